import type { PaperFinding } from '#shared/consistency/foreignCheck.ts';
import type { TextPlace } from '#shared/consistency/read/textDocument.ts';
import type { Trial, TriedNumber } from '#shared/consistency/trial/trial.ts';

/** A stretch of the text that is shown apart, and as what. */
export interface TextMark {
  readonly key: string;
  readonly kind: PaperFinding['severity'] | 'unnoticed';
  readonly place: TextPlace;
}

export function keyOfNumber({ place }: TriedNumber): string {
  return `${place.paragraph}:${place.start}`;
}

/** What was found, and the numbers that a trial has shown to have nothing to compare with. */
export function textMarks(findings: readonly PaperFinding[], trial: Trial | null): TextMark[] {
  const found = findings.flatMap(({ key, severity, place }) => (place ? [{ key, kind: severity, place }] : []));
  const missed = (trial?.tried ?? []).filter(({ noticed }) => !noticed);
  return [
    ...found,
    ...missed.map((number) => ({ key: keyOfNumber(number), kind: 'unnoticed' as const, place: number.place })),
  ];
}
