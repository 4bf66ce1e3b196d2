import { type Count, countsIn } from '../claim/counts.ts';
import { measuresOf } from '../claim/jointMeasures.ts';
import { printCount, printHundredths } from '../claim/numerals.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { printAdded, sumOf } from '../claim/sums.ts';
import type { Discrepancy, Severity } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isShareSaid } from './ofOthers.ts';
import { inText } from './report.ts';
import { hedged, isSlip, leadingParts, sharersOf } from './sums.ts';

/** Numbers that make a whole said behind them, or before them in another sentence. */
export function checkWholes(sentence: Sentence, earlier: readonly Count[]): Discrepancy[] {
  const counts = countsIn(sentence.text);
  return [
    ...totalsBehind(sentence, counts),
    ...complements(sentence, counts, earlier),
    ...partsByKind(sentence, counts, earlier),
    ...partOfWhole(sentence, counts),
    ...moreThanAll(sentence, counts, earlier),
  ];
}

/** 14个乡镇、2个街道和24个单位,共计40个: a bare 共 behind numbers of one measure is their sum. */
function totalsBehind(sentence: Sentence, counts: readonly Count[]): Discrepancy[] {
  return counts.flatMap((total, at): Discrepancy[] => {
    if (!closesList(sentence.text, counts, at)) return [];
    const parts = partsBefore(sentence.text, counts, at);
    const sums = parts.map((_, length) => sumOf(parts.slice(0, length + 1)));
    const [first] = parts;
    if (!first || parts.length < 2 || sums.slice(1).includes(total.value)) return [];
    // 甲、乙2个 of 12个,共12个 says a number again.
    if (parts.some(({ value }) => value === total.value)) return [];
    const claimed = printCount(total);
    const found = printCount({ ...total, value: sumOf(parts) });
    const message = `前面各项相加是 ${printAdded([...parts].reverse())}＝${found}，文中写作共 ${claimed}。请核对总数和各项。`;
    const claim = { severity: 'error', rule: 'total-behind', claimed, found, message } as const;
    return [inText(sentence, parts.at(-1)?.start ?? 0, total.end, claim)];
  });
}

/** 共48个 behind what it adds up, and nothing else in between. */
function closesList(text: string, counts: readonly Count[], at: number): boolean {
  const [total, before, earlier] = [counts[at], counts[at - 1], counts[at - 2]];
  if (!total || total.bound || total.rough) return false;
  // 2个县区和12个部门的文书存在缺失等问题,共20个: of what they have.
  if (before && /^[^,;。]{0,12}的[^,;。]*(?:存在|出现|有)/u.test(text.slice(before.end, total.start))) return false;
  // 333批次、216批次,其余12大类合计583批次: of the others.
  if (/其[余他它]|剩余/u.test(text.slice((earlier ?? before)?.end ?? 0, total.start))) return false;
  // 乱占、乱堆两类合计89处: of those that are named once more.
  if (/(?:[、和及与]|前)[^,;。]*[两二三四五六七八九十][类项者个家种]/u.test(total.before)) return false;
  if (total.measure === '分' && /满分(?:为|共)?$/u.test(total.before)) return true;
  // 15个镇街、33个区直部门共48个: what the parts are of may stand before 共, where they are joined.
  const joint = before && earlier && /[、和及][^,;。]{0,6}$/u.test(text.slice(earlier.end, before.start));
  const ahead = joint ? /^[^,;。]{0,8},?(?:共|共计|合计|总计|总共)$/u : /^[,、)和]*(?:共|共计|合计|总计|总共)$/u;
  return !'%分'.includes(total.measure) && ahead.test(total.before);
}

/** The numbers right before it that it may add up, the nearest first. */
function partsBefore(text: string, counts: readonly Count[], at: number): Count[] {
  const [total, before] = [counts[at], counts.slice(0, at)];
  // 行政诉讼9件(其中4件、5件): what stands in brackets is a part of the part.
  const outside = before.filter(({ start }) => !isInBrackets(text, start));
  const near = (outside.length >= 2 ? outside : before).reverse();
  const measures = total ? measuresOf(text, total) : [];
  const end = near.findIndex(
    (count) => !measures.includes(count.measure) || count.bound || count.rough || isParted(text, count),
  );
  return end < 0 ? near : near.slice(0, end);
}

/** 未整改的19个问题中,甲、乙各4个: the whole of those behind it is none of the parts. */
function isParted(text: string, { end }: Count): boolean {
  return /^[^,;。\d]{0,8}[中里],/u.test(text.slice(end));
}

