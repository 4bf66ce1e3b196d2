import { expect, test } from 'vitest';
import type { AnnexGrid } from '#shared/consistency/read/annexGrid.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { withDerivedColumns } from '#shared/consistency/rule/derivedColumns.ts';

const table = (title: string, body: readonly (readonly string[])[]): AnnexGrid =>
  readGrid({ label: '附件1', title, head: [['单位', '主办件', '建议', '见面沟通', '占比']], body, notes: [] });

const one = table('办理情况', [
  ['县教育局', '40', '30', '39', '66.7%'],
  ['县民政局', '20', '12', '20', '33.3%'],
  ['县水利局', '10', '9', '8', '16.7%'],
]);

test('a rate that the paper says and no table has is of the two columns whose sums come to it', () => {
  const { columns, rows } = withDerivedColumns(one, '见面沟通67件,见面率95.7%。', [one]);
  const at = columns.findIndex(({ title }) => title === '见面率');
  expect(rows.map((row) => row.cells[at]?.text)).toEqual(['97.50%', '100.00%', '80.00%']);
});

test('the sums may be those of all tables of a form', () => {
  const other = table('办理情况', [['青石镇', '30', '20', '21', '100.0%']]);
  const titles = withDerivedColumns(one, '见面率88.0%。', [one, other]).columns.map(({ title }) => title);
  expect(titles).toContain('见面率');
});

test('a rate that no two columns come to is left alone', () => {
  const titles = withDerivedColumns(one, '见面率91.3%。', [one]).columns.map(({ title }) => title);
  expect(titles).not.toContain('见面率');
});
