import { isMean } from '../../text/rowLabel.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { rateRelation } from './rateRelation.ts';
import { leavesBlank, nearlyAll, numberAt, numbersOf, sumRelations } from './relations.ts';
import { inAnnex } from './report.ts';

/** A way to compute a column from others of its row, in hundredths and not rounded; null where there is nothing to compute. */
interface Computation {
  readonly say: string;
  readonly of: readonly GridColumn[];
  readonly value: (row: GridRow) => number | null;
}

const change = /增减|升降|缩短|变化|变动|差|提高|提升|降低|下降|增长|增加|减少|增幅|压减|上升|比|较/u;

/** Columns that are neither a sum nor the rate of two others, but a difference, a quotient, or a rate of several added up, as nearly all rows show. */
export function checkComputedColumns(annex: AnnexGrid): Discrepancy[] {
  const explained = new Set(sumRelations(annex).flatMap(({ total, parts }) => [total, ...parts]));
  return annex.columns.flatMap((column) => {
    const computation = explained.has(column) ? null : computationOf(annex, column);
    return computation ? checkColumn(annex, column, computation) : [];
  });
}

function computationOf(annex: AnnexGrid, column: GridColumn): Computation | null {
  const rows = annex.rows.filter((row) => numberAt(row, column) !== null);
  const telling = new Set(rows.map((row) => numberAt(row, column)).filter((number) => number !== 0)).size;
  if (telling < 3) return null;
  const right = (computation: Computation): number =>
    rows.filter((row) => numberAt(row, column) !== 0 && isShown(row, column, computation)).length;
  const filled = rows.filter((row) => numberAt(row, column) !== 0).length;
  const [best] = computationsOf(annex, column)
    .map((computation) => ({ computation, right: right(computation) }))
    .filter((each) => each.right >= 4 && nearlyAll(each.right, filled))
    .sort((a, b) => b.right - a.right);
  return best?.computation ?? null;
}

function computationsOf(annex: AnnexGrid, column: GridColumn): Computation[] {
  const rated = column.kind === 'percent' && rateRelation(annex, column) !== null;
  return [
    ...(change.test(column.title) && !rated ? differences(annex, column) : []),
    ...(/均|每/u.test(column.title) && column.kind === 'number' ? quotients(annex, column) : []),
    ...(column.kind === 'percent' && !rated ? ratesOfRuns(annex) : []),
  ];
}

/** Of two numbers, two percentages, two ranks: 升降 of 上月排名 and 本月排名; or what all rows are compared with. */
function differences(annex: AnnexGrid, column: GridColumn): Computation[] {
  const kinds = column.kind === 'number' ? ['number', 'rank'] : [column.kind];
  const others = annex.columns.filter((each) => each !== column && kinds.includes(each.kind));
  const pairs = others.flatMap((from) =>
    others
      .filter((less) => less !== from && less.kind === from.kind)
      .map((less) => ({
        say: `“${from.title}”减“${less.title}”`,
        of: [from, less],
        value: (row: GridRow) => combined(row, from, less, (a, b) => a - b),
      })),
  );
  return column.kind === 'percent' ? [...pairs, ...others.flatMap((from) => fromOneLevel(annex, column, from))] : pairs;
}

/** 比序时进度: each percentage against the same one. */
function fromOneLevel({ rows }: AnnexGrid, column: GridColumn, from: GridColumn): Computation[] {
  const [level] = modes(rows.flatMap((row) => combined(row, from, column, (a, b) => a - b) ?? []));
  if (level === undefined || level === 0) return [];
  const value = (row: GridRow): number | null => combined(row, from, from, (a) => a - level);
  return [{ say: `“${from.title}”减 ${printHundredths(level)}%`, of: [from], value }];
}

/** 月均, 户均: a column over another, or over a number that is the same for all rows. */
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
      ...others
        .filter((to) => to !== of)
        .map((to) => ({
          say: `“${of.title}”÷“${to.title}”`,
          of: [of, to],
          value: (row: GridRow) => combined(row, of, to, (a, b) => (b > 0 ? (a / b) * 100 : null)),
        })),
    ];
  });
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

function checkColumn(annex: AnnexGrid, column: GridColumn, computation: Computation): Discrepancy[] {
  const totals = annex.totals.filter(
    (total) => !isMean(total.name) && !leavesBlank(total, { total: column, parts: computation.of }),
  );
  const wrong = [...annex.rows, ...totals].filter(
    (row) => numberAt(row, column) !== null && computation.value(row) !== null && !isShown(row, column, computation),
  );
  // What was computed before it was rounded is a step off here and there.
  const near = wrong.filter((row) => isShown(row, column, computation, 1.5));
  const told = near.length > 1 ? wrong.filter((row) => !near.includes(row)) : wrong;
  return told.map((row) => reportOf(annex, row, column, computation));
}

function isShown(row: GridRow, column: GridColumn, { value }: Computation, steps = 0.5): boolean {
  const [computed, printed] = [value(row), numberAt(row, column)];
  return computed !== null && printed !== null && Math.abs(computed - printed) <= stepOf(row, column) * steps + 1e-6;
}

function stepOf(row: GridRow, { index }: GridColumn): number {
  return 10 ** Math.max(0, 2 - (row.cells[index]?.decimals ?? 0));
}

function reportOf(annex: AnnexGrid, row: GridRow, column: GridColumn, { say, value }: Computation): Discrepancy {
  const step = stepOf(row, column);
  const printed = row.cells[column.index]?.text ?? '';
  const found = `${printHundredths(Math.round((value(row) ?? 0) / step) * step)}${column.kind === 'percent' ? '%' : ''}`;
  const message = `“${row.name}”的“${column.title}”印作 ${printed}，按${say}是 ${found}。`;
  const claim = { severity: 'error', rule: 'row-computed', claimed: printed, found, message } as const;
  return inAnnex(annex, row, column.title, claim);
}
