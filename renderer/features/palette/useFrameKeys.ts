import { useEffect, useRef } from 'react';
import { frameShortcut, type ShortcutId } from '../../shortcuts.ts';
import { isComposing } from '../../ui/composing.ts';

/** The keys that work on every page, as the table of shortcuts lists them. `act` says whether it took the key. */
export function useFrameKeys(act: (shortcut: ShortcutId) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented) return;
      const { key, shiftKey: shift, altKey: alt } = event;
      const shortcut = frameShortcut({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt });
      // A question mark that is being written is a question mark.
      if (shortcut === null || (key === '?' && isWriting(event.target))) return;
      if (latest.current(shortcut)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
