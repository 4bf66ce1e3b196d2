import type { AnnexTable, TableCell, TableRow } from '#shared/annex/annexTable.ts';
import type { LeafColumn } from '#shared/pack/column.ts';

const columns: readonly LeafColumn[] = [
  { kind: 'name', id: 'name', title: '单位', form: 'full' },
  { kind: 'choice', id: 'a', title: '是否', options: [{ value: '是' }, { value: '否', key: 'n' }], open: false },
  { kind: 'text', id: 'b', title: '情况', maxLength: 20 },
  { kind: 'score', id: 'score', title: '得分', of: ['p'], full: 100, floor: 0, decimals: 2, trim: true },
];

function cell(text: string): TableCell {
  return { text, value: text === '' ? null : text, format: { type: 'text' } };
}

/** A small table: a heading, then one unit u1, u2 … per line of texts for the columns a, b and score. */
export function annexTable(lines: readonly (readonly string[])[]): AnnexTable {
  const heading: TableRow = { kind: 'group', subjectId: null, groupId: 'g', cells: [cell('一组')] };
  const rows = lines.map<TableRow>((texts, index) => ({
    kind: 'subject',
    subjectId: `u${index + 1}`,
    groupId: 'g',
    cells: [cell(`单位${index + 1}`), ...texts.map(cell)],
  }));
  return {
    annexId: 'annex',
    number: 1,
    label: '附件1',
    title: '检查情况',
    subtitle: null,
    columns,
    header: columns.map(({ title }, column) => ({ text: title, row: 0, column, rowSpan: 1, columnSpan: 1 })),
    headerRows: 1,
    rows: [heading, ...rows],
    notes: [],
    orientation: 'portrait',
    blocks: 1,
    blockBy: 'rows',
  };
}
