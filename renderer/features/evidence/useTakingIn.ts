import { useCallback, useRef, useState } from 'react';
import type { EvidencePlace } from '#shared/round/evidence.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceEvidence } from './evidenceStore.ts';
import { takeIn } from './takeIn.ts';

export interface TakingIn {
  /** Files that are being made ready, and how many are; null when there is nothing to do. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Takes in no more; what was taken in stays, and can be undone. */
  readonly stop: () => void;
  readonly add: (place: EvidencePlace, files: readonly File[]) => Promise<void>;
}

/** Sentences that are read at all. The last one says that it was stopped, or is one of many alike. */
const mostRemarks = 5;

function shortened(remarks: readonly string[]): string[] {
  if (remarks.length <= mostRemarks) return [...remarks];
  const left = remarks.length - mostRemarks;
  return [...remarks.slice(0, mostRemarks - 1), `另有 ${left} 个也没有照样加入。`, remarks.at(-1) ?? ''];
}

/** What is being taken in, and whatever was dropped meanwhile: one after the other. */
interface Run {
  readonly control: AbortController;
  last: Promise<void>;
  total: number;
}

export function useTakingIn(): TakingIn {
  const [progress, setProgress] = useState<TakingIn['progress']>(null);
  const running = useRef<Run | null>(null);
  const notices = useNotices();
  const saving = useSaving();
  const add = useCallback(
    async (place: EvidencePlace, files: readonly File[]) => {
      if (files.length === 0) return;
      running.current ??= { control: new AbortController(), last: Promise.resolve(), total: 0 };
      const run = running.current;
      const before = run.total;
      run.total += files.length;
      const show = (done: number) => setProgress({ done, total: run.total });
      if (before === 0) show(0);
      const own = async () => {
        try {
          const work = takeIn(place, files, (done) => show(before + done), run.control.signal);
          const { added, remarks } = await saving.track(work);
          if (remarks.length > 0)
            notices.warn([added > 0 ? `已加入 ${added} 件。` : '', ...shortened(remarks)].join(''));
          else notices.done(`已加入证据 ${added} 件`);
        } catch (error) {
          notices.error(error);
        }
        announceEvidence();
      };
      run.last = run.last.then(own);
      await run.last;
      if (run.total > before + files.length) return;
      running.current = null;
      setProgress(null);
    },
    [notices, saving],
  );
  const stop = useCallback(() => running.current?.control.abort(), []);
  return { progress, stop, add };
}
