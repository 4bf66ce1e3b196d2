import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ rule, severity }) => rule === 'names-counted' && severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('where the other brackets of a sentence name as many as are counted, each does', () => {
  const text =
    '首页不更新1个（甲县网站），栏目不更新2个（乙县网站、丙县网站），互动差1个（丁县网站），服务不实用1个（戊县网站）。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('首页不更新1个', '首页不更新3个'))).toContainEqual(['3个', '1个']);
});

test('names may be joined by 和, and a remark names nobody', () => {
  expect(found('食堂1所（甲镇小学），宿舍2所（乙镇中学和丙镇中学），教室2所（丁镇小学、戊镇小学）。')).toEqual([]);
  expect(found('食堂1所（甲镇小学），宿舍2所（乙镇中学、丙镇中学），教室1所（丁镇小学），共3所（详见附表）。')).toEqual(
    [],
  );
  expect(
    found('食堂1所（甲镇小学），宿舍2所（乙镇中学、丙镇中学），教室1所（丁镇小学），操场3所（戊镇小学等）。'),
  ).toEqual([]);
});
