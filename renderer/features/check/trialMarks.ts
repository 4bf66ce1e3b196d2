import type { Severity } from '#shared/consistency/discrepancy.ts';
import type { Trial, TriedNumber } from '#shared/consistency/trial/trial.ts';
import type { TrialState } from './useTrial.ts';

/** As what a stretch of the text is marked. */
export type MarkKind = Severity | 'unnoticed';

export function keyOfNumber({ place }: TriedNumber): string {
  return `${place.paragraph}:${place.start}`;
}

/** The numbers that the check would not notice if they were wrong. */
export function unnoticed<Of extends Trial>(state: TrialState<Of>): Of['tried'][number][] {
  return state.at === 'done' ? state.trial.tried.filter(({ noticed }) => !noticed) : [];
}
