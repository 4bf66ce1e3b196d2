import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { isPositive, isTicked } from './conditions.ts';
import { isRate, printRate } from './rates.ts';
import { nearlyAll, numberAt, numbersOf, sumOfParts, sumRelations } from './relations.ts';
import { inAnnex } from './report.ts';

/** Sums across, sums down and rates of one annex. What a column is the sum of is read from the rows. */
export function checkTableNumbers(annex: AnnexGrid): Discrepancy[] {
  return [...rowSums(annex), ...tickSums(annex), ...tickTotals(annex), ...columnTotals(annex), ...rates(annex)];
}

function rowSums(annex: AnnexGrid): Discrepancy[] {
  return sumRelations(annex).flatMap((relation) =>
    [...annex.rows, ...annex.totals].flatMap((row): Discrepancy[] => {
      const printed = numberAt(row, relation.total);
      const sum = sumOfParts(row, relation);
      if (printed === null || printed === sum) return [];
      const title = relation.total.title;
      const message = `“${row.name}”的“${title}”印作 ${printHundredths(printed)}，各项相加是 ${printHundredths(sum)}。`;
      return [
        inAnnex(annex, row, title, {
          severity: 'error',
          rule: 'row-sum',
          claimed: printHundredths(printed),
          found: printHundredths(sum),
          message,
        }),
      ];
    }),
  );
}

/** 达标项数: how many √ the row has, where nearly every row shows so. */
function tickSums(annex: AnnexGrid): Discrepancy[] {
  const ticks = annex.columns.filter(({ index }) => isTicked(annex, index));
  if (ticks.length < 2) return [];
  const sum = (row: GridRow): number =>
    ticks.filter(({ index }) => isPositive(row.cells[index]?.text ?? '')).length * 100;
  return numbersOf(annex).flatMap((column) => {
    const right = annex.rows.filter((row) => numberAt(row, column) === sum(row));
    if (!nearlyAll(right.length, annex.rows.length)) return [];
    return annex.rows.flatMap((row): Discrepancy[] => {
      const printed = numberAt(row, column);
      if (printed === null || printed === sum(row)) return [];
      const message = `“${row.name}”的“${column.title}”印作 ${printHundredths(printed)}，表中打勾的有 ${printHundredths(sum(row))} 项。`;
      const claim = {
        severity: 'error',
        rule: 'row-sum',
        claimed: printHundredths(printed),
        found: printHundredths(sum(row)),
        message,
      } as const;
      return [inAnnex(annex, row, column.title, claim)];
    });
  });
}

/** 合计 under a column of √ is how many there are. */
function tickTotals(annex: AnnexGrid): Discrepancy[] {
  const [total, ...more] = annex.totals;
  if (!total || more.length > 0) return [];
  return annex.columns.flatMap((column): Discrepancy[] => {
    const printed = numberAt(total, column);
    if (printed === null || !isTicked(annex, column.index)) return [];
    const ticked = annex.rows.filter((row) => isPositive(row.cells[column.index]?.text ?? '')).length * 100;
    if (printed === ticked || printed === annex.rows.length * 100 - ticked) return [];
    const [said, found] = [printHundredths(printed), printHundredths(ticked)];
    const message = `“${total.name}”行的“${column.title}”印作 ${said}，这一列打勾的有 ${found} 个。`;
    const claim = { severity: 'error', rule: 'column-total', claimed: said, found, message } as const;
    return [inAnnex(annex, total, column.title, claim)];
  });
}

