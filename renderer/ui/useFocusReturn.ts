import { useEffect } from 'react';

const layers = '.ant-drawer, .ant-modal-root';

interface Place {
  /** The dialog or drawer; null: the page under all of them. */
  readonly layer: Element | null;
  readonly element: HTMLElement;
}

/**
 * Gives the focus back to where one worked when a dialog or a drawer is gone, be it on the page or in a drawer under the dialog. What is
 * taken off the page at once, as ours are, leaves the focus nowhere: the next key would go to no field, and nobody would see why.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    // One of each layer, the one where one works last.
    let places: readonly Place[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest('dialog') !== null) return;
      const layer = target.closest(layers);
      const before = places.find((place) => place.layer === layer)?.element;
      // A button of the page that was clicked is no place to work at; one that was reached by keys is.
      const kept = layer === null && before?.isConnected && !target.matches(':focus-visible');
      places = [...places.filter((place) => place.layer !== layer), { layer, element: kept ? before : target }];
    };
    // Layers stand beside the app in the body; they are empty already when they go.
    const watch = new MutationObserver(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      const layer = places.at(-1)?.layer ?? null;
      if (!lost || layer === null || layer.isConnected) return;
      places = places.filter((place) => place.layer === null || place.layer.isConnected);
      const back = places.at(-1);
      if (back?.element.isConnected) back.element.focus({ preventScroll: true });
      else firstIn(back?.layer)?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
}

/** Of a layer in which the place itself is gone: so that at least its keys work. */
function firstIn(layer: Element | null | undefined): HTMLElement | null {
  if (layer instanceof HTMLElement && layer.hasAttribute('tabindex')) return layer;
  return layer?.querySelector<HTMLElement>('[tabindex]') ?? null;
}
