import type { RawSheet } from '../rawSheet.ts';
import type { Block } from './block.ts';
import { joinParts } from './joinParts.ts';

/**
 * What is to be read as a text: its paragraphs and tables stay in their order, a sheet for each table and for the paragraphs
 * between two of them. A table in the middle of a paper neither ends it nor takes the lines around it away from it.
 */
export function sheetsInOrder(blocks: readonly Block[], name: string): RawSheet[] {
  const sheets: RawSheet[] = [];
  let texts: string[] = [];
  const endTexts = (): void => {
    if (texts.length > 0) sheets.push(sheetOfTexts(texts, sheets.length === 0 ? name : '正文'));
    texts = [];
  };
  let tables = 0;
  for (const block of joinParts(blocks.filter((each) => each.kind === 'table' || each.text.trim() !== ''))) {
    if (block.kind === 'paragraph') texts.push(block.text);
    else {
      endTexts();
      tables += 1;
      const { rows, merges, remarks } = block;
      sheets.push({
        name: `表${tables}`,
        rows,
        merges,
        ...(remarks.length > 0 ? { remarks } : {}),
        table: { number: tables, firstRow: 0 },
      });
    }
  }
  endTexts();
  return sheets.length > 0 ? sheets : [sheetOfTexts([], name)];
}

function sheetOfTexts(texts: readonly string[], name: string): RawSheet {
  const rows = texts.map((text) => [{ text, number: null, percent: false, date: null }]);
  return { name, rows, merges: [] };
}

/** The paragraphs and tables that `sheetsInOrder` was given. */
export function blocksOfSheets(sheets: readonly RawSheet[]): Block[] {
  return sheets.flatMap((sheet): Block[] => {
    if (sheet.table === undefined) {
      return sheet.rows.map((row) => ({ kind: 'paragraph', text: row.map(({ text }) => text).join('') }));
    }
    const rows = sheet.rows.map((row) => [...row]);
    return [{ kind: 'table', rows, merges: [...sheet.merges], widths: null, remarks: [...(sheet.remarks ?? [])] }];
  });
}
