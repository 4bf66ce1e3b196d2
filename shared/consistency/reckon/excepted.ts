import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { sumOf } from '../claim/sums.ts';
import { sentenceStart } from './compared.ts';
import type { MissedSum } from './missedSums.ts';
import { isChange, isPlain, type NumberedPassage } from './numbers.ts';

/** 除7件, 除其中的7件: taken off what stands right before. */
const takenOff = /^(?<of>[^;。\d]{0,20}),除(?:了|去)?(?:其中的?)?[^,;。\d]{0,8}$/u;
const behindIt = /^[^,;。\d]{0,24}外,(?<rest>其余|其他|其它|剩余|余下|还有|另有)?的?$/u;

/** 未办结65件,除7件超过时限外,其余58件均在时限内: what is excepted and what is said of the rest are all of them. */
export function missedExcepted({ passage: { text }, numbers }: NumberedPassage): MissedSum[] {
  return numbers.flatMap((rest): MissedSum[] => {
    const from = sentenceStart(text, rest.start);
    const like = numbers.filter(({ start, measure }) => start >= from && measure === rest.measure);
    const at = like.indexOf(rest);
    const [whole, off] = [like[at - 2], like[at - 1]];
    if (!whole || !off || ![whole, off, rest].every((each) => isPart(text, each))) return [];
    const words = behindIt.exec(text.slice(off.end, rest.start))?.groups;
    if (!words || !takenOff.test(text.slice(whole.end, off.start))) return [];
    if (words.rest === undefined && !isOfAllOthers(text.slice(rest.end))) return [];
    // 18件中,来访10件,网上8件,除2件延期外,其余16件: of a number that stands further before; 3件未到期,2件逾期,1件…: more parts go on.
    const sum = off.value + rest.value;
    const sums = like.slice(at + 1).map((_, last) => sum + sumOf(like.slice(at + 1, at + 2 + last)));
    if (like.slice(0, at - 1).some(({ value }) => [sum, ...sums].includes(value))) return [];
    return [{ counts: [off, rest], sum, whole }];
  });
}

/** 2件已经逾期; but 除未开工的4个外,3个已开工项目完成率低 says nothing of all others. */
function isOfAllOthers(after: string): boolean {
  const said = /^[^;。]*/u.exec(after)?.[0] ?? '';
  const isState = /^(?:均|都|全部|仍|尚|正在|已经)|^已[^,;。\d]{2,6}(?:[,;:。]|$)/u.test(said);
  return isState && !/其余|其他|剩余|还有|另有/u.test(said);
}

function isPart(text: string, count: Count): boolean {
  return isPlain(count) && !isChange(count) && !isInBrackets(text, count.start);
}