/** 31个单位成立了小组;9个单位未成立: what is and what is not make a whole that was said before. */
function complements(sentence: Sentence, counts: readonly Count[], earlier: readonly Count[]): Discrepancy[] {
  return counts.flatMap((second, at): Discrepancy[] => {
    // 但甲局、乙局等9家未开设 names some of them.
    if (/等$/u.test(second.before)) return [];
    const word = /^(?:单位|部门|网站|账号|乡镇|镇|街道)?(?:尚未|没有|未|不)([^,]{2})/u.exec(second.after)?.[1];
    if (word === undefined) return [];
    const before = [...counts.slice(0, at).reverse(), ...earlier].filter(({ measure }) => measure === second.measure);
    const first = before[0];
    if (!first?.after.includes(word) || first.bound || second.bound) return [];
    if (new RegExp(`[未没不]有?${word}`, 'u').test(first.after)) return [];
    const sum = first.value + second.value;
    // 8个按时、3个超时、1个未公开: the whole may have more than two parts, or be that of two groups said apart.
    const sums = [sum];
    for (const { value } of before.slice(1, 4)) sums.push((sums.at(-1) ?? 0) + value);
    const wholes = earlier.flatMap(({ value }, index) => [value, value + (earlier[index + 1]?.value ?? 0)]);
    const others = before.slice(1).map(({ value }) => value);
    if (others.length === 0 || [...others, ...wholes].some((value) => sums.includes(value))) return [];
    // 14个应公开的村中有4个未公开: the one is the whole of the other.
    const between = counts.includes(first) ? sentence.text.slice(first.end, second.start) : '';
    if (/中,?(?:仅|只|尚|仍|还)?有?[^,;。]*$/u.test(between)) return [];
    // Only a whole of the same sentence is surely meant; of what was said before, one that is narrowly missed.
    const isMeant = counts.slice(0, at).filter(({ measure }) => measure === second.measure).length === 2;
    if (!isMeant && !others.slice(0, 8).some((value) => isSlip(value, sum, [first.value, second.value]))) return [];
    const unit = first.measure;
    return [
      inText(sentence, second.start, second.end, {
        severity: isMeant ? 'error' : 'doubt',
        rule: 'opposites',
        claimed: `${printHundredths(first.value)}＋${printHundredths(second.value)}${unit}`,
        found: `${printHundredths(sum)}${unit}`,
        message: `“${word}”的 ${printHundredths(first.value)}${unit}与其余的 ${printHundredths(second.value)}${unit}相加是 ${printHundredths(sum)}${unit}，前文没有这个总数。请核对。`,
      }),
    ];
  });
}

const telling = 1000;

const byKind =
  /(?:^|[,;。])(?:其中[,:]?|按[^,]{1,8}(?:分|看|划分),|从[^,]{1,10}看,|(?:上述|以上)[^,]{0,8}中,|分[^,]{1,4}看,)/u;

/** 其中,市直34个、区县76个 in a sentence of its own, 按平台分,微信7个,微博3个: parts of a whole said shortly before. */
function partsByKind(sentence: Sentence, counts: readonly Count[], earlier: readonly Count[]): Discrepancy[] {
  const marker = byKind.exec(sentence.text);
  if (!marker || /从(?:部门|单位|乡镇|镇街|街道|县区)看/u.test(marker[0])) return [];
  const from = marker.index + marker[0].length;
  if (counts.some(({ end, measure }) => end <= marker.index && measure !== '%')) return [];
  const behind = counts.filter(({ start }) => start >= from);
  // 微信公众号94个,不合格5个: of those of its kind.
  const end = behind.findIndex(
    ({ before }, at) => at > 0 && /^[,、]?不(?:合格|达标|规范|满意|及格|符合)/u.test(before),
  );
  const later = end < 0 ? behind : behind.slice(0, end);
  const [first] = later;
  // 从类型看,首测154处中: the whole is said behind the marker.
  if (!first || first.start - from > 16 || /^[^,]{0,6}中(?:,|$)/u.test(first.after)) return [];
  const parts = leadingParts({ ...first, start: from, end: from }, later, sentence.text);
  // 应解读128件、已解读126件: of the same, and no parts of a whole.
  if (/应/u.test(parts[0]?.before ?? '') && /已|实/u.test(parts[1]?.before ?? '')) return [];
  // 上述16项任务中,…: the whole may stand in the words that take it apart.
  const own = counts.filter((count) => count.start >= marker.index && count.end <= from);
  const said = [...own, ...earlier].filter(({ bound }) => !bound).slice(0, 40);
  const whole = said.filter(
    (count) => count.measure === first.measure && !changed.test(count.before) && !isAmongOthers(count),
  );
  const values = parts.map((part) => part.value * sharersOf(part));
  const sum = values.reduce((so, value) => so + value, 0);
  if (parts.length < 2 || whole.length === 0 || said.some(({ value }) => value === sum)) return [];
  // 48个、27个、25个,三类问题合计占66.7%: the rate says that they are no more than a part; and the list may go on behind what was read.
  if (whole.some(({ value }) => isShareSaid(later, from, sum, value)) || goesOnTo(said, later.slice(parts.length), sum))
    return [];
  // What is far from everything said is of a whole that is not said, or takes no whole apart.
  const near = whole.filter(
    ({ value }, at) => (at === 0 && Math.abs(value - sum) * 4 <= value) || isSlip(value, sum, values),
  );
  const total = near.find(({ value }) => value > sum) ?? near[0];
  // 其中综合执法4项、征地补偿3项: without a comma it may be said of what was said last, and of a few of it.
  const isBare = /其中$/u.test(marker[0]);
  const isTold = sum >= telling && total !== undefined && isSlip(total.value, sum, values);
  if (isBare && (!isTold || /\d/u.test(sentence.text.slice(from, first.start)))) return [];
  if (!total || (hedged.test(sentence.text) && sum < total.value)) return [];
  const isMeant = total === whole[0] || /共|总|全|合计|累计/u.test(total.before);
  const severity = isMeant && Math.abs(total.value - sum) * 3 <= total.value ? 'error' : 'doubt';
  return [sumOfEarlier(sentence, total, parts, values, severity)];
}

