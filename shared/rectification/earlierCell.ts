import type { Polarity } from '../annex/polarity.ts';
import type { Problem, Round } from '../round/roundData.ts';

/** What an earlier round still knows of a problem: enough to compare it, and to take it over. */
export type EarlierProblem = Pick<
  Problem,
  'subjectId' | 'columnId' | 'ruleId' | 'text' | 'place' | 'count' | 'points' | 'period'
>;

/** What one cell held in one earlier round. */
export interface EarlierCell {
  readonly round: Round;
  /** As printed; the problems of a cell joined as its column joins them. */
  readonly text: string;
  readonly polarity: Polarity;
  readonly problems: readonly EarlierProblem[];
}

/** subject id → column id → the earlier rounds that have an answer there, oldest first. */
export type EarlierCells = ReadonlyMap<string, ReadonlyMap<string, readonly EarlierCell[]>>;
