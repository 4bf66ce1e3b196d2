import type { BodyRow } from './bodyRows.ts';
import type { FoundHead, HeadBlock } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { foldText } from './nameFold.ts';
import type { RawGrid } from './rawGrid.ts';

const fewestShared = 2;

/**
 * Tables side by side that name the same units are no two halves of one table: they count the same for another time (5月 ｜ 1—5月).
 * One is read, that of the round's time if their headings tell, else the first; the others are returned.
 */
export function secondTables(
  grid: RawGrid,
  head: FoundHead,
  rows: readonly BodyRow[],
  titles: HeadTitles,
): ReadonlySet<HeadBlock> {
  if (head.blocks.length < 2) return new Set();
  const names = new Map(head.blocks.map((block) => [block, namesIn(rows, block, titles)]));
  const ranked = head.blocks.toSorted((a, b) => timeRank(grid, head, b, titles) - timeRank(grid, head, a, titles));
  const kept: HeadBlock[] = [];
  for (const block of ranked) {
    const own = names.get(block) ?? new Set();
    if (!kept.some((other) => areSame(own, names.get(other) ?? new Set()))) kept.push(block);
  }
  return new Set(head.blocks.filter((block) => !kept.includes(block)));
}

function namesIn(rows: readonly BodyRow[], block: HeadBlock, { identity }: HeadTitles): ReadonlySet<string> {
  const texts = rows
    .filter((row) => row.block === block)
    .map(
      ({ cells }) => [...identity].map((id) => cells.get(id)?.[0]?.raw.text ?? '').find((text) => text !== '') ?? '',
    );
  return new Set(texts.map(foldText).filter((text) => text !== ''));
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((name) => other.has(name)).length;
  return shared >= fewestShared && shared * 2 >= Math.min(one.size, other.size);
}

const ranks = { whole: 3, part: 1, other: 0 } as const;

/** What is printed over a block alone may stand above what reads as the head. */
const linesAbove = 2;

function timeRank(grid: RawGrid, head: FoundHead, block: HeadBlock, { timeOf }: HeadTitles): number {
  for (let row = Math.max(0, head.top - linesAbove); row <= head.bottom; row += 1) {
    const { raw, left, right } = grid.at(row, block.left);
    const time = left >= block.left && right <= block.right ? (timeOf?.(raw.text) ?? null) : null;
    if (time !== null) return ranks[time];
  }
  return 2;
}
