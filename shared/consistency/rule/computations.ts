import { printHundredths } from '../claim/numerals.ts';
import type { AnnexGrid, GridColumn, GridColumnKind, GridRow } from '../read/annexGrid.ts';
import { daysApart } from './daysApart.ts';
import { rateRelation } from './rateRelation.ts';
import { numberAt, numbersOf } from './relations.ts';
import { statedFormulas } from './statedFormulas.ts';

/** A way to compute a column from others of its row, in hundredths and not rounded; null where there is nothing to compute. */
export interface Computation {
  readonly say: string;
  readonly of: readonly GridColumn[];
  readonly value: (row: GridRow) => number | null;
}

/** Titles of what two columns are apart. */
export const change = /增减|升降|缩短|变化|变动|差|提高|提升|降低|下降|增长|增加|减少|增幅|压减|上升|比|较|欠|缺/u;

/** What the title of a column lets it be. */
export function computationsOf(annex: AnnexGrid, column: GridColumn): Computation[] {
  const rated = column.kind === 'percent' && rateRelation(annex, column) !== null;
  return [
    ...statedFormulas(annex, column),
    ...(change.test(column.title) && !rated ? differences(annex, column) : []),
    ...(/均|每|率|‰|强度|密度/u.test(column.title) && column.kind === 'number' ? quotients(annex, column) : []),
    ...(column.kind === 'percent' && !rated ? [...ratesOfRuns(annex), ...ratesOfRests(annex)] : []),
    ...(column.kind === 'number' ? downTheRows(annex, column) : []),
    ...daysApart(annex, column),
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

/** 月均, 户均, 差错率(‰): a column over another, or over a number that is the same for all rows. */
function quotients(annex: AnnexGrid, column: GridColumn): Computation[] {
  const others = numbersOf(annex).filter((each) => each !== column);
  return others.flatMap((of): Computation[] => {
    const [times] = modes(
      annex.rows.flatMap((row) => combined(row, of, column, (a, b) => (b > 0 ? Math.round(a / b) : 0)) ?? []),
    );
    const byOne = times !== undefined && times > 1 ? [{ say: `“${of.title}”除以 ${times}`, times }] : [];
    return [
      ...byOne.map(({ say, times: n }) => ({
        say,
        of: [of],
        value: (row: GridRow) => combined(row, of, of, (a) => a / n),
      })),
      ...others.flatMap((to) => {
        const times = to === of ? null : scaleOf(annex, column, of, to);
        const value = (row: GridRow): number | null =>
          combined(row, of, to, (a, b) => (b > 0 ? (a / b) * (times ?? 1) * 100 : null));
        return times === null ? [] : [{ say: saidOf(of, to, times), of: [of, to], value }];
      }),
    ];
  });
}

/** 次均费用（元） of 收入（万元）, 人均能耗（千克） of 能耗（吨）, ‰: by which power of ten most rows are off; null where they are not off alike. */
function scaleOf({ rows }: AnnexGrid, column: GridColumn, of: GridColumn, to: GridColumn): number | null {
  const powers = rows.flatMap((row): number[] => {
    const [printed, a, b] = [column, of, to].map((each) => numberAt(row, each) ?? 0);
    return printed && a && b ? [Math.round(Math.log10((printed * b) / a / 100))] : [];
  });
  const [power] = modes(powers);
  const isSame = power !== undefined && powers.filter((each) => each === power).length * 5 >= powers.length * 4;
  return isSame && power >= 0 && power <= mostZeros ? 10 ** power : null;
}

const mostZeros = 8;

function saidOf(of: GridColumn, to: GridColumn, times: number): string {
  return `“${of.title}”÷“${to.title}”${times > 1 ? `×${times}` : ''}`;
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

function sumOver(rows: readonly GridRow[], column: GridColumn): number {
  return rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0);
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

function combined(
  row: GridRow,
  one: GridColumn,
  other: GridColumn,
  way: (a: number, b: number) => number | null,
): number | null {
  const [a, b] = [numberAt(row, one), numberAt(row, other)];
  return a === null || b === null ? null : way(a, b);
}

/** What comes most often, first. */
function modes(values: readonly number[]): number[] {
  const often = (value: number): number => values.filter((each) => each === value).length;
  return [...new Set(values)].sort((a, b) => often(b) - often(a));
}
