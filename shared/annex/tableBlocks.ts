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

/** Cuts the rows into blocks that stand side by side and are read one after the other: 1–28 ｜ 29–56. */
export function tableBlocks(table: Pick<AnnexTable, 'rows' | 'blocks' | 'blockBy'>): Blocks {
  const all = table.rows.map((_, index) => index);
  if (table.blocks === 1) return [all];
  if (table.blockBy === 'group') return blocksByGroup(table.rows, table.blocks);
  const length = Math.ceil(all.length / table.blocks);
  return Array.from({ length: table.blocks }, (_, block) => all.slice(block * length, (block + 1) * length));
}
