import { type Count, countsIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isRate } from './printedRate.ts';
import { numbersOf, sumOver } from './relations.ts';
import { inText } from './report.ts';
import { subsetsOf } from './subsets.ts';

const compared = /[比较]([^,;。]{1,10}?)(提高|上升|增加|增长|下降|降低|减少)了?$/u;
const otherPeriod = /上年|去年|同期|上[一]?[季月半]|季度|\d月|年/u;

/** 采用率30.1%,较三季度下降2.0个百分点: the rate of then, of the rows or the columns of an annex that have the rate of now. */
export function checkEarlierRates(sentence: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const counts = countsIn(sentence.text);
  return counts.flatMap((points, at): Discrepancy[] => {
    const rate = counts[at - 1];
    const [, base, way] = compared.exec(sentence.text.slice(rate?.end ?? 0, points.start)) ?? [];
    if (points.measure !== '个百分点' || rate?.measure !== '%' || points.rough || base === undefined) return [];
    if (!otherPeriod.test(base)) return [];
    const then = annexes.flatMap((annex) => [...ofRows(annex, rate, base), ...ofColumns(annex, rate, sentence.text)]);
    const change = points.value * (/提高|上升|增/u.test(way ?? '') ? 1 : -1);
    const step = 10 ** (2 - Math.min(2, points.decimals));
    const fits = (before: number): boolean =>
      [before, Math.round(before / step) * step].some((each) => Math.abs(rate.value - each - change) <= step / 2 + 1);
    const [first] = then;
    if (first === undefined || then.some(fits)) return [];
    const gap = Math.round((rate.value - first) / step) * step;
    const [claimed, found] = [change, gap].map(
      (value) => `${value < 0 ? '下降' : '提高'}${printHundredths(Math.abs(value))}个百分点`,
    );
    const message = `按附件，${base}是 ${(first / 100).toFixed(rate.decimals)}%，相比${found}，文中写作${claimed}。`;
    const claim = {
      severity: 'doubt',
      rule: 'percentage-points',
      claimed: claimed ?? '',
      found: found ?? '',
      message,
    } as const;
    return [inText(sentence, points.start, points.end, claim)];
  });
}

/** 三季度 and 四季度 are rows: two columns that make the rate of now in one of them. */
function ofRows({ rows, totals, ...annex }: AnnexGrid, rate: Count, base: string): number[] {
  const then = rows.filter(
    ({ name }) => name.length >= 2 && base.replace(/份$/u, '').endsWith(name.replace(/份$/u, '')),
  );
  if (then.length === 0) return [];
  const numbers = annex.columns.filter(({ kind }) => kind === 'number');
  return numbers.flatMap((of) =>
    numbers.flatMap((to) => {
      const makes = of !== to && [...rows, ...totals].some((row) => isOf([row], of, [row], to, rate));
      return makes ? then.flatMap((row) => ratio([row], of, [row], to)) : [];
    }),
  );
}

/** 本期 and 上年同期 are columns: rows that have the share of now in one of them. */
function ofColumns(annex: AnnexGrid, rate: Count, text: string): number[] {
  const named = annex.rows.filter(({ name }) => name.length >= 2 && text.includes(name.slice(0, 2)));
  const parts = [...subsetsOf(annex, text), named].filter(({ length }) => length > 0 && length < annex.rows.length);
  const numbers = numbersOf(annex);
  return numbers.flatMap((now) =>
    parts
      .filter((part) => isOf(part, now, annex.rows, now, rate))
      .flatMap((part) => numbers.filter((each) => each !== now).flatMap((each) => ratio(part, each, annex.rows, each))),
  );
}

type Rows = readonly GridRow[];

function isOf(part: Rows, of: GridColumn, whole: Rows, to: GridColumn, rate: Count): boolean {
  const [one, other] = [sumOver(part, of), sumOver(whole, to)];
  return one > 0 && other > one && isRate(one, other, rate.value, rate.decimals);
}

function ratio(part: Rows, of: GridColumn, whole: Rows, to: GridColumn): number[] {
  const other = sumOver(whole, to);
  return other > 0 ? [(sumOver(part, of) / other) * 10_000] : [];
}
