import { useEffect, useRef } from 'react';
import { isComposing } from '../../ui/composing.ts';

interface Actions {
  readonly step: (by: 1 | -1) => void;
  readonly finish: () => void;
  readonly likeLast: (() => void) | null;
  readonly confirmAll: (() => void) | null;
}

/** On the window: the keys work wherever the focus is. */
export function useVisitKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = isComposing(event) || event.defaultPrevented ? null : actionOf(event, latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, { step, finish, likeLast, confirmAll }: Actions): (() => void) | null {
  // A dialog over the page has the keys for itself.
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null) return null;
  if (event.ctrlKey && event.shiftKey && event.code === 'KeyL') return likeLast;
  if (event.ctrlKey && event.key === 'Enter') return event.shiftKey ? confirmAll : finish;
  if (!event.altKey) return null;
  if (event.key === 'ArrowDown') return () => step(1);
  return event.key === 'ArrowUp' ? () => step(-1) : null;
}
