import type { Count } from '../claim/counts.ts';
import { type Distribution, distributionFrom } from '../claim/distributions.ts';
import { namesJoined, partsOf } from '../claim/nameLists.ts';
import { printCount, printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { changed } from '../reckon/changeWords.ts';
import { isShareSaid } from './ofOthers.ts';
import { inPassage } from './report.ts';
import { isSlip } from './sums.ts';

const leads = new RegExp(
  [
    '其中[,:]?',
    // 主要类别有:
    '(?:类别|类型|种类|分类|构成|结构)[^,;。:\\d]{0,6}[有为是]:',
    // 工单分类:, 来源渠道: with nothing more.
    '(?<=^|[,;。)])[^,;。:、()\\d]{0,8}(?:类别|类型|种类|分类|来源|渠道|性质)(?:情况)?:',
    // 12件,甲、乙各6件
    '(?<=\\d[条件处项起篇],)(?=[^,;:。\\d]+、[^,;:。\\d]+各)',
    '(?<=\\d[家个条件处项起篇][^,;。:、\\d]{0,12})中,(?!其中)',
    '(?<=^|[,:;。]|其中)(?:按|从)[^,;。]{1,10}?(?:分类?|看|来看|划分)[,:]',
  ].join('|'),
  'gu',
);
/** 11项中,危险化学品4项,居各行业首位;城关镇3项,在各乡镇中最多: first among kinds, and first among places. */
const standsOut = /\d[^,;。\d]{1,3},(?:居|为|在)[^,;。\d]{1,8}(?:首位|第一|最[多高大])/u;
const someOnly = /主要|重点|较多|居前|突出|包括|部分|例如/u;

/** What each has, multiplied and added up, is the whole that the paper gives; as many have some as it says. */
export function checkDistributions(passage: Passage, said: readonly Count[]): Discrepancy[] {
  return [...passage.text.matchAll(leads)].flatMap((match) => {
    const from = match.index + match[0].length;
    // 停更10个,其中5个未备案;注销1个: no more than the clause.
    const spread = distributionFrom(passage, from, /^\d/u.test(passage.text.slice(from)));
    if (!spread || hasShares(passage.text.slice(from, spread.end + 12))) return [];
    // 县公安局参与2次,其余各1次: several take part in the same.
    const list = passage.text.slice(from, spread.end);
    if (/参与|参加|配合|协办/u.test(list) || standsOut.test(list)) return [];
    // 比上月减少7家 says by how many, and no whole.
    const before = passage.counts.filter(
      (each) => each.end <= match.index && !each.bound && !changed.test(each.before),
    );
    // 甲、乙各有1条 says no whole; 5个单位,其中甲、乙各2个 are those who have them.
    const isOwner = (each: Count): boolean => spread.closed && /各\d/u.test(list) && isOfThings(each);
    const here = before.filter(
      (each) =>
        each.measure === spread.measure && !/、[^,;。、]+各[^,;。、]{0,4}$/u.test(each.before) && !isOwner(each),
    );
    const isKind = /^[按从]|:$/u.test(match[0]) && !match[0].startsWith('其中');
    const byKind = here.length === 0 && isKind && !spread.ofUnits;
    // 其中甲2次,其余4个单位各1次: nobody is left out, and the whole may be said in another paragraph.
    const others = said.filter(
      (each) =>
        each.measure === spread.measure && !each.bound && !isOwner(each) && (byKind || !passage.counts.includes(each)),
    );
    const elsewhere = here.length === 0 && spread.closed && isNear(spread.readings, others);
    const wholes = byKind || elsewhere ? others : here;
    // 13起中,甲7起、乙6起: what is taken apart is told to the end.
    const fewest = match[0].startsWith('中') ? 2 : 3;
    const units = before.filter(isOfThings);
    const judged = judge(passage, match.index, spread, wholes, units, byKind, fewest);
    return judged.length > 0 ? judged : namesCounted(passage, match.index, spread, units.at(-1));
  });
}

/** 单位有11个,其中甲、乙各2条,丙、丁等各1条; 甲、乙各2条,丙1条,涉及3个单位: as many as are named, or one more, who was forgotten. */
function namesCounted(passage: Passage, from: number, spread: Distribution, ahead: Count | undefined): Discrepancy[] {
  if (!spread.ofNames || spread.closed || spread.goesOn) return [];
  const { text, counts } = passage;
  const behind = counts.find(({ start }) => start >= spread.end);
  const isBehind =
    behind !== undefined &&
    isOfThings(behind) &&
    /^,?(?:共|共计|合计)?涉及?$/u.test(text.slice(spread.end, behind.start));
  const isAhead = ahead !== undefined && /^[^,;。\d]{0,14},$/u.test(text.slice(ahead.end, from));
  const count = isBehind ? behind : isAhead ? ahead : undefined;
  if (!count || count.bound || count.rough) return [];
  const sizes = spread.readings.map(({ size }) => size * 100);
  const isSome = !isBehind && sizes.some((size) => size < count.value - 100);
  if (sizes.includes(count.value) || isSome) return [];
  return reportSize(passage, from, spread, [count]);
}

/** 甲镇、乙局各有1件未签收,共2件: as often as there are names. */
export function checkEachTotals(passage: Passage): Discrepancy[] {
  const { text, counts } = passage;
  return counts.flatMap((total, at): Discrepancy[] => {
    const each = counts[at - 1];
    if (!each || each.measure !== total.measure || each.bound || total.bound || total.rough) return [];
    if (
      !/^(?:共|共计|合计)$/u.test(total.before) ||
      !/^[^,;。]{0,16},$/u.test(text.slice(each.end, total.start - total.before.length))
    )
      return [];
    const list = /([^,;:。]+?)各[^,;。、\d]{0,6}$/u.exec(text.slice(0, each.start))?.[1];
    const sizes = list === undefined ? [] : namesJoined(partsOf(list)).lengths;
    if (!sizes.some((size) => size > 1) || sizes.some((size) => size * each.value === total.value)) return [];
    const [claimed, found] = [total.value, (sizes[0] ?? 0) * each.value].map(
      (value) => `${printHundredths(value)}${total.measure}`,
    );
    const message = `前面列了 ${sizes.join(' 或 ')} 个，各 ${printCount(each)}，共 ${found}，文中写作 ${claimed}。`;
    const claim = {
      severity: 'error',
      rule: 'total-behind',
      claimed: claimed ?? '',
      found: found ?? '',
      message,
    } as const;
    return inPassage(passage, each.start, total.end, claim);
  });
}

/** 咨询类124件,占63.7%;…: what a list with shares comes to is judged by its shares. */
function hasShares(text: string): boolean {
  return (text.match(/(?:占[^,;。\d]{0,12}|[(])\d+(?:\.\d+)?%/gu)?.length ?? 0) >= 3;
}

/** 涉及12家单位, 分布在10个领域: how many have some. */
function isOfThings({ measure, before, after }: Count): boolean {
  return (
    measure === '家' ||
    (measure === '个' && after === '' && /(?:单位|部门|乡镇|街道|网站|账号|地区)(?:共?有|为)$/u.test(before)) ||
    (measure === '个' &&
      /^[^,;。、\d]{0,8}(?:单位|部门|乡镇|镇|乡(?!村)|街道|领域|网站|账号|栏目|地区|县)/u.test(after))
  );
}

function judge(
  passage: Passage,
  from: number,
  spread: Distribution,
  wholes: readonly Count[],
  units: readonly Count[],
  byKind: boolean,
  fewest: number,
): Discrepancy[] {
  const { readings, restEach } = spread;
  const isWhole = (sum: number): boolean => wholes.some(({ value }) => value === sum);
  if (wholes.length === 0) return [];
  if (restEach !== null) {
    const sums = readings.flatMap(({ sum, size }) => units.map(({ value }) => sum + (value / 100 - size) * restEach));
    return sums.length === 0 || sums.some(isWhole) ? [] : report(passage, from, spread, sums[0] ?? 0, wholes);
  }
  const sumFits = readings.some(({ sum }) => isWhole(sum));
  // 12个网站中,部门网站9个: what is taken apart is not how many have some.
  const others = sumFits ? units.filter(({ value }) => readings.every(({ sum }) => sum !== value)) : units;
  // 23个县直单位和1个街道: together.
  const together = others.map(({ value }, at) => value + (others[at + 1]?.value ?? 0));
  const sizeFits = readings.some(({ size }) => [...together, ...others.map(({ value }) => value)].includes(size * 100));
  const sizeTells = others.length > 0 && (spread.ofUnits || spread.ofNames || spread.closed);
  if (!sumFits && (spread.closed || (sizeFits && sizeTells)))
    return report(passage, from, spread, readings[0]?.sum ?? 0, wholes);
  const isPart = wholes.some(({ value }) => readings.some(({ sum }) => isShareSaid(passage.counts, from, sum, value)));
  if (isPart) return [];
  // Things of a kind are told in full; of units often only those that stand out.
  const inFull = !spread.ofUnits && !spread.goesOn && (byKind || units.length === 0);
  const told = spread.toTheEnd || !someOnly.test(upToList(passage.text, from, spread));
  const enough = spread.items >= fewest || spread.detailed;
  // 14项任务中,…: parts of what is right before are no more than it.
  const isOver = fewest === 2 && spread.items > 2 && readings.every(({ sum }) => sum > (wholes.at(-1)?.value ?? sum));
  if (!sumFits && fewest === 2 && told && endsWithEach(passage.text, from, spread))
    return report(passage, from, spread, readings[0]?.sum ?? 0, wholes.slice(-1));
  if (!sumFits && inFull && enough && told && (isOver || isSorted(passage, from) || isNear(readings, wholes)))
    return report(passage, from, spread, readings[0]?.sum ?? 0, wholes);
  if (!sizeFits && sizeTells && (sumFits || spread.closed)) return reportSize(passage, from, spread, others);
  return [];
}

/** 7项中,甲局3项,乙局2项,丙局、丁局各1项。 Who goes down to those with one each has told all of them. */
function endsWithEach(text: string, from: number, { items, end }: Distribution): boolean {
  return (
    items > 2 &&
    /[、和及][^,;。、\d]{2,12}各[^,;。、\d]{0,4}1[^,;。\d]{1,2}$/u.test(text.slice(from, end)) &&
    /^[。;]/u.test(text.slice(end))
  );
}

/** 工单15件,按类型分,…: what is sorted stands right before. */
function isSorted({ text, counts }: Passage, from: number): boolean {
  const last = counts.findLast(({ end }) => end <= from);
  return (
    last !== undefined &&
    /^[^,;。\d]{0,8},$/u.test(text.slice(last.end, from)) &&
    /^按[^,;。]{1,8}分/u.test(text.slice(from))
  );
}

/** 滞后原因较为集中。…施工组织不力的1项,资金未到位为主要原因: what is said behind the list does not say that it leaves something out. */
function upToList(text: string, from: number, { end }: Distribution): string {
  return text.slice(text.lastIndexOf('。', from - 1) + 1, end);
}

/** What is far from every whole takes none of them apart. */
function isNear(readings: Distribution['readings'], wholes: readonly Count[]): boolean {
  return wholes.some(({ value }) =>
    readings.some(({ sum }) => Math.abs(value - sum) * 4 <= value || isSlip(value, sum, [])),
  );
}

function report(
  passage: Passage,
  from: number,
  { measure, end }: Distribution,
  sum: number,
  wholes: readonly Count[],
): Discrepancy[] {
  const [found, claimed] = [sum, nearestTo(sum, wholes)?.value ?? 0].map((value) => printHundredths(value) + measure);
  const message = `所列各项相加是 ${found}，与前面说的 ${claimed}不一致。请核对总数和各项。`;
  return asked(passage, [from, end], { claimed: claimed ?? '', found: found ?? '', message });
}

function reportSize(
  passage: Passage,
  from: number,
  { readings, end }: Distribution,
  units: readonly Count[],
): Discrepancy[] {
  const size = (readings[0]?.size ?? 0) * 100;
  const nearest = nearestTo(size, units);
  const [found, claimed] = [size, nearest?.value ?? 0].map(
    (value) => printHundredths(value) + (nearest?.measure ?? ''),
  );
  const message = `所列的一共是 ${found}，前面说的是 ${claimed}。请核对名单和数目。`;
  return asked(passage, [from, end], { claimed: claimed ?? '', found: found ?? '', message });
}

function nearestTo(number: number, counts: readonly Count[]): Count | undefined {
  return [...counts].sort((a, b) => Math.abs(a.value - number) - Math.abs(b.value - number))[0];
}

function asked(
  passage: Passage,
  [from, end]: readonly [number, number],
  claim: { readonly claimed: string; readonly found: string; readonly message: string },
): Discrepancy[] {
  return inPassage(passage, from, end, { severity: 'doubt', rule: 'distribution', ...claim });
}
