import { useEffect, useRef } from 'react';
import type { AppEvents } from '#shared/contract.ts';
import { bridge } from '../platform.ts';

const changedHere = 'chabao-changed';

/** Tells every page of this window that anything may have changed: after undo, redo and the like. */
export function announceChange(): void {
  window.dispatchEvent(new Event(changedHere));
}

/** Runs `listener` on each notice of the backend. A change announced in this window comes as one of the entity `all`. */
export function useNotice<Name extends keyof AppEvents>(
  event: Name,
  listener: (payload: AppEvents[Name]) => void,
): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => bridge.on(event, (payload) => latest.current(payload)), [event]);
}

export function useChanged(listener: (entity: string) => void): void {
  const latest = useRef(listener);
  latest.current = listener;
  useNotice('changed', ({ entity }) => latest.current(entity));
  useEffect(() => {
    const hear = () => latest.current('all');
    window.addEventListener(changedHere, hear);
    return () => window.removeEventListener(changedHere, hear);
  }, []);
}
