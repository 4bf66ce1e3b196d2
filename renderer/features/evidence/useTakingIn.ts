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

export function useTakingIn(): TakingIn {
  const [progress, setProgress] = useState<TakingIn['progress']>(null);
  const stopping = useRef<AbortController | null>(null);
  const notices = useNotices();
  const saving = useSaving();
  const add = useCallback(
    async (place: EvidencePlace, files: readonly File[]) => {
      if (files.length === 0) return;
      const total = files.length;
      const control = new AbortController();
      stopping.current = control;
      setProgress({ done: 0, total });
      try {
        const work = takeIn(place, files, (done) => setProgress({ done, total }), control.signal);
        const { added, refused } = await saving.track(work);
        if (refused.length > 0) notices.warn([added > 0 ? `已加入 ${added} 件。` : '', ...refused].join(''));
        else notices.done(`已加入证据 ${added} 件`);
      } catch (error) {
        notices.error(error);
      } finally {
        setProgress(null);
        announceEvidence();
      }
    },
    [notices, saving],
  );
  const stop = useCallback(() => stopping.current?.abort(), []);
  return { progress, stop, add };
}
