import type { Count } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isRounded, isShareOf, togetherOf } from './printedRate.ts';
import { inText } from './report.ts';

const takenOff = /(?:撤单|撤回|撤销|剔除|扣除|退单|退回|不予受理|不予计入)$/u;

const remaining = /(?:应办结?|应结案?|应回复|实际承办|实际办理|实际受理|剩余|实有)$/u;

/** 受理391件,自主撤单60件,应办结331件. */
export function remainders(sentence: Sentence, counts: readonly Count[]): Discrepancy[] {
  return counts.flatMap((rest, at) => {
    const off = counts[at - 1];
    const total = counts[at - 2];
    if (!off || !total || !remaining.test(rest.before) || !takenOff.test(off.before)) return [];
    if (new Set([rest.measure, off.measure, total.measure]).size > 1) return [];
    const left = total.value - off.value;
    if (isRounded(total, [off, rest], off.value + rest.value) || total.bound || off.bound || rest.bound) return [];
    const unit = rest.measure;
    return inText(sentence, total.start, rest.end, {
      severity: 'error',
      rule: 'remainder',
      claimed: `${printHundredths(rest.value)}${unit}`,
      found: `${printHundredths(left)}${unit}`,
      message: `${printHundredths(total.value)}${unit}减去 ${printHundredths(off.value)}${unit}应是 ${printHundredths(left)}${unit}，文中写作 ${printHundredths(rest.value)}${unit}。`,
    });
  });
}

const done =
  /(?:已|按[时期]|办理完毕|按.{0,4}程序.{0,4})(?:办结|回复|答复|办理|整改|完成)?$|^办结$|已.{0,4}(?:办结|答复|回复|整改)$|完成整改$/u;

const open = /(?:正在.{0,4}|尚未.{0,4}|未|在|待|逾期.{0,2}|超期.{0,2})(?:办理中?|办结|回复|答复|整改|办|完成)?中?$/u;

/** 205件,已办结199件,正在办理6件: what is done and what is not make the whole. */
export function doneAndOpen(sentence: Sentence, counts: readonly Count[]): Discrepancy[] {
  return counts.flatMap((left, at) => {
    const finished = counts[at - 1];
    const total = counts[at - 2];
    if (!finished || !total || !open.test(left.before) || !done.test(finished.before)) return [];
    if (
      new Set([left.measure, finished.measure, total.measure]).size > 1 ||
      total.bound ||
      /其中/u.test(sentence.text.slice(total.end, left.start))
    )
      return [];
    if (done.test(total.before) || open.test(total.before)) return [];
    // 按期办结31件、超期办结6件、超期未办2件、正在办理3件; 按时完成10项,逾期完成2项,未报送2项: two of more.
    const goesOn = /^、[^,;。、]{2,14}$|^,(?:仍|尚)?(?:未|没有|正在|逾期|超期)[^,;。、]{0,10}$/u.test(
      sentence.text.slice(left.end, counts[at + 1]?.start ?? left.end),
    );
    if (goesOn) return [];
    const sum = finished.value + left.value;
    // 21.36万件、18.02万件、3.35万件: each is rounded by itself.
    if (isRounded(total, [finished, left], sum)) return [];
    const unit = total.measure;
    return inText(sentence, total.start, left.end, {
      severity: 'error',
      rule: 'done-and-open',
      claimed: `${printHundredths(total.value)}${unit}`,
      found: `${printHundredths(sum)}${unit}`,
      message: `已办的 ${printHundredths(finished.value)}${unit}与未办的 ${printHundredths(left.value)}${unit}相加是 ${printHundredths(sum)}${unit}，与总数 ${printHundredths(total.value)}${unit}不一致。`,
    });
  });
}

const openBehind = /^(?:仍|尚|还)?(?:正?在|未|待)(?:办理|办结|处理|处置|整改|核查|答复|回复|复查)/u;

