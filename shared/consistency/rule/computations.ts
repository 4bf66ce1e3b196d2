import { printHundredths } from '../claim/numerals.ts';
import type { AnnexGrid, GridColumn, GridColumnKind, GridRow } from '../read/annexGrid.ts';
import { beyondLevel } from './beyondLevel.ts';
import { changesBetween } from './changesBetween.ts';
import { type Computation, combined, modes } from './computation.ts';
import { daysApart } from './daysApart.ts';
import { mayBeQuotient, quotients } from './quotients.ts';
import { rateRelation } from './rateRelation.ts';
import { numberAt, numbersOf, sumOver } from './relations.ts';
import { statedFormulas } from './statedFormulas.ts';

/** Titles of what two columns are apart. */
export const change =
  /增减|升降|缩短|变化|变动|差|提高|提升|降低|下降|增长|增加|减少|增幅|压减|上升|比|较|欠|缺|落后|超前|领先/u;

/** What the title of a column lets it be. */
export function computationsOf(annex: AnnexGrid, column: GridColumn): Computation[] {
  const rated = column.kind === 'percent' && rateRelation(annex, column) !== null;
  return [
    ...statedFormulas(annex, column),
    ...(rated ? [] : changesBetween(annex, column)),
    ...(change.test(column.title) && !rated ? differences(annex, column) : []),
    ...(column.kind === 'number' && mayBeQuotient(annex, column) ? quotients(annex, column) : []),
    ...(column.kind === 'percent' && !rated ? [...ratesOfRuns(annex), ...ratesOfRests(annex)] : []),
    ...(column.kind === 'number' ? downTheRows(annex, column) : []),
    ...daysApart(annex, column),
    ...(column.kind === 'number' ? beyondLevel(annex, column) : []),
  ];
}

/** Of two numbers, two percentages, two ranks: 升降 of 上月排名 and 本月排名; or what all rows are compared with. What is owed (欠) is never less than nothing. */
function differences(annex: AnnexGrid, column: GridColumn): Computation[] {
  const points = /百分点|占比|率/u.test(column.title) ? (['percent'] as const) : [];
  const kinds: readonly GridColumnKind[] = column.kind === 'number' ? ['number', 'rank', ...points] : [column.kind];
  const least = /欠|缺/u.test(column.title) ? 0 : Number.NEGATIVE_INFINITY;
  const others = annex.columns.filter((each) => each !== column && kinds.includes(each.kind));
  const pairs = others.flatMap((from) =>
    others
      .filter((less) => less !== from && less.kind === from.kind)
      .map((less) => ({
        say: `“${from.title}”减“${less.title}”`,
        of: [from, less],
        value: (row: GridRow) => combined(row, from, less, (a, b) => Math.max(least, a - b)),
      })),
  );
  const rates = column.kind === 'percent' || points.length > 0 ? others.filter(({ kind }) => kind === 'percent') : [];
  return [...pairs, ...rates.flatMap((from) => fromOneLevel(annex, column, from))];
}

/** 比序时进度: each percentage against the same one. */
function fromOneLevel({ rows }: AnnexGrid, column: GridColumn, from: GridColumn): Computation[] {
  const [level] = modes(rows.flatMap((row) => combined(row, from, column, (a, b) => a - b) ?? []));
  if (level === undefined || level === 0) return [];
  const value = (row: GridRow): number | null => combined(row, from, from, (a) => a - level);
  return [{ say: `“${from.title}”减 ${printHundredths(level)}%`, of: [from], value }];
}

/** 及时率: what of one column is not in another, over a third. */
function ratesOfRests(annex: AnnexGrid): Computation[] {
  const numbers = numbersOf(annex);
  const others = (...columns: readonly GridColumn[]): GridColumn[] => numbers.filter((each) => !columns.includes(each));
  return numbers.flatMap((of) =>
    others(of).flatMap((less) =>
      others(of, less).map((to) => ({
        say: `（${of.title}－${less.title}）÷“${to.title}”`,
        of: [of, less, to],
        value: (row: GridRow) => rateOf(sumAt(row, [of]) - sumAt(row, [less]), sumAt(row, [to])),
      })),
    ),
  );
}

/** 得分 that is the percentage beside it. */
export function sameNumbers({ columns }: AnnexGrid, column: GridColumn): Computation[] {
  if (!/率|分/u.test(column.title)) return [];
  const kind = column.kind === 'percent' ? 'number' : 'percent';
  return columns
    .filter((each) => each.kind === kind)
    .map((same) => ({ say: `“${same.title}”`, of: [same], value: (row: GridRow) => numberAt(row, same) }));
}

/** 累计 adds up the rows so far, 环比增减 compares with the row above: where rows are months. */
function downTheRows({ rows, columns }: AnnexGrid, column: GridColumn): Computation[] {
  const others = columns.filter((each) => each.kind === 'number' && each !== column);
  const before = (row: GridRow): readonly GridRow[] => rows.slice(0, Math.max(0, rows.indexOf(row)));
  const down = (of: GridColumn, say: string, value: (row: GridRow) => number | null): Computation => ({
    say: `“${of.title}”${say}`,
    of: [of],
    value: (row) => (rows.includes(row) ? value(row) : null),
  });
  return others.flatMap((of) => [
    ...(/累计/u.test(column.title) ? [down(of, '逐行累计', (row) => sumOver([...before(row), row], of))] : []),
    ...(/环比|增减|变化|比上/u.test(column.title)
      ? [
          down(of, '减上一行', (row) =>
            before(row).length > 0 ? sumOver([row], of) - sumOver(before(row).slice(-1), of) : null,
          ),
        ]
      : []),
  ]);
}

/** 满意率 of 满意 and 基本满意 among 满意, 基本满意 and 不满意: neighbouring columns over more of them. */
function ratesOfRuns(annex: AnnexGrid): Computation[] {
  const numbers = numbersOf(annex);
  const runs = (from: readonly GridColumn[], longest: number): (readonly GridColumn[])[] =>
    from
      .flatMap((_, at) => Array.from({ length: longest }, (_each, more) => from.slice(at, at + more + 1)))
      .filter(isRun);
  return runs(numbers, 5)
    .filter((whole) => whole.length > 1)
    .flatMap((whole) =>
      runs(whole, whole.length - 1).map((part) => ({
        say: `${named(part)}÷${named(whole)}`,
        of: whole,
        value: (row: GridRow) => rateOf(sumAt(row, part), sumAt(row, whole)),
      })),
    );
}

function isRun(columns: readonly GridColumn[], at: number, all: readonly (readonly GridColumn[])[]): boolean {
  return columns.length > 0 && all.findIndex((each) => each.length === columns.length && each[0] === columns[0]) === at;
}

function named(columns: readonly GridColumn[]): string {
  return columns.length === 1 ? `“${columns[0]?.title ?? ''}”` : `（${columns.map(({ title }) => title).join('＋')}）`;
}

function sumAt(row: GridRow, columns: readonly GridColumn[]): number {
  return columns.reduce((sum, column) => sum + (numberAt(row, column) ?? 0), 0);
}

function rateOf(part: number, whole: number): number | null {
  return whole > 0 ? (part / whole) * 10_000 : null;
}
