import { useEffect } from 'react';

const layers = '.ant-drawer, .ant-modal-root';

/**
 * Gives the focus back to where one worked when a dialog or a drawer is gone. What is taken off the page at once, as ours are, leaves the
 * focus nowhere: the next key would go to no field, and nobody would see why.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    let place: HTMLElement | null = null;
    let inLayer: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest('dialog') !== null) return;
      inLayer = target.closest(layers) === null ? null : target;
      // A button that was clicked is no place to work at; one that was reached by keys is.
      if (inLayer === null && (target.matches(':focus-visible') || !place?.isConnected)) place = target;
    };
    // Layers stand beside the app in the body; they are empty already when they go.
    const watch = new MutationObserver(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (!lost || inLayer === null || inLayer.isConnected || document.querySelector(layers) !== null) return;
      inLayer = null;
      place?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
}