/** 增加74条: no whole. */
const changed = /(?:增[加长]|减少|下降|上升|多|少)了?$/u;

/** 咨询14件、投诉121件、其他54件: a part stands on either side of it, so it is none of the wholes that could be taken apart. */
function isAmongOthers({ before, after }: Count): boolean {
  return /^、/u.test(before) && /^、/u.test(after);
}

/** Some more of the list and what was read of it come to a number that was said. */
function goesOnTo(said: readonly Count[], rest: readonly Count[], sum: number): boolean {
  let all = sum;
  return rest.some(({ value }) => {
    all += value;
    return said.some((each) => each.value === all);
  });
}

function sumOfEarlier(
  sentence: Sentence,
  total: Count,
  parts: readonly Count[],
  values: readonly number[],
  severity: Severity,
): Discrepancy {
  const sum = values.reduce((so, value) => so + value, 0);
  const [said, found] = [total.value, sum].map((value) => `${printHundredths(value)}${total.measure}`);
  const added = values.map(printHundredths).join('＋');
  return inText(sentence, parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0, {
    severity,
    rule: 'sum-of-parts',
    claimed: said ?? '',
    found: found ?? '',
    message: `各项相加是 ${added}＝${found}，前文没有这个总数，最近的是 ${said}。请核对总数和各项。`,
  });
}

/** 6项内容中有14项打不开: no part is more than its whole. */
function partOfWhole(sentence: Sentence, counts: readonly Count[]): Discrepancy[] {
  return counts.flatMap((part, at): Discrepancy[] => {
    const whole = counts[at - 1];
    if (!whole || whole.measure !== part.measure || part.bound || whole.bound || part.value <= whole.value) return [];
    // 高中3所、初中6所: no 中 of which these are a part.
    if (
      !/^[^,;。、]{0,10}(?<![初高集])中,?(?:有|仅有?|只有?|[^,;。]{2,6}的)?$/u.test(
        sentence.text.slice(whole.end, part.start),
      )
    )
      return [];
    const [said, of] = [part, whole].map(printCount);
    const message = `${of}中不会有 ${said}。请核对这两个数。`;
    const claim = { severity: 'error', rule: 'part-of-whole', claimed: said ?? '', found: of ?? '', message } as const;
    return [inText(sentence, whole.start, part.end, claim)];
  });
}

/** 检查范围为全县政务新媒体,共21个…检查28家: no more can be looked at than there are. */
function moreThanAll(sentence: Sentence, counts: readonly Count[], earlier: readonly Count[]): Discrepancy[] {
  return counts.flatMap((seen, at): Discrepancy[] => {
    if (!/(?:^|[^未])(?:共?检查|抽查|监测)(?:了)?$/u.test(seen.before) || !'家个'.includes(seen.measure)) return [];
    if (seen.bound || seen.rough || /^(?:单位|部门|企业|栏目|问题|次|场|点|镇|乡)/u.test(seen.after)) return [];
    const before = [...counts.slice(0, at).reverse(), ...earlier.slice(0, 8)];
    const all = before.find(({ measure, before: words }) => '家个'.includes(measure) && /共(?:有|计)?$/u.test(words));
    const said = before.some(({ value, measure }) => '家个'.includes(measure) && value >= seen.value);
    if (!all || said || all.bound || all.rough) return [];
    const [claimed, found] = [seen, all].map(printCount);
    const message = `前文共 ${found}，这里检查了 ${claimed}，比全部还多。请核对这两个数。`;
    const claim = {
      severity: 'doubt',
      rule: 'part-of-whole',
      claimed: claimed ?? '',
      found: found ?? '',
      message,
    } as const;
    return [inText(sentence, seen.start, seen.end, claim)];
  });
}
