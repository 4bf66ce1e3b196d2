import type { PaperFinding } from '#shared/consistency/foreignCheck.ts';
import type { TextPlace } from '#shared/consistency/read/textDocument.ts';
import type { TriedNumber } from '#shared/consistency/trial/trial.ts';
import { keyOfNumber, type MarkKind } from '../check/trialMarks.ts';

/** A stretch of the text that is shown apart, and as what. */
export interface TextMark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly place: TextPlace;
}

/** What was found, and the numbers that have nothing to be compared with. */
export function textMarks(findings: readonly PaperFinding[], missed: readonly TriedNumber[]): TextMark[] {
  return [
    ...findings.flatMap(({ key, severity, place }) => (place ? [{ key, kind: severity, place }] : [])),
    ...missed.map((number) => ({ key: keyOfNumber(number), kind: 'unnoticed' as const, place: number.place })),
  ];
}
