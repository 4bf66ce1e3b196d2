import { type RefObject, useCallback, useState } from 'react';
import type { AnnexSpot } from '#shared/consistency/round/annexSpots.ts';
import type { DraftHandle } from '../bulletin/DraftEditor.tsx';
import { stepThrough } from './stepThrough.ts';
import type { CheckDesk, ShownFinding } from './useCheck.ts';
import { useStepKeys } from './useStepKeys.ts';

/** A finding, or a number of the text. */
export type JumpTarget = Pick<ShownFinding, 'key' | 'stretch' | 'annexes'>;

/** Going from one finding to the next: the text is selected, the annex opens below it. F8 and Shift+F8 do it from anywhere. */
export function useCheckSteps(check: CheckDesk, handle: RefObject<DraftHandle | null>, onShow: () => void) {
  const [spots, setSpots] = useState<readonly AnnexSpot[]>([]);
  const { findings, current, setCurrent } = check;
  const jump = useCallback(
    ({ key, stretch, annexes }: JumpTarget) => {
      setCurrent(key);
      setSpots(annexes);
      onShow();
      if (stretch) handle.current?.select(stretch);
    },
    [setCurrent, handle, onShow],
  );
  const step = useCallback(
    (by: -1 | 1) => {
      const next = stepThrough(findings, current, by);
      if (next) jump(next);
      else onShow();
    },
    [findings, current, jump, onShow],
  );
  useStepKeys(step);
  return { spots, closeSpots: useCallback(() => setSpots([]), []), jump, step };
}

export type CheckSteps = ReturnType<typeof useCheckSteps>;
