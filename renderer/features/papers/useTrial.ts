import { useEffect, useRef, useState } from 'react';
import type { Trial } from '#shared/consistency/trial/trial.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useNotice } from '../../ui/useNotice.ts';

export type TrialState =
  | { readonly at: 'none' }
  | { readonly at: 'running'; readonly done: number; readonly total: number }
  | { readonly at: 'done'; readonly trial: Trial };

/** 试改 of one paper; it stops when nobody looks at the paper any more. */
export function useTrial(paths: readonly string[], paper: number) {
  const [state, setState] = useState<TrialState>({ at: 'none' });
  const running = useRef(false);
  const notices = useNotices();
  useNotice('progress', ({ task, done, total }) => {
    if (task === 'trial') setState((old) => (old.at === 'running' ? { at: 'running', done, total } : old));
  });
  const stop = () => void api.paper.stopTrial().catch(notices.error);
  useEffect(
    () => () => {
      if (running.current) void api.paper.stopTrial();
    },
    [],
  );
  const start = async () => {
    running.current = true;
    setState({ at: 'running', done: 0, total: 0 });
    try {
      setState({ at: 'done', trial: await api.paper.trial({ paths: [...paths], paper }) });
    } catch (error) {
      setState({ at: 'none' });
      notices.error(error);
    }
    running.current = false;
  };
  return { state, start, stop };
}
