import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckView } from '#shared/consistency/round/checkView.ts';
import type { Fix } from '#shared/consistency/round/fixes.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import type { BulletinDesk } from '../bulletin/useBulletin.ts';
import type { Shown } from './SeverityFilter.tsx';
import { useTrial } from './useTrial.ts';

export type ShownFinding = CheckView['findings'][number];

/** The text has come to rest: a check in the middle of a word would only flicker. */
const rest = 700;

/** The check of a round's bulletin, made again whenever what is stored changes; it runs in the backend, so that nobody waits for it. */
export function useCheck(roundId: string, desk: BulletinDesk) {
  const loaded = useLoad(`check/${roundId}`, () => api.check.run({ roundId }));
  const notices = useNotices();
  const saving = useSaving();
  const [current, setCurrent] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown>('all');
  const { reload, set } = loaded;
  const stored = desk.loaded.value;
  useRestedChange(stored?.blocks, reload);
  useChanged(() => void reload());

  const act = useCallback(
    async (run: () => Promise<CheckView>): Promise<boolean> => {
      await desk.flush();
      try {
        set(await saving.track(run()));
        return true;
      } catch (error) {
        notices.error(error);
        void reload();
        return false;
      }
    },
    [desk.flush, notices, saving, set, reload],
  );
  const calls = useMemo(
    () => ({
      rule: (rule: string, key: string | null, reason: string) =>
        act(() => api.check.rule({ roundId, rule, key, reason })),
      withdraw: (id: string) => act(() => api.check.withdraw({ roundId, id })),
      fix: ({ blockId, start, was, fact }: Fix) =>
        act(() =>
          api.check.fix({ roundId, blockId, start, was, fact }).then(({ bulletin, check }) => {
            desk.loaded.set(bulletin);
            return check;
          }),
        ),
    }),
    [act, roundId, desk.loaded.set],
  );
  const findings = useMemo(
    () => (loaded.value?.findings ?? []).filter(({ severity }) => shown === 'all' || severity === shown),
    [loaded.value, shown],
  );
  const trial = useTrial({
    run: () => desk.flush().then(() => api.check.trial({ roundId })),
    stop: () => api.check.stopTrial(),
  });
  const { forget } = trial;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text wants another trial
  useEffect(() => forget(), [stored?.blocks, forget]);
  return { roundId, flush: desk.flush, loaded, trial, findings, current, setCurrent, shown, setShown, ...calls };
}

export type CheckDesk = ReturnType<typeof useCheck>;

function useRestedChange(of: unknown, listener: () => void): void {
  const first = useRef(true);
  useEffect(() => {
    if (of === undefined) return;
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = window.setTimeout(listener, rest);
    return () => window.clearTimeout(timer);
  }, [of, listener]);
}
