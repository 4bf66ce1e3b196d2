import { useEffect, useRef } from 'react';
import type { AppEvents } from '#shared/contract.ts';
import { bridge } from '../platform.ts';

const changedHere = 'chabao-changed';

/** Tells every page of this window that anything may have changed: after undo, redo and the like. */
export function announceChange(): void {
  window.dispatchEvent(new Event(changedHere));
}

/** Runs `listener` on each notice of the backend. */
export function useNotice<Name extends keyof AppEvents>(
  event: Name,
  listener: (payload: AppEvents[Name]) => void,
): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => bridge.on(event, (payload) => latest.current(payload)), [event]);
}

/**
 * Runs `listener` whenever anything may have changed. There is one window: it knows itself what it has done. `first`: before the others,
 * for what a person looks at; the other side answers in the order in which it is asked.
 */
export function useChanged(listener: () => void, first = false): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const hear = () => latest.current();
    // Of one target, those that capture hear first.
    window.addEventListener(changedHere, hear, first);
    return () => window.removeEventListener(changedHere, hear, first);
  }, [first]);
}
