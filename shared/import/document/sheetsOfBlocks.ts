import { isNoteBelow } from '../../text/rowLabel.ts';
import { foldText } from '../nameFold.ts';
import type { RawCell, RawSheet } from '../rawSheet.ts';
import type { Block, TableBlock } from './block.ts';
import { joinParts } from './joinParts.ts';

/** Lines over a table that may be its title, period and unit of measure: a whole letter before it is not. */
const titleLines = 8;

/**
 * A sheet for each table: what stands right above it and its notes below are rows of the sheet. Parts of a table that was
 * split over pages are one. All other text is kept in a sheet of its own, a row for each paragraph.
 */
export function sheetsOfBlocks(blocks: readonly Block[], name: string): RawSheet[] {
  const joined = joinParts(blocks.filter((block) => block.kind === 'table' || block.text.trim() !== ''));
  const sheets: RawSheet[] = [];
  const rest: string[] = [];
  let before: string[] = [];
  joined.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      before.push(block.text);
      return;
    }
    const notes: string[] = [];
    const last = !joined.slice(index + 1).some(({ kind }) => kind === 'table');
    for (const next of joined.slice(index + 1)) {
      if (next.kind === 'table' || (!last && !isNote(next.text, notes))) break;
      notes.push(next.text);
    }
    rest.push(...before.slice(0, -titleLines));
    const titles = before.slice(-titleLines);
    sheets.push(sheetOf(block, titles, notes, sheets.length + 1));
    // The notes come by again as paragraphs; they belong to this table.
    before = [];
    joined.splice(index + 1, notes.length, ...notes.map(() => emptyParagraph));
  });
  rest.push(...before.filter((text) => text !== ''));
  const table = sheets.map((sheet) => ({ ...sheet }));
  if (rest.length > 0 || table.length === 0) {
    table.push({ name: sheets.length === 0 ? name : '正文', rows: rest.map((text) => [cellOf(text)]), merges: [] });
  }
  return table;
}

const emptyParagraph: Block = { kind: 'paragraph', text: '' };

/** A note and the lines that go on with it stand under the table before them. */
function isNote(text: string, notes: readonly string[]): boolean {
  const line = foldText(text);
  return isNoteBelow(line) && (notes.length > 0 || !/^\d/u.test(line));
}

function sheetOf(table: TableBlock, titles: readonly string[], notes: readonly string[], number: number): RawSheet {
  const lines = titles.filter((text) => text !== '');
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const down = lines.length;
  const noteTop = down + table.rows.length;
  const across = (row: number) => ({ top: row, left: 0, bottom: row, right: width - 1 });
  return {
    name: `表${number}`,
    rows: [...lines.map((text) => [cellOf(text)]), ...table.rows, ...notes.map((text) => [cellOf(text)])],
    merges: [
      ...(width > 1 ? lines.map((_, row) => across(row)) : []),
      ...table.merges.map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down })),
      ...(width > 1 ? notes.map((_, row) => across(noteTop + row)) : []),
    ],
    ...(table.remarks.length > 0
      ? { remarks: table.remarks.map((remark) => ({ ...remark, row: remark.row === null ? null : remark.row + down })) }
      : {}),
    table: { number, firstRow: down },
  };
}

function cellOf(text: string): RawCell {
  return { text, number: null, percent: false, date: null };
}
