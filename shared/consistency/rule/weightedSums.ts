import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt, numbersOf, sumRelations } from './relations.ts';
import { inAnnex } from './report.ts';

const scored = /积分|得分|总分|分值|评分|成绩|小计|合计|总计/u;

/** 采用每条4分、批示每次5分: a score that weighs other columns, as the rows themselves show it, against the one row that does not fit. */
export function checkWeightedSums(annex: AnnexGrid): Discrepancy[] {
  const summed = sumRelations(annex).map(({ total }) => total);
  return numbersOf(annex).flatMap((score): Discrepancy[] => {
    if (!scored.test(score.title) || summed.includes(score)) return [];
    const others = numbersOf(annex).filter((column) => column !== score);
    const rows = annex.rows.filter((row) => numberAt(row, score) !== null);
    if (others.length < 2 || rows.length < others.length + 4 || weightsOf(rows, score, others)) return [];
    for (const row of rows) {
      const weights = weightsOf(
        rows.filter((each) => each !== row),
        score,
        others,
      );
      if (weights) return [misweighed(annex, row, score, others, weights)];
    }
    return [];
  });
}

/** Points for one of each column, and for none of any; null where no such points explain all the rows. */
function weightsOf(rows: readonly GridRow[], score: GridColumn, columns: readonly GridColumn[]): number[] | null {
  const lines = rows.map((row) => [
    ...columns.map((column) => (numberAt(row, column) ?? 0) / 100),
    1,
    (numberAt(row, score) ?? 0) / 100,
  ]);
  const solved = solve(lines, columns.length + 1);
  const used = solved?.slice(0, -1).filter((weight) => weight !== 0).length ?? 0;
  return solved && used >= 2 && solved.every((weight) => Number.isInteger(weight * 10)) ? solved : null;
}

/** What satisfies every line (its last number is the sum); null where nothing does. */
export function solve(lines: readonly (readonly number[])[], width: number): number[] | null {
  const rest = lines.map((line) => [...line]);
  const pivots: number[] = [];
  for (let column = 0; column < width; column += 1) {
    const top = pivots.length;
    const best = rest
      .slice(top)
      .reduce(
        (at, line, index) => (Math.abs(line[column] ?? 0) > Math.abs(rest[at]?.[column] ?? 0) ? index + top : at),
        top,
      );
    const pivot = rest[best];
    if (!pivot || Math.abs(pivot[column] ?? 0) < 1e-9) continue;
    rest[best] = rest[top] ?? [];
    rest[top] = pivot;
    for (const line of rest) {
      if (line === pivot) continue;
      const times = (line[column] ?? 0) / (pivot[column] ?? 1);
      if (times !== 0)
        for (let at = column; at <= width; at += 1) line[at] = (line[at] ?? 0) - times * (pivot[at] ?? 0);
    }
    pivots.push(column);
  }
  if (rest.slice(pivots.length).some((line) => Math.abs(line[width] ?? 0) > 1e-6)) return null;
  const solution = Array.from({ length: width }, () => 0);
  for (const [at, column] of pivots.entries())
    solution[column] = Math.round(((rest[at]?.[width] ?? 0) / (rest[at]?.[column] ?? 1)) * 1e6) / 1e6;
  return solution;
}

function misweighed(
  annex: AnnexGrid,
  row: GridRow,
  score: GridColumn,
  columns: readonly GridColumn[],
  weights: readonly number[],
): Discrepancy {
  const right = Math.round(
    columns.reduce(
      (sum, column, at) => sum + (numberAt(row, column) ?? 0) * (weights[at] ?? 0),
      (weights.at(-1) ?? 0) * 100,
    ),
  );
  const printed = numberAt(row, score) ?? 0;
  const message = `“${row.name}”的“${score.title}”印作 ${printHundredths(printed)}，按其他各行的计分是 ${printHundredths(right)}。`;
  const claim = {
    severity: 'error',
    rule: 'row-sum',
    claimed: printHundredths(printed),
    found: printHundredths(right),
    message,
  } as const;
  return inAnnex(annex, row, score.title, claim);
}
