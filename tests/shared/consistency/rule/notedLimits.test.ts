import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkNotedLimits } from '#shared/consistency/rule/notedLimits.ts';

const told = (late: string, note = '注：用时超过10天为超期。') =>
  checkNotedLimits(
    readGrid({
      label: '附件5',
      title: '整改台账',
      head: [['单位', '用时（天）', '是否超期']],
      body: [
        ['甲县', '7', '否'],
        ['乙县', '13', '是'],
        ['丙县', '10', late],
        ['丁县', '16', '是'],
        ['戊县', '8', '否'],
        ['己县', '3', '否'],
        ['庚县', '5', '否'],
        ['辛县', '12', '是'],
      ],
      notes: [note],
    }),
  ).map(({ claimed, found }) => [claimed, found]);

test('whether something is late is by the limit that the note gives', () => {
  expect(told('否')).toEqual([]);
  expect(told('是')).toEqual([['是', '否']]);
});

test('a limit that the other rows do not bear out, or of another thing, says nothing', () => {
  expect(told('是', '注：用时超过6天为超期。')).toEqual([]);
  expect(told('是', '注：用时超过10天为严重。')).toEqual([]);
});
