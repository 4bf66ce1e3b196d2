import { expect, test } from 'vitest';
import { checkFiles, refuseHuge } from '#shared/consistency/checkFiles.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';

const cell = (text: string) => ({ text, number: null, percent: false, date: null });
const sheet = (rows: readonly (readonly string[])[]): RawSheet => ({
  name: '表',
  rows: rows.map((row) => row.map(cell)),
  merges: [],
});
const file = (name: string, ...rows: (readonly string[])[]) => ({ name, sheets: [sheet(rows)] });
const lines = (...texts: string[]) => texts.map((text) => [text]);
const told = (...files: Parameters<typeof checkFiles>[0]) =>
  checkFiles(files, []).flatMap(({ findings }) => findings.map(({ severity, message }) => [severity, message]));

test('a file without a word is refused; tables alone are checked, and it is said that there was no text', () => {
  expect(() => told(file('扫描.docx', ['']))).toThrow('“扫描.docx”里没有文字');
  expect(told(file('附件.csv', ['单位', '条数'], ['甲局', '1'], ['乙局', '2']))).toEqual([
    ['hint', expect.stringContaining('没有读到成句的正文')],
  ]);
});

test('a sentence of thousands of characters or hundreds of numbers is left out, and said to be', () => {
  const list = Array.from({ length: 400 }, (_, at) => `第${at}局${at}条`).join('、');
  const given = file(
    '通报.txt',
    ...lines('关于情况的通报', '现将情况通报如下。', `${list}共400家。`, '合格1家，共1家。'),
  );
  expect(told(given)).toEqual([['hint', expect.stringContaining('正文第3段里有一句过长')]]);
});

test('what is too large for a bulletin is refused before anything is done with it', () => {
  expect(() => refuseHuge(file('长.docx', ...Array.from({ length: 10_001 }, () => ['检查38家。'])))).toThrow(
    '正文超过',
  );
  const wide = Array.from({ length: 900 }, () => Array.from({ length: 500 }, () => '1'));
  expect(() => refuseHuge(file('大.xlsx', ...wide))).toThrow('表格超过 40 万格');
});
