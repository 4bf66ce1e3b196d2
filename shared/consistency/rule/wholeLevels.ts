import { type Count, countsIn } from '../claim/counts.ts';
import { printCount } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const compared =
  /^\)?,?(?:均|都|也|仍|明显|略)*(高于|低于|超过|好于|不及)(?:全(?<place>[省州市县区旗])|全部|所有|总体|整体|平均)[^,;。\d]{0,8}(?:[,;。]|$)/u;
const named = /^((?:.*?)(?:全[省州市县区旗]|总体|整体|平均)?)(?<!全)(\p{Script=Han}{2,6}率)(?:为|是|达到?|仅)?$/u;
/** 平均得分, 平均分 and 均分 are one. */
const meanScore = /^(?<of>.{0,12}?)(?:平均(?:得分|成绩|分值|分)?|均分)(?:为|是|达到?)?$/u;
const whole = /^(?:全(?<place>[省州市县区旗])|总体|整体|平均)*$/u;

/** 采用率26.8%,高于全县平均水平, where the paper begins with 采用率33.9%. */
export function checkWholeLevels(passages: readonly Passage[], issuer: string): Discrepancy[] {
  const said = passages
    .flatMap(({ text }) => countsIn(text))
    .filter(({ measure, bound }) => isLevel(measure) && !bound);
  const own = /[省州市县区旗]/u.exec(issuer)?.[0];
  return passages.flatMap((passage) =>
    countsIn(passage.text).flatMap((rate): Discrepancy[] => {
      const match = compared.exec(passage.text.slice(rate.end));
      const name = nameOf(rate)?.name;
      if (!match || name === undefined || !isLevel(rate.measure) || rate.bound || rate.rough) return [];
      const place = match.groups?.place;
      const level = said.find((each) => {
        const told = nameOf(each);
        return (
          told?.name === name && !sameCount(each, rate) && whole.test(told.of) && (place === undefined || place === own)
        );
      });
      if (!level || level.value === rate.value || /高|超|好/u.test(match[1] ?? '') === rate.value > level.value)
        return [];
      return report(passage, rate, match, level);
    }),
  );
}

function isLevel(measure: string): boolean {
  return measure === '%' || measure === '分';
}

/** 采用率 of 全县采用率为33.9%, and 全县 as what it is of; the first mean of scores is that of all. */
function nameOf({ before, measure }: Count): { readonly of: string; readonly name: string } | null {
  if (measure === '分') return meanScore.test(before) ? { of: '平均', name: '得分' } : null;
  const [, of = '', name] = named.exec(before) ?? [];
  return name === undefined ? null : { of, name };
}

function sameCount(one: Count, other: Count): boolean {
  return one.start === other.start && one.value === other.value && one.before === other.before;
}

function report(
  passage: Passage,
  rate: Count,
  { 0: words, 1: claimed = '' }: RegExpExecArray,
  level: Count,
): Discrepancy[] {
  const [own, all] = [rate, level].map(printCount);
  const found = rate.value > level.value ? '高于' : '低于';
  const message = `前面说的总的是 ${all}，这里的 ${own}${found}它，文中写作“${claimed}”。请核对。`;
  const claim = { severity: 'doubt', rule: 'direction', claimed, found, message } as const;
  return inPassage(passage, rate.start, rate.end + words.length, claim);
}
