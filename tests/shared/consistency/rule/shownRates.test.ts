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

test('the rate may be called as the head over its columns, and is not rounded twice', () => {
  const grid = readGrid({
    label: '附件1',
    title: '报送情况',
    head: [
      ['单位', '报送（条）', '采用情况（条）', '采用情况（条）'],
      ['单位', '报送（条）', '本市', '省'],
    ],
    body: [
      ['县教育局', '95', '56', '3'],
      ['县民政局', '20', '12', '0'],
      ['县水利局', '10', '2', '1'],
    ],
    notes: [],
  });
  const { columns, rows } = withDerivedColumns(grid, '采用70条,采用率56.0%。', [grid]);
  const at = columns.findIndex(({ title }) => title === '采用率');
  expect(rows.map((row) => row.cells[at]?.number)).toEqual([(56 * 10_000) / 95, 6000, 2000]);
});
