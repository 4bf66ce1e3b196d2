import { type Count, countsIn } from '../claim/counts.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { limitsIn, pointing, threshold, thresholdsOf } from './conditions.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';
import { subsetsOf } from './subsets.ts';

/** 90分以上的网站38家: how many rows of the annex meet the bound. */
export function checkThresholdCounts(sentence: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const { text } = sentence;
  const counts = countsIn(text);
  const lists = nameListsIn(text);
  return limitsIn(text).flatMap(([limit, upper]): Discrepancy[] => {
    const end = (upper ?? limit).end;
    const count = counts.find(({ start }) => start >= end);
    if (!count || count.bound || count.rough || !'家个名户'.includes(count.measure)) return [];
    const between = text.slice(end, count.start);
    if (between.length > 16 || /[。;]/u.test(between) || lists.some(({ count: { start } }) => start === count.start))
      return [];
    if (isOfOtherThings(between, count)) return [];
    // The words around the bound, not those of other bounds, say which column is meant.
    const words = `${limit.before}${text.slice(limit.start, count.end)}${count.after.replace(/、.*$/u, '')}`;
    const readings = annexes.flatMap((annex) => thresholdsOf(annex, words).map((reading) => ({ annex, ...reading })));
    const fitting = readings.map(({ annex, condition }) => annex.rows.filter(condition.fits));
    const all = fitting.reduce((sum, rows) => sum + rows.length, 0);
    const said = count.value / 100;
    const possible = readings.flatMap(({ annex, condition, limit: bound, column }, index) => [
      ...subsetsOf(annex, text)
        .map((rows) => rows.filter(condition.fits).length)
        .filter((length) => length > 0),
      (fitting[index] ?? []).length,
      // 60分以下 with those of 60.
      ...(bound.bound === 'under'
        ? [
            annex.rows.filter((row) => (row.cells[column.index]?.number ?? Number.POSITIVE_INFINITY) <= bound.value)
              .length,
          ]
        : []),
    ]);
    const others = annexes.flatMap((annex) => columnsNear(annex, words, limit, upper));
    possible.push(...others);
    const [first] = readings;
    if (!first || said === all || possible.includes(said)) return [];
    const rows: readonly GridRow[] = fitting[0] ?? [];
    const found = readings.length > 1 ? all : rows.length;
    const message = `${readings.map(({ annex }) => nameOfAnnex(annex)).join('、')}里${first.condition.say}的有 ${found} ${count.measure}，文中写作 ${printHundredths(count.value)} ${count.measure}。`;
    return [
      inText(sentence, limit.start, count.end, {
        severity: first.condition.plain && readings.length === 1 ? 'error' : 'doubt',
        rule: 'threshold-count',
        claimed: `${said}${count.measure}`,
        found: `${found}${count.measure}`,
        rows: rows.map((row) => rowPlace(first.annex, row)),
        message,
      }),
    ];
  });
}

/** 8所学校有3个及以上问题,共30个: what they have together. 达到100%,其余6个: those that do not. 低于90%、低于95%两个问题: what was just listed. 26个超过14%,其中24个超过21%: of the next bound. */
function isOfOtherThings(between: string, { inWords, after }: Count): boolean {
  return (
    /,[共计合总累]+$|,(?:其余|其他|另)|^,其中,?$|,对[^,;。\d]{0,8}$/u.test(between) ||
    (inWords && /^(?:问题|方面|情形|情况|指标|条件|要求)/u.test(after))
  );
}

/** 问题数 may be 小计: how many rows any other column would give that the words point to nearly as well. */
function columnsNear(annex: AnnexGrid, words: string, limit: Count, upper: Count | null): number[] {
  const rated = annex.columns
    .filter(({ kind }) => kind === (limit.measure === '%' ? 'percent' : 'number'))
    .map((column) => ({ column, score: pointing(column.title, words, limit.measure) }));
  const best = Math.max(0, ...rated.map(({ score }) => score));
  return rated
    .filter(({ score }) => score > 0 && score >= best - 1)
    .map(({ column }) => annex.rows.filter(threshold(column, limit, false, upper).fits).length);
}
