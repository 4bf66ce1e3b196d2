import type { AnnexTable, TableRow } from './annexTable.ts';

/** Indices into `table.rows`, one list per block from left to right. Every row is in exactly one block. */
export type Blocks = readonly (readonly number[])[];

/** Rows that belong together when blocks are made by group: a group with its heading and subtotal. */
function groupRuns(rows: readonly TableRow[]): number[][] {
  const runs: number[][] = [];
  let current: string | null | undefined;
  for (const [index, row] of rows.entries()) {
    const run = runs.at(-1);
    // The total goes with the group that it stands next to.
    const same = run !== undefined && (row.kind === 'total' || current === undefined || row.groupId === current);
    if (same) run.push(index);
    else runs.push([index]);
    if (row.kind !== 'total') current = row.groupId;
  }
  return runs;
}

/** One block per group; where there are more groups than blocks, neighbours share one so that the blocks are about equally long. */
function blocksByGroup(rows: readonly TableRow[], count: number): number[][] {
  const runs = groupRuns(rows);
  if (runs.length <= count) return runs;
  const blocks: number[][] = Array.from({ length: count }, () => []);
  let block = 0;
  let placed = 0;
  for (const [index, run] of runs.entries()) {
    const runsLeft = runs.length - index;
    const goOn = placed > 0 && placed + run.length / 2 > (rows.length * (block + 1)) / count;
    if (block < count - 1 && blocks[block]?.length && (goOn || runsLeft <= count - 1 - block)) block += 1;
    blocks[block]?.push(...run);
    placed += run.length;
  }
  return blocks;
}

/** Equally long blocks; a group heading at the foot of one goes over to the rows that it stands for. */
function blocksByRows(rows: readonly TableRow[], count: number): number[][] {
  const all = rows.map((_, index) => index);
  const length = Math.ceil(rows.length / count);
  let start = 0;
  return Array.from({ length: count }, (_, block) => {
    let end = block === count - 1 ? rows.length : Math.min((block + 1) * length, rows.length);
    while (end < rows.length && end > start && rows[end - 1]?.kind === 'group') end -= 1;
    const lines = all.slice(start, end);
    start = Math.max(start, end);
    return lines;
  });
}

/** Cuts the rows into blocks that stand side by side and are read one after the other: 1–28 ｜ 29–56. */
export function tableBlocks({ rows, blocks, blockBy }: Pick<AnnexTable, 'rows' | 'blocks' | 'blockBy'>): Blocks {
  if (blocks === 1) return [rows.map((_, index) => index)];
  return blockBy === 'group' ? blocksByGroup(rows, blocks) : blocksByRows(rows, blocks);
}
