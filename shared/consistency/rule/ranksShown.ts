import type { Mention } from '../claim/mentions.ts';
import { isOfBefore } from '../query/periodColumns.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { pointingTo } from './pointingTo.ts';
import { numberAt } from './relations.ts';
import { partsSaid, subsetsOf } from './subsets.ts';

/** The place that an annex gives to a row. */
export interface Ranked {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly rank: number;
  /** The greatest that there is, where ranks are printed. */
  readonly last?: number;
  /** Of some rows only, of which the sentence speaks. */
  readonly among?: boolean;
}

const earlier = /上[一]?[年月季期次周]|去年|同期|前[一次]/u;

/** 乡镇中,丙…; 从部门看,丙…; 丙在乡镇中…: among whom the place is. */
const amongWhom = [
  /(?:^|[,;])(?:在|从)?(?:\d+个)?([^,;。\d]{2,12}?)(?:中|组(?:中|内)?|序列(?:中|里)?|方面|看),?[^;。]*$/u,
  /(?:^|[,;])([^,;。\d第]{2,8}?)(?:得分|总分)?(?:排名|排在?|位列|居)?第[^,;。]{1,6}(?:是|为|的)$/u,
  /^[^,;。\d]{0,4}?(?:[在居列]|排名?|位[居列])([^,;。\d第]{2,10}?)(?:中|组(?:中|内)?|里)?,?(?:(?:排名|位[居列]|[列居排])?第|(?:排名|位[居列]|[列居排])?末)/u,
] as const;

/** 乡镇中丙排名第一: its place among those of which the sentence speaks, else the one that is printed. */
export function ranksSaidOf(mention: Mention, text: string): Ranked[] {
  const [before, atOnce, behind] = amongWhom;
  const said = text.slice(0, mention.start);
  const whom = behind.exec(text.slice(mention.end))?.[1] ?? before.exec(said)?.[1] ?? atOnce.exec(said)?.[1] ?? '';
  const shown = ranksOf(mention);
  if (whom === '') return shown;
  const among = shown.flatMap((each) =>
    partsSaid(each.annex, whom)
      .filter((rows) => rows.includes(each.row) && rows.length < each.annex.rows.length)
      .map((rows): Ranked => {
        const ranks = rows.map((row) => (numberAt(row, each.column) ?? Number.POSITIVE_INFINITY) / 100);
        const rank = ranks.filter((other) => other < each.rank).length + 1;
        const last = Math.max(...ranks.map((one) => ranks.filter((other) => other < one).length + 1));
        return { ...each, rank, last, among: true };
      }),
  );
  return among.length > 0 ? among : shown;
}

function ranksOf({ rows }: Mention): Ranked[] {
  return rows.flatMap(({ annex, row }) =>
    annex.columns
      // 上年名次 is of another time, of which no such sentence speaks.
      .filter(({ kind, title }) => kind === 'rank' && !earlier.test(title))
      .flatMap((column) => {
        const rank = numberAt(row, column);
        const last = Math.max(...annex.rows.map((each) => numberAt(each, column) ?? 0)) / 100;
        return rank === null ? [] : [{ annex, row, column, rank: rank / 100, last }];
      }),
  );
}

/** Where no rank is printed: the place by each column that the words point to, of the table and its parts. */
export function byColumn(mention: Mention, text: string, side: 'any' | 'below' = 'any'): Ranked[] {
  return columnsOf(mention, text).flatMap(({ annex, row, column }) =>
    subsetsOf(annex, text)
      .filter((rows) => rows.includes(row))
      .flatMap((rows) => {
        const own = numberAt(row, column) ?? 0;
        const above = rows.filter((each) => (numberAt(each, column) ?? 0) > own).length;
        const below = rows.filter((each) => (numberAt(each, column) ?? 0) < own).length;
        return (side === 'any' ? [above + 1, below + 1] : [below + 1]).map((rank) => ({ annex, row, column, rank }));
      }),
  );
}

interface Place {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
  readonly column: GridColumn;
}

/** The columns that the words point to best. */
function columnsOf({ rows }: Mention, words: string): Place[] {
  const all = rows.flatMap(({ annex, row }) =>
    annex.columns
      .filter((column) => (column.kind === 'number' || column.kind === 'percent') && numberAt(row, column) !== null)
      .filter((column) => !isOfBefore(annex, column, words))
      .map((column) => ({
        annex,
        row,
        column,
        points: pointingTo(column, words) + (/[率幅]/u.test(words) === (column.kind === 'percent') ? 0.5 : 0),
      })),
  );
  // 采用率最高 where the table has 采用 and no rate: of what it divides. 升幅 is a rate of growth.
  if (/[率幅]/u.test(words) && all.every(({ column }) => column.kind !== 'percent')) return [];
  const best = Math.max(0, ...all.map(({ points }) => points));
  return best < 1 ? [] : all.filter(({ points }) => points === best);
}
