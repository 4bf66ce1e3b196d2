import { isMean } from '../../text/rowLabel.ts';
import { isMisprint } from '../claim/misprints.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { isRate, printRate } from './printedRate.ts';
import { rateRelation } from './rateRelation.ts';
import { nearlyAll, numberAt, numbersOf, stepAt, sumOver } from './relations.ts';
import { inAnnex } from './report.ts';

/** What a table says of its columns as wholes: the share that each row has of one, and the mean of all. */
export function checkTableParts(annex: AnnexGrid, annexes: readonly AnnexGrid[] = [annex]): Discrepancy[] {
  return [...columnShares(annex, annexes), ...means(annex)];
}

/** 占比: each row's number over the sum of its column or of its group, or over that of another table, where nearly every row shows so. */
function columnShares(annex: AnnexGrid, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const shares = annex.columns.filter((column) => column.kind === 'percent' && rateRelation(annex, column) === null);
  return shares.flatMap((column) => {
    const all = shareOfSum(annex, column) ?? shareOfOther(annex, column, annexes);
    const parts = all ? [{ ...all, rows: [...all.rows, ...annex.totals] }] : sharesOfGroups(annex, column);
    return parts.flatMap(({ of, whole, rows }) =>
      rows.flatMap((row): Discrepancy[] => {
        if (isShareShown(row, column, of, whole)) return [];
        const cell = row.cells[column.index];
        const found = printRate(numberAt(row, of) ?? 0, whole, cell?.decimals ?? 0);
        const message = `“${row.name}”的“${column.title}”印作 ${cell?.text}，按“${of.title}”${printHundredths(numberAt(row, of) ?? 0)}÷${printHundredths(whole)} 是 ${found}。`;
        const claim = { severity: 'error', rule: 'row-rate', claimed: cell?.text ?? '', found, message } as const;
        return [inAnnex(annex, row, column.title, claim)];
      }),
    );
  });
}

/** 案件来源 and 案件大类, each with a 小计: shares of its own. */
function sharesOfGroups(annex: AnnexGrid, column: GridColumn): ShareOf[] {
  const groups = annex.totals.filter(({ of }) => of.length > 1 && of.length < annex.rows.length);
  const inGroups = groups.flatMap(({ of }) => of);
  const areParts = groups.length > 1 && new Set(inGroups).size === inGroups.length;
  const of = numbersOf(annex).find((each) => {
    const right = groups.flatMap(({ of: rows }) =>
      rows.filter((row) => numberAt(row, column) !== null && isShareShown(row, column, each, sumOver(rows, each))),
    );
    return nearlyAll(right.length, inGroups.length);
  });
  return of && areParts ? groups.map(({ of: rows }) => ({ of, whole: sumOver(rows, of), rows })) : [];
}

interface ShareOf {
  readonly of: GridColumn;
  readonly whole: number;
  /** Those that print a share of their own. */
  readonly rows: readonly GridRow[];
}

function shareOfSum(annex: AnnexGrid, column: GridColumn): ShareOf | null {
  const filled = annex.rows.filter((row) => numberAt(row, column) !== null);
  const of = numbersOf(annex).find((each) => {
    const rows = filled.filter((row) => numberAt(row, each) !== null);
    // Of three kinds two and their 合计 of 100% say it too.
    const totals = /占|比[重例]/u.test(column.title) ? annex.totals.filter(({ of }) => of.length === rows.length) : [];
    return nearlyAll(...sharesRight([...rows, ...totals], column, each, sumOver(rows, each)));
  });
  if (of) return { of, whole: sumOver(annex.rows, of), rows: annex.rows };
  // 类别小计 and 类别占比 in cells over the rows of each 类别: each is one part of the whole.
  for (const each of numbersOf(annex)) {
    const firsts = annex.rows.filter(
      (row, at) => at === 0 || !isGoneOn(annex, row, annex.rows[at - 1] as GridRow, each),
    );
    const told = new Set(firsts.map((row) => numberAt(row, each))).size;
    if (
      told >= 4 &&
      firsts.length < filled.length &&
      nearlyAll(...sharesRight(firsts, column, each, sumOver(firsts, each)))
    )
      return { of: each, whole: sumOver(firsts, each), rows: firsts };
  }
  return null;
}

