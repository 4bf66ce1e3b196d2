import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { numberAt } from '../rule/relations.ts';
import { isOfChange } from './changeColumns.ts';
import { periodPairs } from './periodColumns.ts';

/** How much more a row has than before; null where the table does not say. */
export interface Change {
  readonly say: string;
  /** In percent of what there was before. */
  readonly rate: boolean;
  /** What changes: its column, or that of the change itself. */
  readonly column: GridColumn;
  /** What there was before, where a column says it. */
  readonly before: GridColumn | null;
  /** The words that it may be called by, without those that say when. */
  readonly words: string;
  readonly of: (row: GridRow) => number | null;
}

/** What a table shows of how its rows have changed: columns that print it, and pairs of two periods. */
export const changesOf: (annex: AnnexGrid) => readonly Change[] = readOnceOf((annex) => {
  const all = [...printedChanges(annex), ...periodChanges(annex)];
  const isSame = (one: Change, other: Change): boolean =>
    one === other || annex.rows.every((row) => one.of(row) === other.of(row));
  // 增减 that stands beside 上线率 of two quarters is the change of that.
  return all
    .filter((each, at) => !all.slice(0, at).some((other) => isSame(each, other)))
    .slice(0, 8)
    .map((each) => {
      const same = all.filter((other) => isSame(each, other));
      const before = same.find((other) => other.before !== null)?.before ?? null;
      // Beside two rates it is how far they are apart, and no percentage of what there was.
      const rate = each.rate && same.every((other) => other.rate);
      return { ...each, rate, before, words: [...new Set(same.map(({ words }) => words))].join('|') };
    });
});

function printedChanges(annex: AnnexGrid): Change[] {
  return annex.columns
    .filter((column) => ['number', 'percent', 'rank'].includes(column.kind) && isOfChange(column))
    .map((column) => ({
      say: `“${column.title}”`,
      rate: column.kind === 'percent',
      column,
      before: null,
      words: wordsOf(annex, column),
      of: (row) => numberAt(row, column),
    }));
}

/** 增减 stands behind the columns that it is of, as far as the change before it. */
function wordsOf({ columns }: AnnexGrid, column: GridColumn): string {
  const head = (each: GridColumn): string => each.path.slice(0, -1).join('');
  const from = columns.findLastIndex((each) => each.index < column.index && isOfChange(each));
  return columns
    .slice(from + 1, column.index + 1)
    .filter((each) => ['number', 'percent', 'rank'].includes(each.kind) && head(each) === head(column))
    .map(({ title }) => timeless(title))
    .join('');
}

function timeless(title: string): string {
  return title.replace(/第?[一二三四]季度|\d{1,2}月份?|20\d\d年|[上本今去当][年季月期]度?|同期/gu, '|');
}

/** 2024年 beside 2023年, 第三季度位次 beside 第二季度位次; a place counts the other way: from 4 to 2 is up. */
function periodChanges(annex: AnnexGrid): Change[] {
  return periodPairs(annex).map(({ now, before }): Change => {
    const [more, less] = now.kind === 'rank' ? [before, now] : [now, before];
    const of = (row: GridRow): number | null => difference(row, more, less);
    return { say: `“${now.title}”`, rate: false, column: now, before, words: timeless(now.title), of };
  });
}

/** What grows by 25 % has grown most, whatever grew by more: the changes of a table over what there was before. */
export function ratesOfChange(annex: AnnexGrid): readonly Change[] {
  const numbers = annex.columns.filter(({ kind }) => kind === 'number');
  const printed = numbers.filter(({ path }) => /增减|升降|变化|较上|比上/u.test(path.at(-1) ?? ''));
  const bases = printed.flatMap((change) =>
    numbers.flatMap((before) =>
      numbers
        .filter((now) =>
          annex.rows.every((row) => difference(row, now, before) === numberAt(row, change) && now !== change),
        )
        .slice(0, 1)
        .map((now) => ({ now, before, of: (row: GridRow) => numberAt(row, change) })),
    ),
  );
  const pairs = periodPairs(annex)
    .filter(({ now }) => now.kind === 'number')
    .map(({ now, before }) => ({ now, before, of: (row: GridRow) => difference(row, now, before) }));
  return [...bases, ...pairs].slice(0, 3).map(({ now, before, of }): Change => {
    const rate = (row: GridRow): number | null => {
      const [change, base] = [of(row), numberAt(row, before)];
      return change === null || !base ? null : Math.round((change * 10_000) / base);
    };
    const say = `“${now.title}”比“${before.title}”的增减幅度`;
    return { say, rate: true, column: before, before, words: timeless(before.title), of: rate };
  });
}

export function difference(row: GridRow, one: GridColumn, other: GridColumn): number | null {
  const [first, second] = [numberAt(row, one), numberAt(row, other)];
  return first === null || second === null ? null : first - second;
}
