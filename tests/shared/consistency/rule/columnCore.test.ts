import { expect, test } from 'vitest';
import { coreOf } from '#shared/consistency/rule/columnCore.ts';

const core = (...path: readonly string[]): string => coreOf({ index: 0, kind: 'number', path, title: path.join('') });

test.each([
  ['按期办结件', '按期办结'],
  ['网站报送条数', '网站报送'],
  ['检查场所(家)', '检查场所'],
  ['隐患总数量', '隐患'],
])('what counts is no part of what is counted: %s', (leaf, expected) => {
  expect(core(leaf)).toBe(expected);
});

test.each(['办学条件(20分)', '案件数', '文件', '管理层次', '专家数'])(
  'a word that ends like a unit of count keeps its end: %s',
  (leaf) => {
    expect(core(leaf)).toBe(leaf.replace(/\(.*\)$|数$/u, ''));
  },
);

test('小计 is called after what stands over it', () => {
  expect(core('办结件', '小计')).toBe('办结');
  expect(core('办结', '其中按期')).toBe('其中按期');
});
