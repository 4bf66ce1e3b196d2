import type { FinalAnswer, FinalRoundTouch } from '#shared/exchange/mergeView.ts';

/** What a person says of a round that is 定稿, by round: leave the changes out, or (a text) why they are merged. */
export type FinalAnswers = Readonly<Record<string, string | null>>;

/** A reason that was begun is to be finished, or given up. */
export function areAnswered(finals: readonly FinalRoundTouch[], answers: FinalAnswers): boolean {
  return finals.every(
    ({ roundId }) => (answers[roundId] ?? null) === null || (answers[roundId] ?? '').trim().length > 1,
  );
}

export function finalAnswers(finals: readonly FinalRoundTouch[], answers: FinalAnswers): FinalAnswer[] {
  return finals.map(({ roundId }) => ({ roundId, reason: answers[roundId] ?? null }));
}
