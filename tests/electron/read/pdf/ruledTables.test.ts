import { expect, test } from 'vitest';
import { blocksOfPages } from '#electron/read/pdf/pdfBlocks.ts';
import type { PdfPiece } from '#electron/read/pdf/pdfLines.ts';
import { type PdfPage, type PdfRule, pageOf } from '#electron/read/pdf/pdfPage.ts';
import { rulesOf } from '#electron/read/pdf/pdfRules.ts';
import { createGrid } from '#shared/import/rawGrid.ts';

const [left, top, wide, high] = [50, 700, 100, 20];

/**
 * A page with a table between lines. « belongs to the cell to its left, ^ to the one above; lines of a cell are parted by /, and `text`
 * stands above the table.
 */
function drawn(rows: readonly (readonly string[])[], text: readonly string[] = []): PdfPage {
  const rules: PdfRule[] = [];
  const pieces: PdfPiece[] = text.map((line, at) => piece(line, left, top + 60 - at * 20));
  const columns = rows[0]?.length ?? 0;
  const upright = (at: number, row: number) =>
    rules.push({ upright: true, at: left + at * wide, from: top - (row + 1) * high, to: top - row * high });
  const level = (at: number, column: number) =>
    rules.push({ upright: false, at: top - at * high, from: left + column * wide, to: left + (column + 1) * wide });
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== '«') upright(column, row);
      if (cell !== '^') level(row, column);
      if (cell === '«' || cell === '^') continue;
      for (const [at, line] of cell.split('/').entries()) {
        pieces.push(piece(line, left + column * wide + 4, top - row * high - 9 - at * 9));
      }
    }
    upright(columns, row);
  }
  for (let column = 0; column < columns; column += 1) level(rows.length, column);
  return { pieces, turned: [], rules };
}

function piece(text: string, x: number, y: number): PdfPiece {
  return { text, x, y, width: text.length * 8, height: 8 };
}

/** Each row with merged cells repeated. */
function read(...pages: PdfPage[]): (string | string[][])[] {
  return blocksOfPages(pages).blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text;
    const grid = createGrid({ name: '', rows: block.rows, merges: block.merges });
    return block.rows.map((_, row) => Array.from({ length: grid.width }, (__, at) => grid.at(row, at).raw.text));
  });
}

test('cells merged downwards and across are read as what the lines around them say', () => {
  const page = drawn(
    [
      ['类别', '单位', '检查情况', '«'],
      ['^', '^', '网站', '新媒体'],
      ['乡镇', '甲镇', '是', '否'],
      ['^', '乙镇', '', '是'],
      ['合计', '«', '1', '2'],
    ],
    ['附件1', '检查情况表'],
  );
  expect(read(page)).toEqual([
    '附件1',
    '检查情况表',
    [
      ['类别', '单位', '检查情况', '检查情况'],
      ['类别', '单位', '网站', '新媒体'],
      ['乡镇', '甲镇', '是', '否'],
      ['乡镇', '乙镇', '', '是'],
      ['合计', '合计', '1', '2'],
    ],
  ]);
});

test('lines that the width of a cell broke are one, those that somebody broke stay apart', () => {
  const full = '部分栏目更新不及时，没有';
  const page = drawn([
    ['单位', '问题'],
    ['甲镇', `${full}/整改`],
    ['乙镇', '栏目缺失/外链失效'],
  ]);
  expect(read(page)).toEqual([
    [
      ['单位', '问题'],
      ['甲镇', `${full}整改`],
      ['乙镇', '栏目缺失\n外链失效'],
    ],
  ]);
});

const head = ['序号', '类别', '问题'];

