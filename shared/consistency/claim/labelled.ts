import { readOnce } from '../readOnce.ts';
import { type Count, quantitiesIn } from './counts.ts';
import { partsOf } from './nameLists.ts';
import { readChineseNumeral } from './numerals.ts';

/** A number with the words that say what it is of: 城市管理55.6%. */
export interface Labelled {
  readonly label: string;
  readonly count: Count;
}

/** 城市管理9个、人居环境10个, or 一至四季度分别收到108件、132件…: numbers of one kind, each of another thing. */
export const labelledRuns: (text: string) => readonly (readonly Labelled[])[] = readOnce((text) => {
  const counts = quantitiesIn(text).filter(
    ({ bound, rough, measure }) => bound === null && !rough && measure !== '个百分点',
  );
  return [...inTurn(text, counts).map(withoutWhole), ...respectively(text, counts)].filter(
    (run) => run.length > 1 && new Set(run.map(({ label }) => label)).size === run.length,
  );
});

const change = /增加|减少|上升|下降|增长|提高|降低|相差|高出|低于|高于|[比较占由从]/u;

function inTurn(text: string, counts: readonly Count[]): Labelled[][] {
  const runs: Labelled[][] = [[]];
  for (const count of counts) {
    const label = labelBefore(count);
    const run = runs.at(-1) ?? [];
    const last = run.at(-1)?.count;
    const between = last ? text.slice(last.end, count.start - count.before.length) : '';
    // 10个部门承办1521件,其中甲356件: what 其中 begins are parts of it.
    const begins = count.before.startsWith('其中');
    const joins = !last || (!begins && last.measure === count.measure && /^\)?[、,;和及与]*$/u.test(between));
    if (label === null) runs.push([]);
    else if (joins) run.push({ label, count });
    else runs.push([{ label, count }]);
  }
  return runs.map(withoutCommonTail);
}

const ofAll = /^(?:平均|人均|总体|整体|综合|全[省州市县区旗])/u;

/** 收到144条,1月46条、2月47条、3月51条: what the others add up to, or their mean, is not one of them. */
function withoutWhole(run: Labelled[]): Labelled[] {
  const [whole, ...parts] = run;
  if (whole && parts.length > 1 && ofAll.test(whole.label) && !parts.some(({ label }) => ofAll.test(label)))
    return parts;
  // 10个部门共承办1521件,其中甲356件、乙289件: what 其中 takes apart is none of its parts.
  if (parts.length > 1 && /^[,;]?其中/u.test(parts[0]?.count.before ?? '')) return parts;
  const sum = parts.reduce((so, { count }) => so + count.value, 0);
  return whole && parts.length > 1 && whole.count.value === sum ? parts : run;
}

/** 县直部门平均97.84分,乡镇平均97.11分: what all say behind their names is no part of them. */
function withoutCommonTail(run: Labelled[]): Labelled[] {
  if (run.length < 2) return run;
  let tail = run[0]?.label ?? '';
  for (const { label } of run) while (!label.endsWith(tail)) tail = tail.slice(1);
  if (tail.length < 2 || run.some(({ label }) => label.length < tail.length + 2)) return run;
  return run.map(({ label, count }) => ({ label: label.slice(0, label.length - tail.length), count }));
}

/** 受理较多的承办单位有住建局: the first of a list stands behind what is said of all. */
const leading = /^.*(?:的\p{Script=Han}{0,6}?(?:分别|依次)?|[高多大快]到[低少小慢](?:分别|依次)?)[有是为](?=.{2})/u;

function labelBefore({ before }: Count): string | null {
  const words = before
    .split('、')
    .at(-1)
    ?.replace(/\($/u, '')
    .replace(leading, '')
    .replace(/^(?:其中|分别|依次|为|是|和|及|与|从[^看]*看)+/u, '')
    .replace(/(?:仅|只|共|约|达到?|有|为|是)+$/u, '');
  // 请示13件、函4件、意见2件: one of a list may be called by one character.
  if (words === undefined || words.length > 20 || change.test(words)) return null;
  if (words.length < 2 && !/^、\p{Script=Han}$/u.test(before)) return null;
  // 共承办130件: what they have together is none of them.
  return /^(?:一?共|合计|总计|累计)|(?:合计|总计|累计)$/u.test(words) ? null : words;
}

const listed = /([^,;:。]+(?:[、和及与][^,;:。]+)+),?[^、,;。]*$/u;

function respectively(text: string, counts: readonly Count[]): Labelled[][] {
  return counts.flatMap((first, at): Labelled[][] => {
    const said = /(?:分别|依次)[^,;。、\d]{0,8}$/u.exec(text.slice(0, first.start));
    if (!said) return [];
    const row = [first];
    for (const next of counts.slice(at + 1)) {
      const last = row.at(-1) ?? first;
      if (next.measure !== first.measure || !/^(?:、|和|及|与|以及)$/u.test(text.slice(last.end, next.start))) break;
      row.push(next);
    }
    const labels = labelsOf(text.slice(0, said.index), row.length);
    return labels.length === row.length ? [row.map((count, index) => ({ label: labels[index] ?? '', count }))] : [];
  });
}

/** The things that stand in front of 分别, as many as there are numbers. */
function labelsOf(before: string, length: number): string[] {
  const head = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
  const quarters = /(?:一至四季度|四个季度|各季度)[^,;。]{0,8}$/u.test(head) ? 4 : 0;
  if (quarters === length) return ['一季度', '二季度', '三季度', '四季度'];
  const months = /(\d{1,2})(?:月份?)?[至到—-](\d{1,2})月份?[^,;。]{0,6}$/u.exec(head);
  if (months)
    return Array.from({ length: Number(months[2]) - Number(months[1]) + 1 }, (_, at) => `${Number(months[1]) + at}月`);
  const list = listed.exec(head)?.[1] ?? '';
  const parts = partsOf(list.replace(/[和及与](?=[^、和及与]*$)/u, '、'));
  return parts.map((part, at) => {
    const own = at === 0 ? part.replace(/^.*(?:涉及|包括|[是为有即对]|其中|来看|看)/u, '') : part;
    // 9月 counts nothing.
    if (/^\d{1,2}月份?$/u.test(own)) return own;
    return at === parts.length - 1 ? own.replace(counted, '').replace(/(?:牵头|承办|受理|报送).*$/u, '') : own;
  });
}

const counted = /(?:等|这)?(?:\d+|[一二三四五六七八九十两]+)(?:个|家|类|项|种|大)?[^,;。]*$/u;

/** Whether words name the thing of a label: 城市管理类, 公共企业组, 2月份. */
export function isLabel(said: string, label: string): boolean {
  const [one, other] = [coreOf(said), coreOf(label)];
  if (one.length < 2 || other.length < 2) return false;
  return one === other || (other.length > one.length && (other.endsWith(one) || other.startsWith(one)));
}

function coreOf(text: string): string {
  const month = /^(\d{1,2})月份?$/u.exec(text)?.[1];
  if (month) return `${Number(month)}月`;
  const quarter = /^第?([一二三四1-4])季度$/u.exec(text)?.[1];
  if (quarter) return `${readChineseNumeral(quarter) ?? quarter}季度`;
  return text.replace(/^(?:其中|各)|(?<=..)的$|(?:类|组|领域|栏目|问题|类问题|份)$/gu, '');
}
