import { isInBrackets } from '../claim/partRuns.ts';
import { sumOf } from '../claim/sums.ts';
import type { MissedSum } from './lists.ts';
import { isChange, isPlain, type NumberedPassage } from './numbers.ts';

/** In what state matters can be; one is in one of them. */
const states = [
  /(?:已|全部)[^,;。\d正未]{0,8}$|(?:完成|办结|销号|整改到位)(?:的|整改)?$/u,
  /(?:正在|正|持续)[^,;。\d]{0,8}$|推进中的?$|(?:序时|时序)进度的?$/u,
  /(?:尚未|仍未|未|待)[^,;。\d]{1,8}$/u,
];
const whole = /共|总|合计|列入|交办|下达|安排|^$/u;

/** 任务共81项,已完成56项,完成率69.1%;正在推进16项,占19.8%;未启动9项: what is done, what goes on and what is not begun are all. */
export function missedStates({ passage: { text }, numbers }: NumberedPassage): MissedSum[] {
  const sentences = [...text.matchAll(/[^。]+/gu)].map(({ index, 0: said }) => [index, index + said.length] as const);
  return sentences.flatMap(([from, to]): MissedSum[] => {
    const own = numbers.filter(({ start, end, measure }) => start >= from && end <= to && measure !== '%');
    const [all, ...parts] = own;
    if (!all || parts.length !== states.length || own.some((each) => isInBrackets(text, each.start))) return [];
    if (!own.every((each) => isPlain(each) && !isChange(each) && each.measure === all.measure)) return [];
    const isState = parts.every(({ before }, at) => states.findIndex((state) => state.test(before)) === at);
    if (!isState || !whole.test(all.before) || /其中/u.test(text.slice(parts[0]?.end, to))) return [];
    const sum = sumOf(parts);
    return sum === all.value ? [] : [{ counts: parts, sum, whole: all }];
  });
}
