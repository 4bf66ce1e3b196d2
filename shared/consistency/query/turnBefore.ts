import type { Pick } from './picks.ts';
import type { Wording } from './wording.ts';

/**
 * 生产抽检135批次、流通707批次、餐饮290批次。不合格批次分别为3、22、5: numbers in a row are of those that the sentence before names, where
 * there are as many of one kind and this one names none.
 */
export function turnOfBefore(
  before: readonly Pick[],
  own: readonly Pick[],
  { turn }: Wording,
  text: string,
): Pick[] | null {
  const start = turn === null ? -1 : text.slice(0, turn.start).search(/(?:分别|依次)[^,;。\d]{0,4}$/u);
  if (turn === null || turn.of < 3 || start < 0 || own.some((pick) => pick.start < turn.start)) return null;
  for (const aspect of new Set(before.map((pick) => pick.aspect))) {
    const all = before.filter((pick) => pick.aspect === aspect);
    const named = all.filter(({ start }, at) => all.findIndex((other) => other.start === start) === at);
    const pick = named[turn.at];
    const isEach = named.length === turn.of && new Set(named.map(({ say }) => say)).size === turn.of;
    if (pick && isEach && aspect.startsWith('column')) return [{ ...pick, start, end: turn.start }];
  }
  return null;
}
