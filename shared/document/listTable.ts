import type { Table } from './documentModel.ts';
import type { ModelCell, TableModel } from './tableModel.ts';

export interface ListColumn<Item> {
  readonly title: string;
  readonly width: number;
  readonly align?: ModelCell['align'];
  readonly text: (item: Item, index: number) => string;
}

/** A table with one line for each of a list, as a block of a document. */
export function listTable<Item>(
  columns: readonly ListColumn<Item>[],
  items: readonly Item[],
  frame: Partial<TableModel> = {},
): Table {
  const head = columns.map(({ title }, column) => cell(column, title, 'center'));
  const body = items.map((item, index) =>
    columns.map(({ text, align }, column) => cell(column, text(item, index), align ?? 'center')),
  );
  return {
    kind: 'table',
    table: {
      label: null,
      title: '',
      subtitle: null,
      notes: [],
      orientation: 'portrait',
      frozenColumns: 2,
      ...frame,
      columns: columns.map(({ width }) => ({ width })),
      headRows: 1,
      rows: [{ kind: 'head', cells: head }, ...body.map((cells) => ({ kind: 'body' as const, cells }))],
    },
  };
}

function cell(column: number, text: string, align: ModelCell['align']): ModelCell {
  return { column, rowSpan: 1, columnSpan: 1, text, value: text, format: { type: 'text' }, align };
}
