import { isMean } from '../../text/rowLabel.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { changesBetween } from './changesBetween.ts';
import type { Computation } from './computation.ts';
import { change, computationsOf, sameNumbers } from './computations.ts';
import { mayBeQuotient, quotients } from './quotients.ts';
import { leavesBlank, nearlyAll, numberAt, stepAt, sumRelations } from './relations.ts';
import { inAnnex } from './report.ts';

/** Columns that are neither a sum nor the rate of two others, but a difference, a quotient, or a rate of several added up, as nearly all rows show. */
export function checkComputedColumns(annex: AnnexGrid): Discrepancy[] {
  const explained = new Set(sumRelations(annex).flatMap(({ total, parts }) => [total, ...parts]));
  return annex.columns.flatMap((column) => {
    if (explained.has(column)) return [];
    // That 得分 is the percentage beside it does not say what that percentage is of.
    const ways = [computationsOf(annex, column), sameNumbers(annex, column)];
    const told = ways.flatMap((computations) => {
      const computation = holding(annex, column, computations);
      return computation ? checkColumn(annex, column, computation) : [];
    });
    return told.filter((each, at) => told.findIndex(({ where }) => where === each.where) === at);
  });
}

/** 亩均税收 of several rows, in hundredths: what its two columns come to over them; null of a column that is no quotient. */
export function quotientOver(annex: AnnexGrid, column: GridColumn, rows: readonly GridRow[]): number | null {
  const known = computed.get(column);
  const computation = known === undefined ? computationOf(annex, column) : known;
  computed.set(column, computation);
  const value = computation?.over?.(rows) ?? null;
  return value === null ? null : Math.round(value);
}

function computationOf(annex: AnnexGrid, column: GridColumn): Computation | null {
  return column.kind === 'number' && mayBeQuotient(annex, column)
    ? holding(annex, column, quotients(annex, column))
    : null;
}

/** A column belongs to one table. */
const computed = new WeakMap<GridColumn, Computation | null>();

/** How unlikely chance must be where only three rows show a computation; less where the title says what it is. */
const tellingBits = 10;
const tellingOfChange = 8;
const tellingOfHeads = 3;

/** The one that most rows show, where nearly all do. */
function holding(annex: AnnexGrid, column: GridColumn, computations: readonly Computation[]): Computation | null {
  const rows = annex.rows.filter((row) => numberAt(row, column) !== null);
  const telling = new Set(rows.map((row) => numberAt(row, column)).filter((number) => number !== 0)).size;
  if (telling < 3) return betweenPeriods(annex, column, rows);
  const right = (computation: Computation): number =>
    rows.filter((row) => numberAt(row, column) !== 0 && isShown(row, column, computation)).length;
  // 增减 of four rows, three of them right to the tenth of a point.
  const isNoChance = (computation: Computation): boolean => {
    const shown = rows.filter((row) => isShown(row, column, computation));
    return bitsOf(shown, column) >= (change.test(column.title) ? tellingOfChange : tellingBits);
  };
  const filled = rows.filter((row) => numberAt(row, column) !== 0).length;
  const [best] = computations
    .map((computation) => ({ computation, right: right(computation) }))
    .filter(({ computation, right: shown }) => nearlyAll(shown, filled) && (shown >= 4 || isNoChance(computation)))
    .sort((a, b) => b.right - a.right);
  return best?.computation ?? betweenPeriods(annex, column, rows);
}

function bitsOf(rows: readonly GridRow[], column: GridColumn): number {
  return rows.reduce(
    (bits, row) => bits + Math.log2(Math.abs(numberAt(row, column) ?? 0) / stepAt(row, column) + 1),
    0,
  );
}

/** 指标｜9月份｜8月份｜增减 says by its heads what it is: where the rows are few, all but one show it. */
function betweenPeriods(annex: AnnexGrid, column: GridColumn, rows: readonly GridRow[]): Computation | null {
  const held = changesBetween(annex, column).map((computation) => ({
    computation,
    right: rows.filter((row) => numberAt(row, column) !== 0 && isShown(row, column, computation)),
    filled: rows.filter((row) => computation.value(row) !== null).length,
  }));
  const [best] = held
    .filter(({ computation: { least }, right, filled }) => right.length >= Math.max(least, filled - 1))
    .filter(({ right }) => bitsOf(right, column) >= tellingOfHeads)
    .sort((a, b) => b.right.length - a.right.length);
  return best?.computation ?? null;
}

function checkColumn(annex: AnnexGrid, column: GridColumn, computation: Computation): Discrepancy[] {
  const totals = annex.totals.filter(
    (total) => !isMean(total.name) && !leavesBlank(total, { total: column, parts: computation.of }),
  );
  const wrong = [...annex.rows, ...totals].filter(
    // — of what is not begun is no number.
    (row) =>
      numberAt(row, column) !== null &&
      /\d/u.test(row.cells[column.index]?.text ?? '') &&
      computation.value(row) !== null &&
      !isShown(row, column, computation),
  );
  // What was computed before it was rounded is a step off here and there.
  const near = wrong.filter((row) => isShown(row, column, computation, 1.5));
  const told = near.length > 1 ? wrong.filter((row) => !near.includes(row)) : wrong;
  const isPlain = annex.rows.filter((row) => isShown(row, column, computation)).length > 2;
  // A rate by 0.8 points more may be so before it was rounded, and by 0.7 after.
  const isClear = (row: GridRow): boolean => isPlain && !(near.includes(row) && isOfRate(row, computation));
  return told.map((row) => reportOf(annex, row, column, computation, isClear(row) ? 'error' : 'doubt'));
}

function isOfRate({ cells }: GridRow, { of }: Computation): boolean {
  return of.some(({ index }) => cells[index]?.percent);
}

function isShown(row: GridRow, column: GridColumn, { value }: Computation, steps = 0.5): boolean {
  const [computed, printed] = [value(row), numberAt(row, column)];
  return computed !== null && printed !== null && Math.abs(computed - printed) <= stepAt(row, column) * steps + 1e-6;
}

function reportOf(
  annex: AnnexGrid,
  row: GridRow,
  column: GridColumn,
  { say, value }: Computation,
  severity: Discrepancy['severity'],
): Discrepancy {
  const step = stepAt(row, column);
  const printed = row.cells[column.index]?.text ?? '';
  const found = `${printHundredths(Math.round((value(row) ?? 0) / step) * step)}${column.kind === 'percent' ? '%' : ''}`;
  const message = `“${row.name}”的“${column.title}”印作 ${printed}，按${say}是 ${found}。`;
  const claim = { severity, rule: 'row-computed', claimed: printed, found, message } as const;
  return inAnnex(annex, row, column.title, claim);
}
