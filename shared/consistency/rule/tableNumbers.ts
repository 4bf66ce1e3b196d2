import { isMean } from '../../text/rowLabel.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { isPositive, isTicked } from './cellAnswers.ts';
import { checkFilledTotals } from './filledTotals.ts';
import { printRate } from './printedRate.ts';
import { ratePrinted, rateRelation, termsOf } from './rateRelation.ts';
import { isPrinted, rateOfTwo, termsOfTwo } from './ratesOfTwo.ts';
import {
  leavesBlank,
  nearlyAll,
  numberAt,
  numbersOf,
  sumOfParts,
  sumOver,
  sumPrinted,
  sumRelations,
} from './relations.ts';
import { inAnnex } from './report.ts';

/** A table with more wrong sums of one kind is more likely summed in another way. */
const mostSlips = 3;

/** Sums across, sums down and rates of one annex. What a column is the sum of is read from the rows. */
export function checkTableNumbers(annex: AnnexGrid): Discrepancy[] {
  return [...rowSums(annex), ...tickSums(annex), ...checkFilledTotals(annex), ...columnTotals(annex), ...rates(annex)];
}

function rowSums(annex: AnnexGrid): Discrepancy[] {
  return sumRelations(annex).flatMap((relation) => {
    const totals = annex.totals.filter((total) => !leavesBlank(total, relation));
    // 采用率 in a table with a row for each thing: rates are not added up.
    const isRate = (row: GridRow): boolean => row.cells[relation.total.index]?.percent ?? false;
    const counted = [...annex.rows, ...totals].filter((row) => relation.total.kind === 'percent' || !isRate(row));
    const wrong = counted.filter((row) => !sumPrinted(row, relation));
    const severity = wrong.length > mostSlips ? 'doubt' : 'error';
    const title = relation.total.title;
    return wrong.map((row) => {
      const [claimed, found] = [numberAt(row, relation.total) ?? 0, sumOfParts(row, relation)].map(printHundredths);
      const message = `“${row.name}”的“${title}”印作 ${claimed}，各项相加是 ${found}。`;
      return inAnnex(annex, row, title, {
        severity,
        rule: 'row-sum',
        claimed: claimed ?? '',
        found: found ?? '',
        message,
      });
    });
  });
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

function columnTotals(annex: AnnexGrid): Discrepancy[] {
  return annex.totals.flatMap((total) => {
    if (isMean(total.name)) return [];
    const part = total.of;
    const sumOf = (column: GridColumn): number => sumOver(part, column);
    const isOnce = numbersOf(annex).some((column) => sumOf(column) > 0 && sumOf(column) === numberAt(total, column));
    return numbersOf(annex).flatMap((column): Discrepancy[] => {
      const printed = numberAt(total, column);
      if (printed === null || part.length < 2 || !isSummed(column, part, printed)) return [];
      const sum = sumOf(column);
      if (sum === printed || sumOfMerged(annex, part, column) === printed) return [];
      if (sumWithoutThereof(part, column) === printed || (!isOnce && isShownAgain(sum, printed))) return [];
      const message = `“${total.name}”行的“${column.title}”印作 ${printHundredths(printed)}，各行相加是 ${printHundredths(sum)}。`;
      return [
        inAnnex(annex, total, column.title, {
          severity: isAmong(column, part, printed) ? 'doubt' : 'error',
          rule: 'column-total',
          claimed: printHundredths(printed),
          found: printHundredths(sum),
          message,
        }),
      ];
    });
  });
}

/** Between the least and the most of three rows and more it may as well be what they come to in the mean, or together. */
function isAmong(column: GridColumn, rows: readonly GridRow[], printed: number): boolean {
  const values = rows.flatMap((row) => numberAt(row, column) ?? []);
  return values.length > 2 && Math.min(...values) < printed && printed < Math.max(...values);
}

/** 60岁及以上, 其中:65岁及以上: what is inside of the row before it is no part beside it. */
function sumWithoutThereof(rows: readonly GridRow[], column: GridColumn): number {
  const beside = rows.filter(({ name }) => !/^其中[:：]?./u.test(name));
  return sumOver(beside, column);
}

/** 按轻重工业分, 按规模分: a table that takes the same apart in several ways, in all its columns; each may be rounded by itself. */
function isShownAgain(sum: number, printed: number): boolean {
  const ways = printed > 0 ? Math.round(sum / printed) : 0;
  return ways >= 2 && Math.abs(sum - ways * printed) * 10_000 <= printed;
}

/** 类别小计 in a cell over the rows of each 类别: what all rows of one value print is added once. */
function sumOfMerged({ columns }: AnnexGrid, rows: readonly GridRow[], column: GridColumn): number | null {
  const cell = (row: GridRow, index: number): string => row.cells[index]?.folded ?? '';
  const sums = columns
    .filter(({ kind, index }) => kind !== 'number' && kind !== 'percent' && index < column.index)
    .flatMap(({ index }) => {
      const firsts = rows.filter((row, at) => at === 0 || cell(row, index) !== cell(rows[at - 1] as GridRow, index));
      const isMerged = rows.every(
        (row, at) => firsts.includes(row) || numberAt(row, column) === numberAt(rows[at - 1] as GridRow, column),
      );
      return isMerged && firsts.length < rows.length ? [sumOver(firsts, column)] : [];
    });
  return sums[0] ?? null;
}

/** Of scores a total may give the mean or those of the whole; where it is above all of them, or they are points added, it is their sum. */
function isSummed(column: GridColumn, rows: readonly GridRow[], printed: number): boolean {
  if (/均|率|百分点|[之分级落]差(?:\(|$)|差[距值]|比重|占比|指数/u.test(column.title)) return false;
  const isPoints = /分$|得分/u.test(column.title) && !/^[加扣减]分|^加扣分/u.test(column.path.at(-1) ?? '');
  const isAboveAll = rows.every((row) => (numberAt(row, column) ?? 0) < printed);
  // 单车费用（万元）2.04 below costs of 1.71 to 2.46: what is no whole number and lies among those of the rows is what they come to together.
  return isAboveAll || !(isPoints || (rows.length >= 4 && printed % 100 !== 0));
}

function rates(annex: AnnexGrid): Discrepancy[] {
  const columns = annex.columns.filter(({ kind }) => kind === 'percent');
  return columns.flatMap((column) => {
    const [two, relation] = [rateOfTwo(annex, column), rateRelation(annex, column)];
    if (!two && !relation) return [];
    return [...annex.rows, ...annex.totals].flatMap((row): Discrepancy[] => {
      const printed = numberAt(row, column);
      const isRight = two ? isPrinted(column, two, row) : !relation || ratePrinted(column, relation, row);
      if (printed === null || isRight) return [];
      const [of = 0, to = 0] = two ? termsOfTwo(two, row) : relation ? termsOf(relation, row) : [];
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
