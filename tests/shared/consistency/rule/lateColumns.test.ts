import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const rows = [
  ['县水利局', '供水', '6月12日', '6月9日'],
  ['县教育局', '入学', '6月13日', '6月13日'],
  ['县住建局', '物业', '6月15日', '6月21日'],
  ['县交通局', '公交', '6月25日', '6月25日'],
  ['县民政局', '养老', '7月8日', '7月6日'],
  ['县林业局', '护林', '7月15日', '7月27日'],
];

function told(text: string, last = '7月27日'): string[] {
  const table = rows.map((row, at) => [at + 1, ...row.slice(0, -1), at === 5 ? last : row.at(-1)].join('|'));
  return checkDocument(
    documentOfFixture([
      '青川县人民政府办公室关于网民留言办理情况的通报',
      '各有关单位：',
      '共办理留言6件，由6个部门承办，县水利局1件、县教育局1件、县住建局1件。',
      text,
      '附件：留言办理台账',
      '青川县人民政府办公室',
      '2024年8月5日',
      '== 附件｜留言办理台账',
      '序号|承办部门|诉求领域|办理期限|办结日期',
      ...table,
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed} ${Number.parseInt(found, 10)}`);
}

test('by how many days something was late is what lies between the day it was due and the day it was done', () => {
  expect(told('县住建局承办的物业类留言逾期6天。')).toEqual([]);
  expect(told('县住建局承办的物业类留言逾期16天。')).toEqual(['16天 6']);
});

test('what is still open is late up to the day as of which the text counts', () => {
  expect(told('截至8月1日，县林业局承办的护林类留言逾期17天。', '—')).toEqual([]);
  expect(told('截至8月1日，县林业局承办的护林类留言逾期18天。', '—')).toEqual(['18天 17']);
  expect(told('县林业局承办的护林类留言逾期18天。', '—')).toEqual([]);
});

test('or up to the day to which the text or the note of the table counts', () => {
  const counted = (days: number, text: string, ...notes: string[]): string[] =>
    checkDocument(
      documentOfFixture([
        '青川县人民政府办公室关于网民留言办理情况的通报',
        '各有关单位：',
        text,
        `县林业局承办的护林类留言逾期${days}天，县住建局承办的物业类留言逾期6天。`,
        '附件：留言办理台账',
        '青川县人民政府办公室',
        '2024年8月5日',
        '== 附件｜留言办理台账',
        '序号|承办部门|诉求领域|办理期限|办结日期',
        ...rows.map((row, at) => [at + 1, ...row.slice(0, -1), at === 5 ? '—' : row.at(-1)].join('|')),
        ...notes,
      ]),
    )
      .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
      .map(({ found }) => Number.parseInt(found, 10).toString());
  const said = '共办理留言6件，办理情况统计至8月1日。';
  expect(counted(17, said)).toEqual([]);
  expect(counted(18, said)).toContain('17');
  const noted = '~注：逾期天数计算至8月2日。';
  expect(counted(18, '截至8月1日，共办理留言6件。', noted)).toEqual([]);
  expect(counted(17, '截至8月1日，共办理留言6件。', noted)).toContain('18');
});
