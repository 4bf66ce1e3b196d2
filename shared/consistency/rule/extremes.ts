import { isMean } from '../../text/rowLabel.ts';
import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions } from '../claim/mentions.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { pointingTo } from './namedValues.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex } from './report.ts';
import { subsetsOf } from './subsets.ts';

type Kind = 'mean' | 'most' | 'least' | 'range';

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['range', /(?:第一名[与和]最后一名|首尾|首末|最高[^,]{0,4}[与和]最低[^,]{0,4})(?:得?分)?相差(?:了|达)?$/u],
  ['mean', /平均(?!.{9})|均分(?:为|是|达)?$|[月季]均$/u],
  ['most', /最高(?:得?分|者|值)?(?:为|是|达)?$|最多(?:为|是|达)?$/u],
  ['least', /最低(?:得?分|者|值)?(?:为|是|仅)?$|最少(?:为|是|仅)?$/u],
];
/** Of another time, or of so many: 平均每百件17.6处. */
const notOfColumn =
  /每[百千万]|[由从]$|[由从][^,]{0,4}$|[高低]于[^,]{0,6}平均|超过[^,]{0,6}平均|上[季月年]|去年|同期|较|比/u;

/** 平均得分88.6分, 最高分97.5分: against the column of an annex that such a number can be of. */
export function checkExtremes(
  sentence: Sentence,
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
): Discrepancy[] {
  const counts = countsIn(sentence.text);
  return counts.flatMap((count): Discrepancy[] => {
    const kind = kinds.find(([, pattern]) => pattern.test(count.before))?.[0];
    if (!kind || count.bound || count.rough || count.measure === '个百分点' || notOfColumn.test(count.before))
      return [];
    // 某局牵头的3项指标平均得分: of these, and not of the table.
    const before = counts[counts.indexOf(count) - 1];
    if (before && /的$/u.test(before.before) && /^[^,;。]{0,8}平均/u.test(before.after)) return [];
    const readings = annexes.flatMap((annex) =>
      annex.columns
        .filter((column) => column.kind === (count.measure === '%' ? 'percent' : 'number'))
        .map((column) => ({ annex, column, values: valuesOf(annex, column, kind, count.decimals, sentence.text) })),
    );
    const ends = [...readings.flatMap(({ values }) => values), ...overAll(annexes, kind, count.decimals)];
    if (ends.includes(count.value) || isTotalShared(count, counts, sentence.text)) return [];
    if (kind === 'range' && (isDistance(count, counts) || isOfNamed(count, sentence.text, mentionsIn))) return [];
    const [best] = readings
      .map((each) => ({ ...each, points: pointing(each.column, count, sentence.text) }))
      .sort((a, b) => b.points - a.points);
    if (!best || best.points === 0) return [];
    const [value = 0] = best.values;
    const found = `${printHundredths(value)}${count.measure}`;
    const say = { mean: '平均', most: '最高', least: '最低', range: '最高与最低相差' }[kind];
    const said = `${printHundredths(count.value)}${count.measure}`;
    return [
      inText(sentence, count.start, count.end, {
        severity: best.points > 1 ? 'error' : 'doubt',
        rule: kind === 'mean' ? 'mean' : 'extreme',
        claimed: said,
        found,
        message: `${nameOfAnnex(best.annex)}的“${best.column.path.at(-1) ?? ''}”${say}是 ${found}，文中写作 ${said}。`,
      }),
    ];
  });
}

/** 得分最高的甲与最低的乙相差10.5分: of the two that are named, who need not be at the ends of all. */
function isOfNamed({ value, start }: Count, text: string, mentionsIn: FindMentions): boolean {
  const named = mentionsIn(text.slice(0, start)).flatMap(({ rows }) => rows);
  return named.some(({ annex, row }) =>
    annex.columns.some((column) => {
      const others = named.flatMap((other) => (other.annex === annex ? (numberAt(other.row, column) ?? []) : []));
      return others.some((other) => (numberAt(row, column) ?? 0) - other === value);
    }),
  );
}

/** 最高与最低相差0.91分, of the numbers that the sentence lists itself. */
function isDistance({ value, measure }: Count, counts: readonly Count[]): boolean {
  const alike = counts.filter((each) => each.measure === measure);
  return alike.some((one) => alike.some((other) => one.value - other.value === value));
}

/** 平均每个单位23.6条: a total of the sentence over a number of units in it. */
function isTotalShared(count: Count, counts: readonly Count[], text: string): boolean {
  const step = 10 ** (2 - Math.min(2, count.decimals));
  const months = /月均/u.test(count.before) ? [3, 6, 12] : [];
  return counts.some((total) =>
    [...months, ...counts.map(({ value }) => value / 100)].some(
      (by) => by > 1 && Math.round(total.value / by / step) * step === count.value && text !== '',
    ),
  );
}

function pointing(column: GridColumn, { before, measure }: Count, text: string): number {
  const score = measure === '分' && /总分|得分|成绩|分数|合计|小计/u.test(column.title) ? 2 : 0;
  return score + pointingTo(column, before) * 2 + (pointingTo(column, text) > 0 ? 1 : 0);
}

/** Of a column that several annexes have, over the rows of all: departments in one, towns in another. */
function overAll(annexes: readonly AnnexGrid[], kind: Kind, decimals: number): number[] {
  const values = new Map<string, number[]>();
  for (const annex of annexes) {
    for (const column of annex.columns) {
      const of = annex.rows.flatMap((row) => numberAt(row, column) ?? []);
      values.set(column.title, [...(values.get(column.title) ?? []), ...of]);
    }
  }
  return [...values.values()].flatMap((all) => endOf(all, kind, decimals));
}

/** Of the whole table first, then of its parts. */
function valuesOf(annex: AnnexGrid, column: GridColumn, kind: Kind, decimals: number, text: string): number[] {
  const shown = annex.totals.filter(({ name }) => isMean(name)).flatMap((row) => numberAt(row, column) ?? []);
  const own = subsetsOf(annex, text).flatMap((rows) => {
    const values = rows.flatMap((row) => numberAt(row, column) ?? []);
    return endOf(values, kind, decimals);
  });
  return kind === 'mean' ? [...own, ...shown] : own;
}

function endOf(values: readonly number[], kind: Kind, decimals: number): number[] {
  if (values.length === 0) return [];
  if (kind === 'range') return [Math.max(...values) - Math.min(...values)];
  if (kind !== 'mean') return [kind === 'most' ? Math.max(...values) : Math.min(...values)];
  const step = 10 ** (2 - Math.min(2, decimals));
  return [Math.round(values.reduce((sum, value) => sum + value, 0) / values.length / step) * step];
}
