import type { ModelCell, ModelRow, TableModel } from '#shared/document/tableModel.ts';

/** What no office asks for all at once, and each of them somewhere: the same every time. */
export interface Torture {
  readonly units: number;
  /** All columns, with number, group and name. */
  readonly columns: number;
  readonly orientation: TableModel['orientation'];
  /** Tables side by side. */
  readonly blocks?: number;
}

type CellDraft = Partial<ModelCell> & Pick<ModelCell, 'column'>;

function cell({ text = '', ...draft }: CellDraft): ModelCell {
  return { rowSpan: 1, columnSpan: 1, align: 'center', value: text, format: { type: 'text' }, text, ...draft };
}

/** Texts that writers like to get wrong: formulas, escapes of Excel, XML, long numbers, rare characters, addresses. */
const awkward = [
  '=1+1',
  '+86 717',
  '-',
  '@SUM(A1)',
  '_x0041_与_x000D_',
  '<b>&amp;</b>]]>"\'',
  '00123456789012345678',
  '龘、喆、淼',
  '第一行\n第二行\n第三行',
  'http://www.example.gov.cn/zwgk/zfxxgkml/202206/t20220630_1234567.html',
  '是',
  '否',
  '不涉及',
  '',
];

const sentence = '部分栏目未及时更新，个别信息发布不规范、附件打不开，应按要求在月底前整改到位；';

/** A text of so many characters, another one for each place. */
function prose(length: number, seed: number): string {
  return `${seed}．${sentence.repeat(Math.ceil(length / sentence.length))}`.slice(0, length);
}

/** Four levels of heads: everything, groups of twelve, of four, and the items; number, group and name reach over all four. */
function heads(offset: number, columns: number): CellDraft[][] {
  const items = columns - 3;
  const level = (row: number, size: number): CellDraft[] =>
    Array.from({ length: Math.ceil(items / size) }, (_, at) => ({
      column: offset + 3 + at * size,
      columnSpan: Math.min(size, items - at * size),
      text: `第${row}级第${at + 1}组`,
    }));
  const [top = [], ...rest] = [level(1, items), level(2, 12), level(3, 4), level(4, 1)];
  const left = [
    { column: offset, text: '序号', rowSpan: 4 },
    { column: offset + 1, text: '类别', rowSpan: 4 },
    { column: offset + 2, rowSpan: 4, diagonal: { upper: '检查事项', lower: '单位' } },
  ];
  return [[...left, ...top], ...rest];
}

/** Every 25 rows a class that is one merged cell; one long text among short answers in each row. */
function body(row: number, rows: number, offset: number, columns: number, first: number): CellDraft[] {
  const group =
    row % 25 === 0 ? [{ column: offset + 1, text: `第${row / 25 + 1}类`, rowSpan: Math.min(25, rows - row) }] : [];
  const items = Array.from({ length: columns - 3 }, (_, item): CellDraft => {
    const column = offset + 3 + item;
    const mixed = (row * 31 + item * 17 + first) % 97;
    if (item === row % (columns - 3) && row % 10 === 0) return { column, text: prose(300, row), align: 'left' };
    if (item % 5 === 4) {
      return { column, text: `${mixed}`, value: mixed * 100, format: { type: 'number', decimals: 0 } };
    }
    return { column, text: mixed < 70 ? '是' : (awkward[mixed % awkward.length] ?? '') };
  });
  return [
    { column: offset, text: `${first + row + 1}` },
    ...group,
    { column: offset + 2, text: `某县第${first + row + 1}号单位` },
    ...items,
  ];
}

export function tortureTable({ units, columns, orientation, blocks = 1 }: Torture): TableModel {
  const rows = Math.ceil(units / blocks);
  const all = Array.from({ length: blocks }, (_, block) => block);
  const headRows = Array.from(
    { length: 4 },
    (_, level): ModelRow => ({
      kind: 'head',
      cells: all.flatMap((block) => heads(block * columns, columns)[level] ?? []).map(cell),
    }),
  );
  const bodyRows = Array.from(
    { length: rows },
    (_, row): ModelRow => ({
      kind: 'body',
      cells: all
        .flatMap((block) => (block * rows + row < units ? body(row, rows, block * columns, columns, block * rows) : []))
        .map(cell),
    }),
  );
  const width = columns * blocks;
  const group: ModelRow = {
    kind: 'group',
    cells: [cell({ column: 0, columnSpan: width, text: '二、从这里起是各部门' })],
  };
  // A heading of a group cuts no merged cell: it stands where a class begins.
  const middle = Math.floor(rows / 50) * 25;
  return {
    label: '附件1',
    title: `${units}个单位${columns}列的检查情况表`,
    subtitle: '（2022年4月1日—6月30日）',
    columns: Array.from({ length: width }, (_, column) => ({ width: column % columns === 2 ? 8 : 4 })),
    headRows: 4,
    rows: [...headRows, ...bodyRows.slice(0, middle), group, ...bodyRows.slice(middle)],
    notes: ['注：1.未查的单位留空。', prose(200, 2)],
    orientation,
    frozenColumns: blocks > 1 ? 0 : 3,
  };
}

/** The tables of the proof: the largest, an upright one with long texts in few columns, and one side by side. */
export function torturePack(units: number): TableModel[] {
  const pack = [
    tortureTable({ units, columns: 40, orientation: 'landscape' }),
    tortureTable({ units: 60, columns: 7, orientation: 'portrait' }),
    tortureTable({ units: 55, columns: 5, orientation: 'landscape', blocks: 2 }),
  ];
  return pack.map((table, index) => ({ ...table, label: `附件${index + 1}` }));
}