test('a table that goes on over the end of a page is one, its head once, and a merged cell that the page cut is whole', () => {
  const pages = (again: string) => [
    drawn([head, ['1', '公开', '甲'], ['2', '^', '乙'], ['3', '平台', '丙'], ['4', '^', '丁']]),
    drawn([head, ['5', again, '戊'], ['6', '^', '己']]),
  ];
  const whole = [
    head,
    ...['甲', '乙', '丙', '丁', '戊', '己'].map((text, at) => [`${at + 1}`, at < 2 ? '公开' : '平台', text]),
  ];
  expect(read(...pages(''))).toEqual([whole]);
  expect(read(...pages('平台'))).toEqual([whole]);
  // Another word is another group.
  expect(read(...pages('保障'))).toEqual([whole.map((row, at) => (at > 4 ? [row[0], '保障', row[2]] : row))]);
});

test('a row that goes on over the end of a page is one; a row with an empty answer is a row', () => {
  const first = drawn([
    ['单位', '问题'],
    ['甲镇', '无'],
    ['乙镇', '栏目更新'],
  ]);
  const rest = drawn([
    ['单位', '问题'],
    ['', '不及时'],
    ['丙镇', ''],
    ['丁镇', '无'],
  ]);
  expect(read(first, rest)).toEqual([
    [
      ['单位', '问题'],
      ['甲镇', '无'],
      ['乙镇', '栏目更新不及时'],
      ['丙镇', ''],
      ['丁镇', '无'],
    ],
  ]);
});

test('a lying page is read upright, whether the paper is turned or what is on it', () => {
  const { pieces, rules } = drawn([
    ['单位', '得分'],
    ['甲镇', '98'],
    ['乙镇', '97'],
  ]);
  const turned = pageOf(
    pieces.map(({ text, x, y, width, height }) => ({ str: text, transform: [0, 8, -8, 0, -y, x], width, height })),
    rules.map(({ upright, at, from, to }) =>
      upright ? { upright: false, at, from: -to, to: -from } : { upright: true, at: -at, from, to },
    ),
  );
  expect(read(turned)).toEqual([
    [
      ['单位', '得分'],
      ['甲镇', '98'],
      ['乙镇', '97'],
    ],
  ]);
});

test('rows without lines between them are no single row: then the places of the words tell', () => {
  const { pieces } = drawn([
    ['单位', '得分'],
    ['甲镇', '98'],
    ['乙镇', '97'],
    ['丙镇', '96'],
  ]);
  const { rules } = drawn([
    ['', ''],
    ['', ''],
    ['^', '^'],
    ['^', '^'],
  ]);
  expect(read({ pieces, turned: [], rules })).toEqual([
    [
      ['单位', '得分'],
      ['甲镇', '98'],
      ['乙镇', '97'],
      ['丙镇', '96'],
    ],
  ]);
});

test('a frame around a text and a line below it are no table', () => {
  const frame = drawn([['各单位要抓好落实。']], ['情况如下：']);
  expect(read(frame)).toEqual(['情况如下：', '各单位要抓好落实。']);
});

test('lines are strokes and thin bars in whatever scale they are drawn; white ones and bent ones are none', () => {
  const codes = { save: 1, restore: 2, transform: 3, constructPath: 4, stroke: 5, fill: 6, setFillRGBColor: 7 };
  const bar = Float32Array.of(0, 10, 10, 1, 110, 10, 1, 110, 11, 1, 10, 11, 4);
  const drawing = [
    [codes.save, null],
    [codes.transform, [0.5, 0, 0, 0.5, 0, 0]],
    [codes.constructPath, [codes.stroke, [Float32Array.of(0, 20, 40, 1, 20, 240)], null]],
    [codes.restore, null],
    [codes.constructPath, [codes.fill, [bar], null]],
    [codes.constructPath, [codes.stroke, [Float32Array.of(0, 0, 0, 2, 10, 10, 20, 20, 30, 0)], null]],
    [codes.setFillRGBColor, ['#ffffff']],
    [codes.constructPath, [codes.fill, [bar], null]],
  ] as const;
  const rules = rulesOf({ fnArray: drawing.map(([code]) => code), argsArray: drawing.map(([, args]) => args) }, codes);
  expect(rules).toEqual([
    { upright: true, at: 10, from: 20, to: 120 },
    { upright: false, at: 10.5, from: 10, to: 110 },
  ]);
});
