import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { pointingTo } from '../rule/pointingTo.ts';
import type { WordReader } from './wordReader.ts';

/** Things of one kind and how much each has: the rows of a table by a column, the months of a ledger by how many rows. */
export interface Comparison {
  readonly annex: AnnexGrid;
  /** “采用率”, or what is counted. */
  readonly say: string;
  /** The words of the column, to see what of a sentence they cover. */
  readonly title: string;
  readonly own: readonly Compared[];
  readonly all: readonly Compared[];
  /** How well the words say that it is this. */
  readonly points: number;
  /** They say what the table is about: 承担任务 of 约稿任务完成情况表. */
  readonly about: boolean;
}

export interface Compared {
  readonly name: string;
  /** Hundredths; of a fall, what falls most is the most. */
  readonly size: number;
  readonly printed: string;
  readonly rows: readonly GridRow[];
}

export interface Asked {
  readonly reader: WordReader;
  readonly text: string;
  /** Where the words end that may bound what is compared: 在报送量20条及以上的单位中. */
  readonly until: number;
  /** What it is in: 采用率, 降幅. */
  readonly words: string;
  /** Of rates, or of anything but rates, where words or a number say which. */
  readonly kind: 'number' | 'percent' | null;
  /** What the sentence goes on about, which may bound what is compared. */
  readonly before: string;
}

/** Two characters of the words are in what the title says. */
export function isAbout(title: string, words: string): boolean {
  return [...words].some((_, at) => at + 2 <= words.length && title.includes(words.slice(at, at + 2)));
}

/** 信息发布 over 2024年: the head over a leaf that only says when, or that it is the sum. */
export function pointsOf(column: GridColumn, words: string): number {
  const own = pointingTo(column, words);
  const [leaf, ...above] = [...column.path].reverse();
  if (own > 0 || !/^(?:20\d\d年|本|今|当|合计|小计|总[计数量])/u.test(leaf ?? '')) return own;
  const head = above.join('').replace(/\([^()]*\)/gu, '');
  return [...head].filter((_, at) => at + 2 <= head.length && words.includes(head.slice(at, at + 2))).length;
}
