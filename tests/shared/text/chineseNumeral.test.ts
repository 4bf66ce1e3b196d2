import { expect, it } from 'vitest';
import { chineseNumeral } from '#shared/text/chineseNumeral.ts';

it('counts as headings do', () => {
  const numerals = [0, 1, 4, 10, 11, 20, 21, 99, 100, 101, 110, 111, 120, 1000, 1001, 1010, 1234].map(chineseNumeral);
  expect(numerals.join(' ')).toBe(
    '零 一 四 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一百一十一 一百二十 一千 一千零一 一千零一十 一千二百三十四',
  );
});