function columnTotals(annex: AnnexGrid): Discrepancy[] {
  return annex.totals.flatMap((total) => {
    if (/平均/u.test(total.name)) return [];
    const earlier = annex.totals.filter(({ row }) => row < total.row).at(-1)?.row ?? 0;
    const whole = annex.rows.filter(({ row }) => row < total.row);
    const part = /小计/u.test(total.name) ? whole.filter(({ row }) => row > earlier) : annex.rows;
    return numbersOf(annex).flatMap((column): Discrepancy[] => {
      const printed = numberAt(total, column);
      if (printed === null || part.length < 2 || /平均|均|率|分$|得分/u.test(column.title)) return [];
      const sum = part.reduce((so, row) => so + (numberAt(row, column) ?? 0), 0);
      if (sum === printed) return [];
      const message = `“${total.name}”行的“${column.title}”印作 ${printHundredths(printed)}，各行相加是 ${printHundredths(sum)}。`;
      return [
        inAnnex(annex, total, column.title, {
          severity: 'error',
          rule: 'column-total',
          claimed: printHundredths(printed),
          found: printHundredths(sum),
          message,
        }),
      ];
    });
  });
}

interface RateRelation {
  readonly of: GridColumn;
  readonly to: GridColumn;
  /** part: of/to; left: what is left of it; growth: how much more than `to` it is. */
  readonly way: (typeof rateWays)[number];
}

const rateWays = ['part', 'left', 'growth'] as const;

function rates(annex: AnnexGrid): Discrepancy[] {
  const columns = annex.columns.filter(({ kind }) => kind === 'percent');
  return columns.flatMap((column) => {
    const relation = rateRelation(annex, column);
    if (!relation) return [];
    return [...annex.rows, ...annex.totals].flatMap((row): Discrepancy[] => {
      const printed = numberAt(row, column);
      if (printed === null || agrees(annex, column, relation, row)) return [];
      const [of = 0, to = 0] = terms(relation, row);
      if (to === 0) return [];
      const decimals = row.cells[column.index]?.decimals ?? 0;
      const found = printRate(of, to, decimals);
      const message = `“${row.name}”的“${column.title}”印作 ${printHundredths(printed)}%，按 ${printHundredths(of)}÷${printHundredths(to)} 是 ${found}。`;
      return [
        inAnnex(annex, row, column.title, {
          severity: 'error',
          rule: 'row-rate',
          claimed: `${printHundredths(printed)}%`,
          found,
          message,
        }),
      ];
    });
  });
}

function terms({ of, to, way }: RateRelation, row: AnnexGrid['rows'][number]): [number, number] | [] {
  const [part, whole] = [numberAt(row, of), numberAt(row, to)];
  if (part === null || whole === null) return [];
  return [way === 'part' ? part : way === 'left' ? whole - part : part - whole, whole];
}

function agrees(_: AnnexGrid, column: GridColumn, relation: RateRelation, row: AnnexGrid['rows'][number]): boolean {
  const cell = row.cells[column.index];
  const [of, to] = terms(relation, row);
  if (!cell || cell.number === null || of === undefined || to === undefined || to <= 0) return true;
  // 环比 −5.6% of −39 over 694.
  return of < 0 === cell.number < 0 || cell.number === 0
    ? isRate(Math.abs(of), to, Math.abs(cell.number), Math.min(2, cell.decimals))
    : false;
}

/** Which two columns a rate is of, when they explain it in four of five rows that tell anything. */
function rateRelation(annex: AnnexGrid, column: GridColumn): RateRelation | null {
  const numbers = numbersOf(annex);
  const pairs = numbers.flatMap((of) =>
    numbers.flatMap((to) => (of === to ? [] : rateWays.map((way) => ({ of, to, way })))),
  );
  let best: { relation: RateRelation; right: number } | null = null;
  for (const relation of pairs) {
    const rows = annex.rows.filter((row) => numberAt(row, column) !== null && terms(relation, row)[1]);
    const right = rows.filter((row) => agrees(annex, column, relation, row) && inRange(terms(relation, row)));
    if (nearlyAll(right.length, rows.length) && right.length > (best?.right ?? 0))
      best = { relation, right: right.length };
  }
  return best?.relation ?? null;
}

function inRange([of, to]: [number, number] | []): boolean {
  return of !== undefined && to !== undefined && Math.abs(of) <= to * 10;
}
