import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { sumOf } from '../claim/sums.ts';
import type { MissedSum } from './missedSums.ts';
import { isChange, isPlain, type NumberedPassage } from './numbers.ts';

/** In what state matters can be; one is in one of them. */
const states = [
  /(?:已|全部)[^,;。\d正未]{0,8}$|(?:完成|办结|销号|整改到位)(?:的|整改)?$/u,
  /(?:正在|正|持续|正常|有序|按期|按计划|按序时)[^,;。\d]{0,8}$|推进中的?$|(?:序时|时序)进度的?$/u,
  /(?:尚未|仍未|未|待)[^,;。\d]{1,8}$|(?:滞后|缓慢|逾期|受阻|停滞)的?$/u,
];
const whole = /共|总|合计|列入|交办|下达|安排|^$/u;

/** 任务共81项,已完成56项,完成率69.1%;正在推进16项,占19.8%;未启动9项: what is done, what goes on and what is not begun are all. */
export function missedStates({ passage: { text }, numbers }: NumberedPassage): MissedSum[] {
  const sentences = [...text.matchAll(/[^。]+/gu)].map(({ index, 0: said }) => [index, index + said.length] as const);
  return sentences.flatMap(([from, to]): MissedSum[] => {
    const inside = numbers.filter(({ start, end }) => start >= from && end <= to);
    const first = inside.find((each) => isPlain(each));
    // 在办30项,由12个单位牵头,其中已办结16项: who has them is no part of them.
    const own = inside.filter(({ measure }) => measure === first?.measure);
    const [all, ...parts] = own;
    if (!all || parts.length !== states.length || own.some((each) => isInBrackets(text, each.start))) return [];
    if (!own.every((each) => isPlain(each) && !isChange(each))) return [];
    const isState = parts.every(({ before }, at) => states.findIndex((state) => state.test(before)) === at);
    const isWhole = whole.test(all.before) || /^[,(]?其中/u.test(parts[0]?.before ?? '');
    if (!isState || !isWhole || /其中/u.test(text.slice(parts[0]?.end, to))) return [];
    const sum = sumOf(parts);
    return sum === all.value ? [] : [{ counts: parts, sum, whole: all }];
  });
}

const inTime = /(?:按[时期]|及时|如期|限时)(\p{Script=Han}{2,4})$/u;
const late = /(?:超[时期]|逾期|延期|未按[时期]|未及时)(\p{Script=Han}{2,4})$/u;

/** 已审结46件,其中按期审结37件、超期审结9件: all of them, in time or late. */
export function missedInTime({ passage: { text }, numbers }: NumberedPassage): MissedSum[] {
  return numbers.flatMap((all, at): MissedSum[] => {
    const [one, other, next] = numbers.slice(at + 1);
    if (!one || !other || ![all, one, other].every((each) => isPlain(each) && each.measure === all.measure)) return [];
    const verb = inTime.exec(one.before)?.[1];
    if (verb === undefined || late.exec(other.before)?.[1] !== verb || !all.before.includes(verb.slice(-2))) return [];
    if (!/^[^,;。\d]{0,8}[,(:](?:其中)?,?$/u.test(text.slice(all.end, one.start - ownWords(one).length))) return [];
    if (!/^[,、]$/u.test(text.slice(one.end, other.start - ownWords(other).length))) return [];
    if (goesOnBehind(text, other, next)) return [];
    const sum = one.value + other.value;
    return sum === all.value ? [] : [{ counts: [one, other], sum, whole: all }];
  });
}

const amongDone = /(?:^|。|;)在?已?(?<verb>\p{Script=Han}{2,4}?)的?[^,;。\d]{0,6}中,$/u;

/** 办结7件,办结率58.3%。已办结事项中,按期办结5件,逾期办结2件: of those that the sentence before says were done. */
export function missedAmongDone({ passage: { text }, numbers }: NumberedPassage): MissedSum[] {
  return numbers.flatMap((one, at): MissedSum[] => {
    const other = numbers[at + 1];
    const verb = inTime.exec(one.before)?.[1];
    if (!other || verb === undefined || late.exec(other.before)?.[1] !== verb) return [];
    const head = text.slice(0, one.start - ownWords(one).length);
    const of = amongDone.exec(head)?.groups?.verb;
    if (of === undefined || !verb.endsWith(of.slice(-2)) || goesOnBehind(text, other, numbers[at + 2])) return [];
    const from = Math.max(head.lastIndexOf('。'), head.lastIndexOf(';'));
    const whole = numbers.findLast(({ end, measure }) => end <= from && measure === one.measure);
    const isDone = whole && new RegExp(`(?<![未按逾超][期时]?)已?${verb}[^,;。\\d率]{0,4}$`, 'u').test(whole.before);
    if (!isDone || ![whole, one, other].every((each) => isPlain(each) && each.measure === one.measure)) return [];
    const sum = one.value + other.value;
    return sum === whole.value ? [] : [{ counts: [one, other], sum, whole }];
  });
}

/** 按期办结31件、超期办结6件、超期未办2件: there are more. */
function goesOnBehind(text: string, last: Count, next: Count | undefined): boolean {
  return next?.measure === last.measure && /^[,、][^,;。、\d]{2,10}$/u.test(text.slice(last.end, next.start));
}

/** 停工7个,其中6个已复工,平均停工15.7天;另有1个尚未复工: what is done and the rest that is not are all. */
export function missedOthers({ passage: { text }, numbers }: NumberedPassage): MissedSum[] {
  return numbers.flatMap((rest): MissedSum[] => {
    if (
      !/(?:另有|其余|还有|仍有|剩余)$/u.test(rest.before) ||
      !/^[^,;。\d]{0,6}(?:尚未|仍未|未|正在)/u.test(rest.after)
    )
      return [];
    const last = text.lastIndexOf('。', rest.start) + 1;
    // 挂牌督办的6起。其中3起已销号,仍有3起未完成: the whole may stand in the sentence before.
    const start = text.startsWith('其中', last) ? text.lastIndexOf('。', last - 2) + 1 : last;
    const own = numbers.filter(
      (each) => each.start >= start && each.end <= rest.start && each.measure === rest.measure,
    );
    const [all, part, ...more] = own;
    if (!all || !part || more.length > 0 || ![all, part, rest].every((each) => isPlain(each) && !isChange(each)))
      return [];
    if (!/^[,(;]?其中$/u.test(part.before) || !/^[^,;。\d]{0,4}已/u.test(part.after)) return [];
    const sum = part.value + rest.value;
    return sum === all.value ? [] : [{ counts: [part, rest], sum, whole: all }];
  });
}

function ownWords({ before }: Count): string {
  return before.replace(/^(?:[(、,]|其中)+/u, '');
}