/** The same number under the same name in a column before it: one cell over both rows. */
function isGoneOn({ columns }: AnnexGrid, row: GridRow, above: GridRow, of: GridColumn): boolean {
  if (numberAt(row, of) !== numberAt(above, of)) return false;
  const names = columns.filter(({ kind, index }) => kind !== 'number' && kind !== 'percent' && index < of.index);
  return names.some(
    ({ index }) => (row.cells[index]?.folded ?? '') !== '' && row.cells[index]?.folded === above.cells[index]?.folded,
  );
}

/** 前十位 and what each is of all: the whole is the total of a table that lists the others too. */
function shareOfOther(annex: AnnexGrid, column: GridColumn, annexes: readonly AnnexGrid[]): ShareOf | null {
  if (!/占|比重/u.test(column.title)) return null;
  const totals = annexes.flatMap((other) => (other === annex ? [] : other.totals));
  const printed = new Set(
    totals.flatMap(({ cells }) => cells.flatMap(({ number, percent }) => (percent ? [] : (number ?? [])))),
  );
  const ways = numbersOf(annex).flatMap((of) =>
    [...printed].filter((whole) => whole > sumOver(annex.rows, of)).map((whole) => ({ of, whole, rows: annex.rows })),
  );
  const told = (row: GridRow): boolean => (numberAt(row, column) ?? 0) > 0;
  const rows = annex.rows.filter(told);
  return rows.length < 5
    ? null
    : (ways.find(({ of, whole }) => nearlyAll(...sharesRight(rows, column, of, whole))) ?? null);
}

/** In how many rows it is the share, of how many. */
function sharesRight(
  rows: readonly GridRow[],
  column: GridColumn,
  of: GridColumn,
  whole: number,
): [right: number, rows: number] {
  return [rows.filter((row) => isShareShown(row, column, of, whole)).length, rows.length];
}

function isShareShown(row: GridRow, column: GridColumn, of: GridColumn, whole: number): boolean {
  const cell = row.cells[column.index];
  const part = numberAt(row, of);
  if (!cell || cell.number === null || part === null || whole <= 0) return true;
  return isRate(part, whole, cell.number, Math.min(2, cell.decimals));
}

/** 平均分: a row whose numbers are the means of their columns, as most of them show. */
function means(annex: AnnexGrid): Discrepancy[] {
  const numbers = numbersOf(annex);
  return annex.totals.flatMap((total) => {
    if (!isMean(total.name)) return [];
    const rows = total.of.length > 1 ? total.of : annex.rows;
    const printed = numbers.filter((column) => numberAt(total, column) !== null);
    const wrong = printed.filter((column) => !isMeanOf(rows, total, column));
    // Of one or two columns nothing shows how they were averaged: only what looks mistyped is asked about.
    const few = printed.length < 3;
    if (!few && wrong.length * 3 > printed.length) return [];
    return wrong.flatMap((column) => {
      const found = meanOf(rows, total, column);
      const mistyped = isMisprint({ value: numberAt(total, column) ?? 0, step: stepAt(total, column) }, found);
      if (few && !mistyped) return [];
      const [claimed, shown] = [numberAt(total, column) ?? 0, found].map(printHundredths);
      const message = `“${total.name}”行的“${column.title}”印作 ${claimed}，各行平均是 ${shown}。`;
      const claim = { rule: 'column-mean', claimed: claimed ?? '', found: shown ?? '', message } as const;
      return [inAnnex(annex, total, column.title, { severity: few ? 'doubt' : 'error', ...claim })];
    });
  });
}

function isMeanOf(rows: readonly GridRow[], total: GridRow, column: GridColumn): boolean {
  // Half a step either way: offices round a half up or down.
  return Math.abs(meanOf(rows, total, column) - (numberAt(total, column) ?? 0)) < 1;
}

/** At the decimals that are printed. */
function meanOf(rows: readonly GridRow[], total: GridRow, column: GridColumn): number {
  const step = stepAt(total, column);
  const values = rows.flatMap((row) => numberAt(row, column) ?? []);
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length / step) * step;
}
