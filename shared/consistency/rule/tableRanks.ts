import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { misrankedIn, rankedSets } from './ranking.ts';
import { numberAt } from './relations.ts';
import { inAnnex } from './report.ts';
import { checkRowOrder } from './rowOrder.ts';

/** Ranks follow from a column, a serial runs on, and a table is in order from the top to the end. */
export function checkTableRanks(annex: AnnexGrid, annexes: readonly AnnexGrid[] = [annex]): Discrepancy[] {
  const outOfOrder = checkOrder(annex);
  return [
    ...annex.columns.filter(({ kind }) => kind === 'rank').flatMap((rank) => checkRank(annex, rank, annexes)),
    ...checkSerial(annex),
    ...(outOfOrder.length > 0 ? outOfOrder : checkRowOrder(annex)),
  ];
}

/** Tables with one head rank their rows in one way; where they do not, each is taken for itself. */
function checkRank(annex: AnnexGrid, rank: GridColumn, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const alike = annexes.filter((other) => headOf(other) === headOf(annex));
  const wrong = (misrankedIn(alike, rank) ?? misrankedIn([annex], rank))?.get(annex) ?? [];
  return wrong.map(({ row, right }) => {
    const printed = printHundredths(numberAt(row, rank) ?? 0);
    const message = `“${row.name}”的“${rank.title}”印作 ${printed}，按表中的数应是 ${right}。`;
    return inAnnex(annex, row, rank.title, {
      severity: 'error',
      rule: 'rank',
      claimed: printed,
      found: String(right),
      message,
    });
  });
}

function headOf({ columns }: AnnexGrid): string {
  return columns.map(({ title, kind }) => `${title}${kind}`).join('|');
}

/** 序号 runs on; a missing number is a row that got lost. */
function checkSerial(annex: AnnexGrid): Discrepancy[] {
  const serial = annex.columns.find(({ kind }) => kind === 'serial');
  if (!serial) return [];
  const rows = annex.rows.filter((row) => numberAt(row, serial) !== null);
  return rows.flatMap((row, at): Discrepancy[] => {
    const before = rows[at - 1];
    const [last, number] = [before ? (numberAt(before, serial) ?? 0) : 0, numberAt(row, serial) ?? 0];
    if (number === last + 100 || number === 100 || !before || (number === last && before.name === row.name)) return [];
    const message = `“${row.name}”的序号是 ${printHundredths(number)}，上一行是 ${printHundredths(last)}，序号不连续。`;
    return [
      inAnnex(annex, row, serial.title, {
        severity: 'doubt',
        rule: 'serial',
        claimed: printHundredths(number),
        found: printHundredths(last + 100),
        message,
      }),
    ];
  });
}

/** One row out of place in a table that is in order of its ranks, or of a number, from the top to the end. */
function checkOrder(annex: AnnexGrid): Discrepancy[] {
  const ranks = annex.columns.filter(({ kind }) => kind === 'rank');
  const scores = annex.columns.filter(({ kind, title }) => kind === 'number' && /得分|总分|成绩/u.test(title));
  const columns = ranks.length > 0 ? ranks : scores;
  for (const column of columns) {
    const sign = column.kind === 'rank' ? 1 : -1;
    const fall = (row: GridRow, before: GridRow | undefined): boolean =>
      before !== undefined &&
      before.group === row.group &&
      ((numberAt(row, column) ?? 0) - (numberAt(before, column) ?? 0)) * sign < 0;
    const sets = column.kind === 'rank' ? rankedSets(annex, column) : [annex.rows];
    const out = sets.flatMap((rows) => rows.filter((row, at) => fall(row, rows[at - 1])));
    const [row] = out;
    // Of few rows any order has one out of place by chance; ranks are put in order.
    const fewest = column.kind === 'rank' ? 5 : 7;
    if (
      annex.rows.length < fewest ||
      out.length !== 1 ||
      !row ||
      annex.rows.some((each) => numberAt(each, column) === null)
    )
      continue;
    const message = `这张表按“${column.title}”排列，“${row.name}”（${row.cells[column.index]?.text ?? ''}）排在了前一行之后。请核对行的次序。`;
    const claim = {
      severity: 'doubt',
      rule: 'row-order',
      claimed: row.cells[column.index]?.text ?? '',
      found: '次序不对',
      message,
    } as const;
    return [inAnnex(annex, row, column.title, claim)];
  }
  return [];
}
