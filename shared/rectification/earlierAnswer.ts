import type { Rectification } from './rectification.ts';

/** 上季度: what the newest earlier round with an answer said of one cell, and how the cell stands against the earlier rounds. */
export interface EarlierAnswer {
  readonly subjectId: string;
  readonly columnId: string;
  /** The round that the answer comes from. */
  readonly roundId: string;
  readonly roundTitle: string;
  /** As printed; the problems of a cell one per line. */
  readonly text: string;
  readonly state: Rectification | null;
}
