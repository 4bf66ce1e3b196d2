import { expect, test } from 'vitest';
import { readBytes } from '#electron/read/readBytes.ts';
import { documentsOfFiles } from '#shared/consistency/read/sheetDocument.ts';

const annexesOf = (table: string) => {
  const page = `<html><body><p>关于情况的报告</p><p>共办理41件。</p><p>二、公开情况</p><table>${table}</table><p>三、打算</p><p>继续办好。</p></body></html>`;
  const [paper] = documentsOfFiles([{ name: '报告.html', sheets: readBytes(Buffer.from(page), '报告.html', true) }]);
  return paper?.document.annexes ?? [];
};
const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const wide = (text: string, columns: number): string => `<td colspan="${columns}">${text}</td>`;

test('a head in the middle of a table begins another one, under the line above it', () => {
  const annexes = annexesOf(
    `<tr>${wide('甲项', 3)}</tr>${row('内容', '本年件数', '累计件数')}${row('规章', '1', '11')}${row('文件', '8', '66')}` +
      `<tr>${wide('乙项', 3)}</tr><tr><td>内容</td>${wide('本年决定数', 2)}</tr><tr><td>许可</td>${wide('447', 2)}</tr>`,
  );
  expect(annexes.map(({ title, columns }) => [title, columns.map((column) => column.title)])).toEqual([
    ['公开情况', ['内容', '本年件数', '累计件数']],
    ['公开情况(乙项)', ['内容', '本年决定数']],
  ]);
  expect(annexes.map(({ rows }) => rows.map(({ name }) => name))).toEqual([['规章', '文件'], ['许可']]);
});

test('the head printed again on the next page is no row and no other table', () => {
  const head = row('单位', '受理', '办结');
  const annexes = annexesOf(`${head}${row('甲镇', '4', '3')}${head}${row('乙镇', '7', '7')}`);
  expect(annexes.map(({ rows }) => rows.map(({ name }) => name))).toEqual([['甲镇', '乙镇']]);
});
