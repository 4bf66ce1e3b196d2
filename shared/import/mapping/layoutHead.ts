import { type FoundHead, findHead, type HeadBlock, readHead } from '../findHead.ts';
import type { HeadTitles } from '../headTitles.ts';
import type { RawGrid } from '../rawGrid.ts';
import type { ImportLayout } from './columnMapping.ts';
import { columnOfLetter } from './headPaths.ts';

/** The head where a person says that it is, else where it is found. */
export function layoutHead(grid: RawGrid, titles: HeadTitles, rows: ImportLayout['head']): FoundHead | null {
  if (!rows) return wholeHead(grid, titles, findHead(grid, titles));
  const top = Math.min(rows.first, rows.last) - 1;
  if (top < 0 || top >= grid.height) return null;
  const bottom = Math.min(Math.max(rows.first, rows.last), grid.height) - 1;
  const head = readHead(grid, titles, top, bottom);
  // Even where no title is known, the names may be.
  const whole = { left: 0, right: Math.max(0, grid.width - 1), columns: new Map<string, number>() };
  // Said by a person: it goes before what any other sheet looks like.
  return { ...head, blocks: head.blocks.length > 0 ? head.blocks : [whole], score: head.score + 1 };
}

/** A head goes as far up and down as its merged cells reach: what stands beside them in those rows are titles, no data. */
function wholeHead(grid: RawGrid, titles: HeadTitles, head: FoundHead | null): FoundHead | null {
  if (!head) return null;
  const placed = head.blocks.flatMap((block) => [...block.columns.values()]);
  const reached = Math.max(head.bottom, ...placed.map((column) => grid.at(head.bottom, column).bottom));
  const begun = Math.min(head.top, ...placed.map((column) => grid.at(head.top, column).top));
  if ((reached === head.bottom && begun === head.top) || reached - begun >= deepestHead) return head;
  const whole = readHead(grid, titles, begun, reached);
  return countColumns(whole) < countColumns(head) ? head : whole;
}

const deepestHead = 6;

function countColumns({ blocks }: FoundHead): number {
  return blocks.reduce((sum, { columns }) => sum + columns.size, 0);
}

/** Takes the columns that are named by their letter for what a person says they are. */
export function placeLetters(
  head: FoundHead,
  titles: HeadTitles,
  columns: NonNullable<ImportLayout['columns']>,
): FoundHead {
  const said = new Map<number, string | null>();
  for (const [key, columnId] of Object.entries(columns)) {
    const column = columnOfLetter(key);
    if (column !== null) said.set(column, columnId);
  }
  return said.size === 0 ? head : placeColumns(head, titles, said);
}

/** Puts columns of the sheet in the place of what was found: each in the block that it stands in. */
export function placeColumns(head: FoundHead, titles: HeadTitles, said: ReadonlyMap<number, string | null>): FoundHead {
  const open: HeadBlock[] = head.blocks.length > 0 ? [...head.blocks] : [{ left: 0, right: 0, columns: new Map() }];
  const starts = open.map(({ left }, index) => (index === 0 ? 0 : left));
  const blocks = open.map((block, index) => {
    const mine = [...said].filter(([column]) => starts.findLastIndex((start) => start <= column) === index);
    const taken = new Set(mine.flatMap(([, columnId]) => columnId ?? []));
    const kept = [...block.columns].filter(([id, column]) => !said.has(column) && !taken.has(id));
    const added = mine.flatMap(([column, id]): [string, number][] => (id === null ? [] : [[id, column]]));
    const all = new Map([...kept, ...added]);
    const places = [...all.values()];
    return { left: Math.min(...places, block.left), right: Math.max(...places, block.right), columns: all };
  });
  const found = new Set(blocks.flatMap((block) => [...block.columns.keys()]));
  return {
    ...head,
    blocks: blocks.filter(({ columns }) => columns.size > 0),
    extra: head.extra.filter(({ column }) => (said.get(column) ?? null) === null),
    missing: titles.leaves.filter((leaf) => !found.has(leaf.column.id)),
  };
}
