import type { HeadBlock } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { foldTitle } from './nameFold.ts';

/** Printed titles from the top of the head, by column of the sheet. */
type Paths = ReadonlyMap<number, readonly string[]>;

export interface ChosenColumns {
  readonly block: HeadBlock;
  /** Columns that were taken although others go by the same title and nothing says which counts: those others. */
  readonly rivals: ReadonlyMap<number, readonly number[]>;
}

export const totalTitle = /(?:合计|总计|共计|小计|累计|汇总|总数)$/u;

/**
 * A table that has each of its titles several times (7月, 8月, 9月, 三季度合计, each with 受理量): of columns with one meaning the one
 * counts that says to be of the round's time, else the total of the parts; else the first, which is told. Where only one is called as the annex calls it, that is it.
 * @param others the columns to the right that go by the same titles, and have no names of their own
 */
export function chooseRepeated(
  block: HeadBlock,
  others: readonly HeadBlock[],
  paths: Paths,
  { timeOf, leaves }: HeadTitles,
): ChosenColumns {
  const columns = new Map(block.columns);
  const rivals = new Map<number, readonly number[]>();
  for (const id of new Set([block, ...others].flatMap((each) => [...each.columns.keys()]))) {
    const alike = [block, ...others].flatMap((each) => each.columns.get(id) ?? []);
    const [first] = alike;
    if (first === undefined) continue;
    const ranks = ranksOf(alike, paths, timeOf ?? (() => null));
    const best = Math.max(...ranks);
    const equals = alike.filter((_, at) => ranks[at] === best);
    // 累计得分 by itself, and not the one below 市本级采用, is what the annex calls 累计得分.
    const full = leaves.find(({ column }) => column.id === id)?.full;
    const exact = equals.filter((column) => full?.has((paths.get(column) ?? []).map(foldTitle).join('')));
    const winners = exact.length === 1 ? exact : equals;
    const chosen = winners[0] ?? first;
    columns.set(id, chosen);
    if (winners.length > 1) rivals.set(chosen, winners.slice(1));
  }
  const places = [...columns.values()];
  return {
    block: { left: Math.min(block.left, ...places), right: Math.max(block.right, ...places), columns },
    rivals,
  };
}

function ranksOf(alike: readonly number[], paths: Paths, timeOf: NonNullable<HeadTitles['timeOf']>): number[] {
  const own = alike.map((column) => distinctTitles(column, alike, paths));
  const times = own.map((titles) => titles.map(timeOf).find((time) => time !== null) ?? null);
  const hasParts = times.includes('part');
  return own.map((titles, at) => {
    const time = times[at] ?? null;
    if (time === 'whole') return 4;
    if (time === null && hasParts && titles.some((title) => totalTitle.test(foldTitle(title)))) return 3;
    if (time === 'part') return 1;
    return time === 'other' ? 0 : 2;
  });
}

/** Of a header path what the others do not have too. */
function distinctTitles(column: number, alike: readonly number[], paths: Paths): string[] {
  const others = alike.filter((other) => other !== column).map((other) => paths.get(other) ?? []);
  return (paths.get(column) ?? []).filter((title) => others.some((path) => !path.includes(title)));
}
