import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt } from './relations.ts';
import { inAnnex } from './report.ts';

const methods = ['dense', 'competition', 'unique'] as const;
type Method = (typeof methods)[number];

/** Ranks follow from a column; which column and which way of counting ties is what fits the rows best. */
export function checkTableRanks(annex: AnnexGrid): Discrepancy[] {
  return [
    ...annex.columns.filter(({ kind }) => kind === 'rank').flatMap((rank) => checkRank(annex, rank)),
    ...checkSerial(annex),
    ...checkOrder(annex),
  ];
}

function checkRank(annex: AnnexGrid, rank: GridColumn): Discrepancy[] {
  const groups = new Map<string | null, GridRow[]>();
  for (const row of annex.rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  // Ranks run through the table or begin anew under each heading: whichever fits better.
  const ways = groups.size > 1 ? [[annex.rows], [...groups.values()]] : [[annex.rows]];
  let best: { wrong: { row: GridRow; right: number }[] } | null = null;
  const printed = annex.rows.flatMap((row) => numberAt(row, rank) ?? []);
  const apart = new Set(printed).size === printed.length;
  for (const column of rankedBy(annex)) {
    // Where two rows share a place, ties are not broken by something that the table does not show.
    for (const method of methods.filter((each) => apart || each !== 'unique')) {
      for (const sign of [1, -1]) {
        for (const sets of ways) {
          const wrong = sets.flatMap((rows) => misranked(rows, rank, column, method, sign));
          if (!best || wrong.length < best.wrong.length) best = { wrong };
        }
      }
    }
  }
  const ranked = annex.rows.filter((row) => numberAt(row, rank) !== null).length;
  if (!best || ranked < 4 || best.wrong.length * 4 > ranked) return [];
  return best.wrong.map(({ row, right }) => {
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

/** A total where there is one: its parts fit by chance. */
function rankedBy(annex: AnnexGrid): readonly GridColumn[] {
  const columns = annex.columns.filter(({ kind }) => kind === 'number' || kind === 'percent');
  const totals = columns.filter(({ title }) => /总分|得分|小计|合计|总计|成绩|积分|评分/u.test(title));
  return totals.length > 0 ? totals : columns;
}

function misranked(rows: readonly GridRow[], rank: GridColumn, column: GridColumn, method: Method, sign: number) {
  const scored = rows.filter((row) => numberAt(row, column) !== null);
  const values = scored.map((row) => (numberAt(row, column) ?? 0) * sign);
  const distinct = [...new Set(values)].sort((a, b) => b - a);
  const sorted = [...values].sort((a, b) => b - a);
  return scored.flatMap((row, at) => {
    const value = values[at] ?? 0;
    const first = sorted.indexOf(value) + 1;
    const printed = (numberAt(row, rank) ?? 0) / 100;
    const right = method === 'dense' ? distinct.indexOf(value) + 1 : first;
    const last = method === 'unique' ? sorted.lastIndexOf(value) + 1 : right;
    return printed >= right && printed <= last ? [] : [{ row, right }];
  });
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
    const out = annex.rows.filter((row, at) => fall(row, annex.rows[at - 1]));
    const [row] = out;
    if (annex.rows.length < 5 || out.length !== 1 || !row || annex.rows.some((each) => numberAt(each, column) === null))
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
