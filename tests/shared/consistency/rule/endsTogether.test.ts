import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs(['清河县关于年度考核情况的通报', '各单位：', text, '清河县考核办', '2031年9月15日']))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test.each([
  ['对乡镇组前三名、部门组前五名共8个单位予以通报表扬。', '8个', '6个'],
  ['约谈乡镇组后2位和部门组后3位合计5家单位。', '5家', '6家'],
  ['县区前两名、市直前四名以及企业前两名8家单位获奖。', '8家', '7家'],
])('so many at the end of each group are so many together: %s', (text, right, wrong) => {
  expect(told(text)).toEqual([]);
  expect(told(text.replace(right, wrong))).toEqual([[wrong, right]]);
});

test('of one group, and of what else is counted behind, nothing is told', () => {
  expect(told('对前三名、城关镇共4个单位予以通报表扬。')).toEqual([]);
  expect(told('乡镇组前三名、部门组前五名整改问题80个。')).toEqual([]);
});
