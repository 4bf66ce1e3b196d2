import type { Ruling } from '../ruling.ts';
import type { RoundFinding } from './checkRound.ts';

/** All that the panel of the check shows. */
export interface CheckView {
  readonly findings: readonly (RoundFinding & { readonly ruling: Ruling | null })[];
  /** Decisions about what is found no more: they wait until it is found again. */
  readonly resting: readonly Ruling[];
}

/** Errors that nobody has decided about keep a bulletin from being 定稿. */
export function openErrors({ findings }: CheckView): CheckView['findings'] {
  return findings.filter(({ severity, ruling }) => severity === 'error' && ruling === null);
}
