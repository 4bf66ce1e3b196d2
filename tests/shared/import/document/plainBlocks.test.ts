import { expect, test } from 'vitest';
import { plainBlocks } from '#shared/import/document/plainBlocks.ts';

/** Paragraphs as they stand, tables as their rows joined. */
function read(text: string): string[] {
  return plainBlocks(text, true).blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.text === '' ? [] : [block.text];
    return [`表：${block.rows.map((row) => row.map((cell) => cell.text).join('｜')).join('／')}`];
  });
}

test('rows with bars within a text are a table, whatever stands at their ends; the text goes on behind it', () => {
  const text = '一、办理\n| 单位 | 件数 | \n|---|---|\n甲镇 | 5 |\n乙镇 | 7 |\n\n二、要求\n请整改。';
  expect(read(text)).toEqual(['一、办理', '表：单位｜件数／甲镇｜5／乙镇｜7', '二、要求', '请整改。']);
});

test.each([
  ['closed by a bar', (cell: string) => `${cell} |`],
  ['set apart by empty lines', (cell: string) => `${cell}\n`],
])('a table that came one cell to a line gets its rows back: %s', (_, print) => {
  const cells = ['单位', '收到', '办结率', '甲镇', '5', '100%', '乙镇', '7', '-', '丙局', '12', '75%'];
  expect(read(`情况如下。\n情况表\n${cells.map(print).join('\n')}\n以上请知悉。`)).toEqual([
    '情况如下。',
    '情况表',
    '表：单位｜收到｜办结率／甲镇｜5｜100%／乙镇｜7｜-／丙局｜12｜75%',
    '以上请知悉。',
  ]);
});

test('a table whose cells stand between bars on lines of their own gets its rows back', () => {
  const row = (...cells: string[]) => `|\n${cells.join('\n|\n')}\n|\n`;
  const head = row('单位', '抽查\n数量', '不合格');
  const rows = row('甲镇', '5', '0') + row('乙镇', '7', '1') + row('丙局', '12', '2');
  const table = '表：单位｜抽查数量｜不合格／甲镇｜5｜0／乙镇｜7｜1／丙局｜12｜2';
  expect(read(`情况如下。\n${head}${rows}以上请知悉。`)).toEqual(['情况如下。', table, '以上请知悉。']);
  expect(read(`${head}${rows}${row('总计', '3')}`)).toEqual([`${table}／总计｜｜3`]);
});

test('cells whose columns no width makes alike, and a table cut off in a row, are left out and told', () => {
  const merged = ['单位', '收到', '||||', '甲镇', '5', '乙镇', '丙局', '12', '75%', '3'].map((cell) => `${cell} |`);
  expect(read(`情况如下。\n${merged.join('\n')}`)).toEqual(['情况如下。']);
  expect(read('情况如下。\n单位|件数\n甲镇|5\n乙')).toEqual(['情况如下。']);
  expect(plainBlocks('情况如下。\n单位|件数\n甲镇|5\n乙', true).remarks).toMatchObject([{ row: null }]);
});

test('short lines of a text and a bar within one are no table', () => {
  const lines = ['县政府办', '各镇', '各局', '请按时报送', '联系人', '甲某', '电话', '附后', '谢谢', '第一 | 第二'];
  expect(read(lines.join('\n'))).toEqual(lines);
});

test('what signs a paper behind such a table is no part of it', () => {
  const cells = ['单位', '收到', '甲镇', '5', '乙镇', '7', '丙局', '12', '丁局', '3'];
  const table = '表：单位｜收到／甲镇｜5／乙镇｜7／丙局｜12／丁局｜3';
  expect(read(`${cells.join('\n\n')}\n\n县政府办公室\n\n2031年2月3日`)).toEqual([
    table,
    '县政府办公室',
    '2031年2月3日',
  ]);
});

test('thousands of short lines that are no table are looked through once', () => {
  const lines = Array.from({ length: 9000 }, (_, at) => (at % 7 < 3 ? `第${at}村` : String(at % 11)));
  const before = performance.now();
  expect(plainBlocks(lines.join('\n'), true).blocks).toHaveLength(9000);
  expect(plainBlocks(`|\n${lines.join('\n|\n')}`, true).blocks.length).toBeGreaterThan(0);
  expect(performance.now() - before).toBeLessThan(4000);
});
