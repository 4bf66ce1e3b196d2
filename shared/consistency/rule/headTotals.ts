import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inAnnex } from './report.ts';

const total = /^(?:合计|小计|总计|共计|总数)$/u;
/** Where there are more rows, these show which column is the sum of which. */
const fewRows = 2;

/** 行政复议＞维持、纠正、总计 beside 行政诉讼＞维持、纠正、总计: one row under several heads shows as well as several rows what a total is of. */
export function checkHeadTotals(annex: AnnexGrid): Discrepancy[] {
  if (annex.rows.length === 0 || annex.rows.length > fewRows) return [];
  const sums = totalsUnderHeads(annex).flatMap(({ column, parts }) =>
    annex.rows.flatMap((row) => {
      const printed = numberAt(row, column);
      const sum = parts.reduce((so, part) => so + (numberAt(row, part) ?? 0), 0);
      return printed === null ? [] : [{ row, column, printed, sum }];
    }),
  );
  const wrong = sums.filter(({ printed, sum }) => printed !== sum);
  const right = sums.length - wrong.length;
  if (right < 2 || wrong.length > right) return [];
  return wrong.map(({ row, column, printed, sum }) => {
    const [claimed, found] = [printed, sum].map(printHundredths);
    const message = `“${column.path.join('＞')}”印作 ${claimed}，同一表头下各项相加是 ${found}。`;
    const claim = { severity: 'error', rule: 'row-sum', claimed: claimed ?? '', found: found ?? '', message } as const;
    return inAnnex(annex, row, column.title, claim);
  });
}

function totalsUnderHeads(annex: AnnexGrid): { column: GridColumn; parts: GridColumn[] }[] {
  const numbers = numbersOf(annex);
  return numbers.flatMap((column) => {
    const head = headOf(column);
    if (head === '' || !total.test(column.path.at(-1) ?? '')) return [];
    const parts = numbers.filter((other) => other !== column && headOf(other) === head);
    return parts.length > 1 ? [{ column, parts }] : [];
  });
}

function headOf({ path }: GridColumn): string {
  return path.slice(0, -1).join('＞');
}
