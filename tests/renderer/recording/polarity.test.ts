import { expect, test } from 'vitest';
import type { LeafColumn } from '#shared/pack/column.ts';
import { polarityOf } from '../../../renderer/features/recording/polarity.ts';

const leak: LeafColumn = {
  kind: 'choice',
  id: 'leak',
  title: '是否泄密',
  options: [{ value: '是' }, { value: '否' }],
  open: false,
  severe: ['是'],
  good: ['否'],
};
const published: LeafColumn = {
  ...leak,
  id: 'published',
  title: '是否公开',
  severe: undefined,
  good: ['是'],
  bad: ['否'],
};

test('whether 是 is good or bad belongs to the column', () => {
  expect(polarityOf(leak, '是')).toBe('severe');
  expect(polarityOf(published, '是')).toBe('good');
  expect(polarityOf(published, '否')).toBe('bad');
});

test('a blank is neither', () => {
  expect(polarityOf(leak, '')).toBeNull();
});
