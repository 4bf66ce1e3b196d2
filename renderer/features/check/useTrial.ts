import { useCallback, useEffect, useRef, useState } from 'react';
import type { Trial } from '#shared/consistency/trial/trial.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useNotice } from '../../ui/useNotice.ts';

export type TrialState<Of extends Trial = Trial> =
  | { readonly at: 'none' }
  | { readonly at: 'running'; readonly done: number; readonly total: number }
  | { readonly at: 'done'; readonly trial: Of };

interface Calls<Of extends Trial> {
  readonly run: () => Promise<Of>;
  readonly stop: () => Promise<void>;
}

/** 试改 of one paper; it stops when nobody looks at the paper any more. */
export function useTrial<Of extends Trial>(calls: Calls<Of>) {
  const [state, setState] = useState<TrialState<Of>>({ at: 'none' });
  const latest = useRef(calls);
  latest.current = calls;
  /** Of the trial that runs; null when none does. */
  const running = useRef<object | null>(null);
  const notices = useNotices();
  useNotice('progress', ({ task, done, total }) => {
    if (task === 'trial') setState((old) => (old.at === 'running' ? { at: 'running', done, total } : old));
  });
  const stop = useCallback(() => void latest.current.stop().catch(notices.error), [notices]);
  /** Nobody asks any more, or what was tried is of a text that is no more. */
  const forget = useCallback(() => {
    if (running.current) stop();
    running.current = null;
    setState({ at: 'none' });
  }, [stop]);
  useEffect(() => forget, [forget]);
  const start = async () => {
    const own = {};
    running.current = own;
    setState({ at: 'running', done: 0, total: 0 });
    try {
      const trial = await latest.current.run();
      if (running.current === own) setState({ at: 'done', trial });
    } catch (error) {
      if (running.current === own) setState({ at: 'none' });
      notices.error(error);
    }
    if (running.current === own) running.current = null;
  };
  return { state, start, stop, forget };
}
