import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed }) => [rule, claimed]);

test('each of several changes in a list is a change, and no share', () => {
  expect(
    told('发生事故23起、死亡20人、受伤6人，同比事故起数和死亡人数分别下降28.1%、31.0%、受伤人数上升20%。'),
  ).toEqual([]);
});

test('shares behind one number of each kind are of one of each', () => {
  const all = '全月发生火灾560起，死亡15人。';
  expect(
    told(
      all,
      '城市发生162起，死亡3人，分别占总数的28.9%和20%；集镇发生166起，死亡4人，分别占总数的29.6%和26.7%；农村发生112起，死亡3人，分别占总数的20%和20%。',
    ),
  ).toEqual([]);
});

test('who comes second says its number behind a comma, and both are added up', () => {
  const text = '全县共发现问题68个。甲县问题最多，为13个；乙区次之，为12个，两地合计占全县的36.8%。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('36.8%', '38.6%'))).not.toEqual([]);
});

test('a list that is headed by its whole is one of that', () => {
  const text = '共发布信息213条，其中动态73条、公告37条、政策7条、重点82条、其他14条，重点信息占38.5%。';
  const all = '县级平台有账号82个，另有部门账号221个。';
  expect(told(all, text)).toEqual([]);
  expect(told(all, text.replace('38.5%', '38.6%'))).toContainEqual(['rate', '38.6%']);
});
