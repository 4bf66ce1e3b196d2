import { printHundredths, readHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { holdsInNearlyAll } from './nearlyAll.ts';
import { numberAt } from './relations.ts';
import { inAnnex, nameOfAnnex, rowPlace } from './report.ts';

/** 北湖街道（95.5分） under 最高: who has most or least of a group, and how much. */
interface Extreme {
  readonly row: GridRow;
  readonly title: string;
  readonly printed: string;
  readonly name: string;
  readonly value: number;
  readonly sign: 1 | -1;
}

interface Judged extends Extreme {
  readonly best: readonly GridRow[];
  readonly number: number;
  readonly right: boolean;
}

const named = /^(\p{Script=Han}{2,20})\((\d+(?:\.\d+)?)[^()\d]{0,3}\)$/u;

/** Who has most and least of each group, with the number, against the annex that lists them all. */
export function checkGroupExtremes(annexes: readonly AnnexGrid[]): Discrepancy[] {
  return annexes.flatMap((summary) => {
    const cells = extremesIn(summary);
    const details = annexes.filter((each) => each !== summary && each.rows.length > summary.rows.length);
    const ways = !holdsInNearlyAll(cells.length - 1, 1)
      ? []
      : details.flatMap((detail) => waysIn(detail, cells, summary));
    const rightIn = (way: readonly Judged[]): number => way.filter(({ right }) => right).length;
    const [best] = ways.sort((a, b) => rightIn(b.judged) - rightIn(a.judged));
    const wrong = best?.judged.filter(({ right }) => !right) ?? [];
    if (!best || !holdsInNearlyAll(rightIn(best.judged), wrong.length)) return [];
    return wrong.map((each) => report(summary, best.detail, best.column, each));
  });
}

function extremesIn({ columns, rows, totals }: AnnexGrid): Extreme[] {
  return columns.flatMap(({ index, title }) => {
    const word = /最([高低多少])/u.exec(title)?.[1];
    if (word === undefined) return [];
    const sign = '高多'.includes(word) ? 1 : -1;
    return [...rows, ...totals].flatMap((row): Extreme[] => {
      const printed = row.cells[index]?.folded ?? '';
      const [, name, number = ''] = named.exec(printed) ?? [];
      const value = readHundredths(number);
      return name === undefined || value === null ? [] : [{ row, title, printed, name, value, sign }];
    });
  });
}

/** Each column of the list that the numbers may be of. */
function waysIn(detail: AnnexGrid, cells: readonly Extreme[], { totals }: AnnexGrid) {
  const columns = detail.columns.filter(({ kind }) => kind === 'number' || kind === 'percent');
  return columns.map((column) => ({
    detail,
    column,
    judged: cells.flatMap((cell) => judge(cell, membersOf(detail, cell.row, totals), column)),
  }));
}

function membersOf({ rows }: AnnexGrid, of: GridRow, totals: readonly GridRow[]): readonly GridRow[] {
  if (totals.includes(of)) return rows;
  return rows.filter(({ group, cells }) => group === of.name || cells.some(({ folded }) => folded === of.name));
}

function judge(cell: Extreme, members: readonly GridRow[], column: GridColumn): Judged[] {
  const numbers = members.flatMap((row) => numberAt(row, column) ?? []);
  if (numbers.length < 2) return [];
  const number = Math.max(...numbers.map((each) => each * cell.sign)) * cell.sign;
  const best = members.filter((row) => numberAt(row, column) === number);
  return [
    { ...cell, best, number, right: cell.value === number && best.some(({ name }) => name.startsWith(cell.name)) },
  ];
}

function report(summary: AnnexGrid, detail: AnnexGrid, column: GridColumn, cell: Judged): Discrepancy {
  const { row, title, printed, best, number } = cell;
  const who = best.map(({ name }) => name).join('、');
  const found = `${who}(${printHundredths(number)})`;
  const message = `“${row.name}”的“${title}”印作 ${printed}，${nameOfAnnex(detail)}里“${column.title}”${title}的是${who}，${printHundredths(number)}。`;
  const rows = best.map((each) => rowPlace(detail, each));
  return inAnnex(summary, row, title, {
    severity: 'doubt',
    rule: 'group-extreme',
    claimed: printed,
    found,
    message,
    rows,
  });
}