/** 派发工单15件,….已办结13件,平均用时4.5天;2件仍在办理: what is done and what is said to be open still make a whole told before. `earlier` begins with the nearest. */
export function doneAndStillOpen(
  sentence: Sentence,
  counts: readonly Count[],
  earlier: readonly Count[],
): Discrepancy[] {
  return counts.flatMap((left, at): readonly Discrepancy[] | Discrepancy => {
    if (!openBehind.test(left.after) || left.bound || left.rough) return [];
    const before = [...counts.slice(0, at).toReversed(), ...earlier.slice(0, near)];
    const place = before.findIndex((each) => each.measure === left.measure);
    const finished = before[place];
    if (!finished || place > 1 || finished.bound || !done.test(finished.before)) return [];
    const wholes = before.slice(place + 1).filter(({ measure, bound }) => measure === left.measure && !bound);
    const sum = finished.value + left.value;
    const next = counts[at + 1]?.value ?? 0;
    if (wholes.length === 0 || wholes.some(({ value }) => value === sum || value === sum + next)) return [];
    const [is, open, together] = [finished.value, left.value, sum].map((value) => printHundredths(value));
    return inText(sentence, left.start, left.end, {
      severity: 'doubt',
      rule: 'done-and-open',
      claimed: `${is}＋${open}${left.measure}`,
      found: `${together}${left.measure}`,
      message: `已办的 ${is}${left.measure}与未办的 ${open}${left.measure}相加是 ${together}${left.measure}，前文没有这个总数。请核对。`,
    });
  });
}

/** As far back as the paragraph before. */
const near = 12;

/** 合格17个,不合格3个: two opposites make a whole that was said before, with what stands between them and it. */
export function opposites(sentence: Sentence, counts: readonly Count[], earlier: readonly Count[]): Discrepancy[] {
  return counts.flatMap((second, at) => {
    const first = counts[at - 1];
    const label = /[不未]([^,不未]{2,4})$/u.exec(second.before)?.[1];
    if (!first || label === undefined || !first.before.endsWith(label) || first.measure !== second.measure) return [];
    // 合格128所、基本合格12所、不合格3所: there are three.
    if (/[不未]|基本|部分|初步/u.test(first.before.slice(-label.length - 2)) || first.bound || second.bound) return [];
    const between = counts
      .slice(0, at - 1)
      .filter(({ measure }) => measure === first.measure)
      .reverse();
    const said = [...between, ...earlier.filter(({ measure }) => measure === first.measure)];
    const sum = first.value + second.value;
    // 合格17个、不合格3个、暂缓评定2个: a third kind may stand behind them.
    const next = counts[at + 1];
    const third =
      next?.measure === first.measure && /^、[^,;。、\d]{2,10}$/u.test(sentence.text.slice(second.end, next.start));
    const sums = third ? [sum + next.value, sum] : [sum];
    // 已整改24个。正在整改10个,未整改4个: there may be a third state.
    for (const { value } of said.slice(0, Math.max(2, between.length))) sums.push((sums.at(-1) ?? 0) + value);
    if (said.length === 0 || said.some((each) => sums.some((so) => isRounded(each, [first, second], so)))) return [];
    // 起诉30.8万人,不起诉12.2万人,不起诉率28.4%: of both together, and right, where no other whole stands beside them.
    const rate = counts[at + 1];
    const both = togetherOf(first, second);
    if (between.length === 0 && rate?.measure === '%' && [first, second].some((each) => isShareOf(each, both, rate)))
      return [];
    const unit = first.measure;
    return inText(sentence, first.start, second.end, {
      severity: 'doubt',
      rule: 'opposites',
      claimed: `${printHundredths(first.value)}＋${printHundredths(second.value)}${unit}`,
      found: `${printHundredths(sum)}${unit}`,
      message: `${label}的 ${printHundredths(first.value)}${unit}与其余的 ${printHundredths(second.value)}${unit}相加是 ${printHundredths(sum)}${unit}，前文没有这个总数。请核对。`,
    });
  });
}
