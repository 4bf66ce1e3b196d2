import type { DocumentModel } from '../../document/documentModel.ts';
import type { ModelRow, TableModel } from '../../document/tableModel.ts';
import type { AnnexGrid } from './annexGrid.ts';
import { readGrid } from './readGrid.ts';
import { readParagraphs } from './readParagraphs.ts';
import type { TextDocument } from './textDocument.ts';

/** The bulletin of a round, as it would be read from its Word file. */
export function documentOfModel(model: DocumentModel): TextDocument {
  const [text, ...annexes] = model.sections;
  const paragraphs = (text?.blocks ?? []).flatMap((block, at) =>
    block.kind === 'paragraph' ? [{ at, text: block.runs.map(({ text: run }) => run).join('') }] : [],
  );
  const tables = [...(text ? [text] : []), ...annexes].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' && block.table.label !== null ? [block.table] : [])),
  );
  // 发文字号 stands above the text: no block of it.
  const printed = [...(model.front ? [{ at: -1, text: model.front.number }] : []), ...paragraphs];
  const texts = printed.map((paragraph) => paragraph.text);
  const blocks = printed.map(({ at }) => at);
  return readParagraphs(texts, tables.map(gridOfModel), blocks);
}

export function gridOfModel(table: TableModel): AnnexGrid {
  const texts = textsOf(table.rows, table.columns.length);
  return readGrid({
    label: table.label ?? '',
    title: table.title,
    head: texts.slice(0, table.headRows),
    body: texts.slice(table.headRows),
    notes: [...(table.subtitle === null ? [] : [table.subtitle]), ...table.notes],
  });
}

/** Every place of the table with the text of the cell that covers it. */
function textsOf(rows: readonly ModelRow[], width: number): string[][] {
  const texts = rows.map(() => Array.from({ length: width }, () => ''));
  for (const [at, { cells }] of rows.entries()) {
    for (const cell of cells) {
      for (let row = at; row < Math.min(at + Math.max(cell.rowSpan, 1), rows.length); row += 1) {
        for (let column = cell.column; column < Math.min(cell.column + cell.columnSpan, width); column += 1) {
          const line = texts[row];
          if (line) line[column] = cell.text;
        }
      }
    }
  }
  return texts;
}
