import { expect, test } from 'vitest';
import { findByWords } from '../../../renderer/features/bulletin/findByWords.ts';
import { createMatcher } from '../../../renderer/ui/useMatcher.ts';

const titles = ['附件1“小计”不少于90的个数', '附件1“小计”不少于90的名单', '附件2“小计”不少于9的个数', '小计', '轮次'];
const match = createMatcher(titles, (title) => [title]);

test('each word and number may stand anywhere, by its characters or its initials', () => {
  expect(findByWords(match, 'xj90')).toEqual(titles.slice(0, 2));
  expect(findByWords(match, 'xj 不少于 90 gs')).toEqual(titles.slice(0, 1));
  expect(findByWords(match, '小计 xx')).toEqual([]);
});

test('what has the query as it was typed comes first; nothing typed finds all', () => {
  expect(findByWords(match, 'xj')[0]).toBe('小计');
  expect(findByWords(match, ' ')).toEqual(titles);
});
