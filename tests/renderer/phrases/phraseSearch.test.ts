import { expect, test } from 'vitest';
import { phraseSearch } from '../../../renderer/features/phrases/phraseSearch.ts';

const search = phraseSearch([
  { text: '超期签收{n}件', count: 9 },
  { text: '无超期签收', count: 4 },
  { text: '有未按规则退单情况', count: 1 },
]);
const found = (typed: string) => search(typed).map(({ text }) => text);

test('the most used are offered while nothing is typed', () => {
  expect(found('')[0]).toBe('超期签收{n}件');
});

test.each(['超期', 'chaoqi', 'cqqs'])('%s finds what is about it', (typed) => {
  expect(found(typed)).toContain('超期签收{n}件');
  expect(found(typed)).not.toContain('有未按规则退单情况');
});

test('what stands there already is not offered again', () => {
  expect(found('无超期签收')).toEqual([]);
});

test('letters that no phrase answers become words, of the phrases, the questions and the general vocabulary', () => {
  expect(found('hyjlbq')).toContain('会议记录不全');
  expect(search('hyjlbq').find(({ text }) => text === '会议记录不全')?.word).toBe('会议记录不全');
});

test('letters behind other words go on where the text stands; a phrase begins after a comma', () => {
  expect(found('台账hyjl')).toContain('台账会议记录');
  expect(found('台账不全wcqqs')).toContain('台账不全，无超期签收');
  expect(search('台账hyjl')[0]?.word).not.toContain('台账');
});

test('an address and a foreign word are left as they are', () => {
  expect(found('www.jiayu.gov.cn')).toEqual([]);
});
