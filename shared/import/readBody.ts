import type { BodyRow, Reading, StrayRow, TotalRow } from './bodyRows.ts';
import type { BodyRules } from './classifyRow.ts';
import type { FoundHead, HeadBlock } from './findHead.ts';
import type { RawGrid } from './rawGrid.ts';
import { readBlocks } from './readBlocks.ts';
import { secondTables } from './secondTables.ts';

export interface Body {
  readonly rows: readonly BodyRow[];
  readonly totals: readonly TotalRow[];
  readonly notes: readonly string[];
  /** Rows in the middle of the table that are neither subject, group nor total. */
  readonly strays: readonly StrayRow[];
  /** Rows without a name that hold only texts: they go on with the row above. */
  readonly continued: readonly StrayRow[];
  /** Rows below the table that belong to something else that is printed there; null when there are none. */
  readonly outside: { readonly from: number; readonly to: number; readonly text: string } | null;
  /** Tables beside the one that was read, about the same subjects. */
  readonly beside: readonly HeadBlock[];
  /** Rows in which the annex begins anew with a head that has its columns in other places. */
  readonly heads: readonly number[];
}

/** Reads the rows below the head, block after block from left to right, so that side-by-side tables become one. */
export function readBody(grid: RawGrid, head: FoundHead, rules: BodyRules): Body {
  const reading: Reading = { rows: [], totals: [], loose: [], group: null, outside: null, continued: [], heads: [] };
  readBlocks(grid, head, rules, reading);
  const beside = rules.namesAreKnown ? secondTables(grid, head, reading.rows, rules.titles) : new Set<HeadBlock>();
  const isRead = ({ block }: { readonly block: HeadBlock }) => !beside.has(block);
  const rows = reading.rows.filter(isRead);
  const totals = reading.totals.filter(isRead);
  const loose = reading.loose.filter(isRead);
  const ends = new Map<HeadBlock, number>();
  for (const { block, row } of [...rows, ...totals]) ends.set(block, Math.max(row, ends.get(block) ?? -1));
  // Below the table stand notes, but no row of numbers: that one has lost its name.
  const isNote = (stray: (typeof loose)[number]) =>
    (stray.row > (ends.get(stray.block) ?? -1) && !stray.counts) || rules.words.note(stray.text);
  return {
    rows,
    totals,
    notes: loose.filter(isNote).map(({ text }) => text),
    strays: loose.filter((stray) => !isNote(stray)),
    outside: reading.outside,
    beside: [...beside],
    continued: reading.continued,
    heads: reading.heads,
  };
}
