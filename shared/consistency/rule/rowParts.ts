import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inAnnex } from './report.ts';

/** 申请总数, below it 其中：1.当面申请 2.网上申请: a row and the rows that make it. */
interface Parted {
  readonly whole: GridRow;
  readonly parts: readonly GridRow[];
}

/** Rows that 其中 and their numbers make the parts of the row above: in each column they come to it, where they do so in most. */
export function checkRowParts(annex: AnnexGrid): Discrepancy[] {
  const sums = partedRows(annex.rows).flatMap((parted) => numbersOf(annex).flatMap((column) => sumIn(parted, column)));
  const wrong = sums.filter(({ printed, sum }) => printed !== sum);
  const isShown = sums.some(({ printed, sum }) => printed === sum && sum !== 0);
  if (!isShown || wrong.length * 3 > sums.length) return [];
  return wrong.map(({ whole, column, printed, sum }) => {
    const [claimed, found] = [printed, sum].map(printHundredths);
    const message = `“${whole.name}”的“${column.title}”印作 ${claimed}，“其中”各行相加是 ${found}。`;
    const claim = {
      severity: 'error',
      rule: 'column-total',
      claimed: claimed ?? '',
      found: found ?? '',
      message,
    } as const;
    return inAnnex(annex, whole, column.title, claim);
  });
}

function partedRows(rows: readonly GridRow[]): Parted[] {
  return rows.flatMap((row, at): Parted[] => {
    const whole = rows[at - 1];
    if (!whole || placeOf(row.name, true) !== 1) return [];
    const parts = [row];
    for (const next of rows.slice(at + 1)) {
      if (placeOf(next.name, false) !== parts.length + 1) break;
      parts.push(next);
    }
    return parts.length > 1 ? [{ whole, parts }] : [];
  });
}

/** 其中：1.当面申请 is the first part, 2.网上申请 the second. */
function placeOf(name: string, first: boolean): number | null {
  const printed = (first ? /^其中:?[(]?(\d{1,2})[).、]/u : /^[(]?(\d{1,2})[).、]/u).exec(name)?.[1];
  return printed === undefined ? null : Number(printed);
}

function sumIn({ whole, parts }: Parted, column: GridColumn) {
  const printed = numberAt(whole, column);
  const values = parts.flatMap((row) => numberAt(row, column) ?? []);
  if (printed === null || values.length < parts.length) return [];
  return [{ whole, column, printed, sum: values.reduce((so, value) => so + value, 0) }];
}
