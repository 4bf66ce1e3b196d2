import { expect, test } from 'vitest';
import { monthColumns } from '#shared/consistency/query/periodWords.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';

test('days tell the month of a row, and numbers of cars do not', () => {
  const annex = readGrid({
    label: '附件',
    title: '疑点台账',
    head: [['单位', '车辆编号', '日期', '疑点类型']],
    body: [
      ['县水利局', '02-01', '1月7日', '轨迹离线'],
      ['县民政局', '03-02', '1月16日', '节假日用车'],
      ['县商务局', '14-03', '2月1日', '节假日用车'],
      ['县交通局', '09-02', '2月28日', '轨迹离线'],
    ],
    notes: [],
  });
  expect(monthColumns(annex).map(({ column, of }) => [column, ...annex.rows.map(of)])).toEqual([[2, 1, 1, 2, 2]]);
});
