import { isRecorded } from '../pack/column.ts';
import { type FoundHead, isLikely, readHead } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import type { RawGrid } from './rawGrid.ts';

const deepest = 4;
/** So many columns that are recorded make a head of the annex; fewer stand in tables about something else, too. */
const fewestRecorded = 2;

/** The head of the annex that begins in this very row and ends above another; null when none does. */
export function headAt(grid: RawGrid, titles: HeadTitles, top: number, before = grid.height): FoundHead | null {
  let best: FoundHead | null = null;
  for (let bottom = top; bottom < Math.min(top + deepest, before); bottom += 1) {
    const head = readHead(grid, titles, top, bottom);
    const fits = isLikely(head, titles) && hasNames(head, titles) && countRecorded(head, titles) >= fewestRecorded;
    if (fits && head.score > (best?.score ?? 0)) best = head;
  }
  return best;
}

/**
 * The head with which reading begins: where the same annex is printed in two tables below each other (towns, then offices) and the
 * lower one has the fuller head, the upper one goes before it.
 */
export function beginAbove(
  grid: RawGrid,
  titles: HeadTitles,
  found: FoundHead,
  isName: (text: string) => boolean,
): FoundHead {
  if (found.blocks.length !== 1 || !hasNames(found, titles)) return found;
  const wanted = Math.max(fewestRecorded, countRecorded(found, titles) / 2);
  for (let top = 0; top < found.top; top += 1) {
    const head = headAt(grid, titles, top, found.top - 1);
    if (head?.blocks.length !== 1) continue;
    if (countRecorded(head, titles) < wanted || !namesBelow(grid, titles, head, found.top, isName)) continue;
    return { ...head, score: found.score, later: found };
  }
  return found;
}

function hasNames({ blocks }: FoundHead, { identity }: HeadTitles): boolean {
  return blocks.some(({ columns }) => [...identity].some((id) => columns.has(id)));
}

function countRecorded({ blocks }: FoundHead, { leaves }: HeadTitles): number {
  const recorded = new Set(leaves.flatMap(({ column }) => (isRecorded(column) ? [column.id] : [])));
  return new Set(blocks.flatMap(({ columns }) => [...columns.keys()].filter((id) => recorded.has(id)))).size;
}

function namesBelow(
  grid: RawGrid,
  { identity }: HeadTitles,
  { bottom, blocks }: FoundHead,
  before: number,
  isName: (text: string) => boolean,
): boolean {
  const columns = blocks.flatMap((block) => [...identity].flatMap((id) => block.columns.get(id) ?? []));
  for (let row = bottom + 1; row < before; row += 1) {
    if (columns.some((column) => isName(grid.at(row, column).raw.text))) return true;
  }
  return false;
}
