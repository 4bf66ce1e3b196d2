import type { LeafColumn } from '../pack/column.ts';
import type { BodyRow } from './bodyRows.ts';
import type { Body } from './readBody.ts';
import { cellText } from './readCell.ts';

export interface TaskCells {
  /** Column id → text as printed, with merged and continued cells filled down. */
  readonly texts: ReadonlyMap<string, string>;
  /** Columns that begin a new cell although their text equals the row above and their merge rule would join them. */
  readonly starts: readonly string[];
}

/**
 * Reads the rows of a task table. Where the sheet has merged cells they alone say what belongs together; where it has none, a
 * blank cell under a merging column continues the one above, and equal texts are equal.
 */
export function readTaskCells(leaves: readonly LeafColumn[], body: Body): TaskCells[] {
  const merged = body.rows.some((row) =>
    [...row.block.columns.keys()].some((id) => row.cells.get(id)?.some((cell) => cell.bottom > cell.top)),
  );
  const rows: TaskCells[] = [];
  let above: { row: BodyRow; texts: ReadonlyMap<string, string> } | null = null;
  for (const row of body.rows) {
    const texts = readTexts(leaves, row, merged ? null : (above?.texts ?? null));
    rows.push({ texts, starts: above && merged ? startsOf(leaves, row, texts, above) : [] });
    above = { row, texts };
  }
  return rows;
}

/** `above`: what blank cells continue, as long as no level to their left says something new; null where merges tell. */
function readTexts(
  leaves: readonly LeafColumn[],
  row: BodyRow,
  above: ReadonlyMap<string, string> | null,
): Map<string, string> {
  const texts = new Map<string, string>();
  let parentBegins = false;
  for (const column of leaves) {
    if (!row.block.columns.has(column.id)) continue;
    const printed = cellText(row, column.id);
    const leveled = column.kind === 'indicator' || column.merge === 'hierarchy';
    const continues: boolean =
      above !== null && printed === '' && (column.merge === 'equal' || (leveled && !parentBegins));
    const text: string = continues ? (above?.get(column.id) ?? '') : printed;
    if (leveled) parentBegins ||= text !== above?.get(column.id);
    texts.set(column.id, text);
  }
  return texts;
}

function startsOf(
  leaves: readonly LeafColumn[],
  row: BodyRow,
  texts: ReadonlyMap<string, string>,
  above: { readonly row: BodyRow; readonly texts: ReadonlyMap<string, string> },
): string[] {
  const starts: string[] = [];
  let broken = false;
  for (const column of leaves) {
    const text = texts.get(column.id);
    if (column.merge === undefined || text === undefined) continue;
    const equal = text === above.texts.get(column.id);
    const begins = !row.continued && row.cells.get(column.id)?.[0]?.top === row.row;
    // As in mergeDownwards: blank cells are only joined inside one parent cell.
    const bound = column.merge === 'hierarchy' || text === '';
    if (equal && begins && !(bound && broken)) starts.push(column.id);
    if (column.merge === 'hierarchy') broken ||= !equal || begins;
  }
  return starts;
}
