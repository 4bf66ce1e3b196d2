import { useEffect, useRef } from 'react';
import type { AppEvents } from '#shared/contract.ts';
import { bridge } from '../platform.ts';

/** Runs `listener` on each notice of the backend. */
export function useNotice<Name extends keyof AppEvents>(
  event: Name,
  listener: (payload: AppEvents[Name]) => void,
): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => bridge.on(event, (payload) => latest.current(payload)), [event]);
}
