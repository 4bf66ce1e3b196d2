import type { Count } from '../claim/counts.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from '../rule/report.ts';
import { sentenceStart } from './compared.ts';
import { isPlain, labelOf, type NumberedPassage } from './numbers.ts';
import { printNumber } from './reckoning.ts';

const verbs = '(?:完成|发布|报送|受理|办理|承办|采用|投入|支出)?';
const besideOther = new RegExp(
  `(?:^|[,;:。(])([^,;:。()]{2,16}?)比([^,;:。()]{2,14}?)([多少])${verbs}(?:出|了)?$`,
  'u',
);
const besideAim = /([快慢高低])于(?:[^,;:。()\d]{2,10}\(\d+(?:\.\d+)?%\)|\d+(?:\.\d+)?%的[^,;:。()\d]{2,10}?)$/u;
const moreThanThen =
  /^,?(?:略|远|明显|大幅)?([多少高低])于(?:20\d\d年|上年|去年|前年|上一?[季月年]度?|同期)(?:同期|同月)?的?$/u;
const growsBehind = /^,(?:同比|环比)?(增长|上升|提高|下降|减少|降低)[^,;。\d]{0,2}\d+(?:\.\d+)?%/u;

/** 三季度比二季度多完成4802万元, 占年度计划的81.0%,快于序时进度(75%)6.0个百分点: by how much is right, and which side is not. */
export function turnedComparisons(own: NumberedPassage): Discrepancy[] {
  return own.numbers.flatMap((count): Discrepancy[] => {
    if (count.bound || count.rough || count.value === 0) return [];
    if (count.measure === '个百分点') return besideAims(own, count);
    return [...besideThen(own, count), ...besideOthers(own, count)];
  });
}

/** 应诉案件101件,多于2024年的91件: what then was is said, and which of the two is more. */
function besideThen({ passage, numbers }: NumberedPassage, count: Count): Discrepancy[] {
  const { text } = passage;
  const now = numbers.findLast(({ end }) => end <= count.start);
  const said = now && moreThanThen.exec(text.slice(now.end, count.start))?.[1];
  if (!now || !said || !isPlain(now) || now.measure !== count.measure || now.bound || now.rough) return [];
  const isMore = said === '多' || said === '高';
  if (now.value !== count.value && now.value > count.value === isMore) return [];
  const right = now.value === count.value ? '等于' : `${{ 多: '少', 少: '多', 高: '低', 低: '高' }[said] ?? ''}于`;
  return report(passage, count, `${said}于`, right, `${printNumber(now.value)}与 ${printNumber(count.value)}相比`);
}

function besideOthers({ passage, numbers }: NumberedPassage, count: Count): Discrepancy[] {
  const { text } = passage;
  const match = besideOther.exec(text.slice(Math.max(0, count.start - 50), count.start));
  if (!match || !isPlain(count)) return [];
  const [, subject = '', other = '', said = ''] = match;
  const earlier = numbers.filter((each) => each.end < count.start && isPlain(each) && each.measure === count.measure);
  const [now, base] = [subject, other].map((words) => earlier.findLast((each) => isOf(labelOf(each), words)));
  const isMore = said === '多';
  const turned =
    now && base && Math.abs(now.value - base.value) === count.value && now.value > base.value !== isMore
      ? report(
          passage,
          count,
          said,
          isMore ? '少' : '多',
          `${subject}是 ${printNumber(now.value)}，${other}是 ${printNumber(base.value)}`,
        )
      : [];
  // 多完成4802万元,下降41.1%: two ways of one change.
  const grows = growsBehind.exec(text.slice(count.end))?.[1];
  const isOther = turned.length === 0 && grows !== undefined && /[增升提]/u.test(grows) !== isMore;
  return isOther ? report(passage, count, grows, isMore ? '增长' : '下降', `前面写作“${said}”`) : turned;
}

/** 三季度完成 for 三季度, and no 第三季度末 for it. */
function isOf(label: string, words: string): boolean {
  const rest = label.startsWith(words) ? label.slice(words.length) : null;
  return rest === '' || (rest !== null && new RegExp(`^${verbs}$`, 'u').test(rest));
}

function besideAims({ passage, numbers }: NumberedPassage, points: Count): Discrepancy[] {
  const { text } = passage;
  const match = besideAim.exec(text.slice(Math.max(0, points.start - 40), points.start));
  const from = sentenceStart(text, points.start);
  const rates = numbers.filter(({ measure, start, end }) => measure === '%' && start >= from && end < points.start);
  const aim = rates.at(-1);
  if (!match || !aim) return [];
  const [, said = ''] = match;
  const isMore = said === '快' || said === '高';
  const apart = rates.slice(0, -1).filter((each) => Math.abs(each.value - aim.value) === points.value);
  const [now] = apart;
  if (!now || apart.some(({ value }) => value > aim.value === isMore)) return [];
  const right = { 快: '慢', 慢: '快', 高: '低', 低: '高' }[said] ?? '';
  return report(
    passage,
    points,
    `${said}于`,
    `${right}于`,
    `${printNumber(now.value)}%与 ${printNumber(aim.value)}%相比`,
  );
}

function report(passage: Passage, { start, end }: Count, claimed: string, found: string, how: string): Discrepancy[] {
  const message = `${how}，应是“${found}”，文中写作“${claimed}”。请核对是多是少。`;
  return inPassage(passage, start, end, { severity: 'doubt', rule: 'direction', claimed, found, message });
}
