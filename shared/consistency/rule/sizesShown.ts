import { countsIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import { unitKindOf } from '../claim/unitNouns.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Reading } from '../query/readings.ts';
import { unitsOf } from '../query/unitColumns.ts';
import type { JudgedSentence } from './answered.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

/** 8个县区平均, 由18个县直单位承办: they begin what is said, and are not some of those named before. */
const begins = /(?:^|[,;:。])(?:\(?其中:?|全(?:[省市县区州旗]|街道|镇)|[^,;:。、\d]{0,6}由)?$/u;
const others = /企业|学校|医院|幼儿园|卫生院|社区|村|窗口|大队|执法队/u;
/** Of each of them, of some, or of another time: no number of all together. */
const apart = /[各都每最]|(?<!平)均(?![值分])|以[上下]|超过|不足|低于|高于|同比|环比|较|未|没有|新增|的/u;

/** 8个县区平均得分89.86分: where that is the number of all of a kind, as many must be said as there are. */
export function checkSizesShown({ sentence, numbers }: JudgedSentence): Discrepancy[] {
  const { text } = sentence;
  const counts = countsIn(text);
  return numbers.flatMap(({ verdict, readings, reading, wording: { quantity } }): Discrepancy[] => {
    if (verdict !== 'shown' || !reading) return [];
    const count = counts.findLast(({ end }) => end <= quantity.start);
    if (!count || !'个家所'.includes(count.measure) || count.bound || count.rough || count.inWords) return [];
    const between = text.slice(count.end, quantity.start).replaceAll(/\([^()]*\)/gu, '');
    if (!begins.test(text.slice(0, count.start)) || /[,;。:\d]/u.test(between) || apart.test(between)) return [];
    if (between.length < 4 || (unitKindOf(between) === null && !others.test(between))) return [];
    const whole = wholeOf(reading);
    if (!whole || sizesOf(reading).has(count.value / 100)) return [];
    // Another query that gives the number may be of as many as are said.
    const alike = readings.filter(({ value }) => value === reading.value);
    if (alike.some((each) => sizesOf(each).has(count.value / 100))) return [];
    const [claimed, found] = [printHundredths(count.value), String(whole)].map((size) => `${size}${count.measure}`);
    const said = text.slice(quantity.start, quantity.end);
    const { annex, rows } = reading.rows;
    return [
      inText(sentence, count.start, count.end, {
        severity: 'doubt',
        rule: 'annex-query',
        claimed: claimed ?? '',
        found: found ?? '',
        rows: rows.slice(0, 40).map((row) => rowPlace(annex, row)),
        message: `${nameOfAnnex(annex)}里“${reading.column?.column.title}”${said}是 ${found}合起来的，文中写作 ${claimed}。请核对。`,
      }),
    ];
  });
}

/** How many rows a sum or a mean is of, where they are all of a table or of a kind. */
function wholeOf({ aggregate, column, against, rows: { rows, fixed, picks, others: left } }: Reading): number | null {
  const isOfAll = column !== null && against === null && !left && ['sum', 'mean', 'rate'].includes(aggregate);
  const isKind = fixed.length === picks.length && fixed.every(({ aspect }) => aspect === 'kind');
  return isOfAll && isKind && rows.length >= 3 ? rows.length : null;
}

/** Rows, units, and rows that have some of it: 7个单位报送12篇 counts those that did. */
function sizesOf({ column, rows: { annex, rows } }: Reading): ReadonlySet<number> {
  const some = column ? rows.filter((row) => (numberAt(row, column.column) ?? 0) !== 0) : rows;
  return new Set([rows.length, some.length, unitsOf(annex, rows).length, unitsOf(annex, some).length]);
}
