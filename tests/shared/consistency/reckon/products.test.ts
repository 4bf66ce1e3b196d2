import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what all have is what each has, times as many as were counted', () => {
  const text = '对全镇16个村（社区）开展了检查评比，每个村（社区）随机查看农户20户，共查看农户320户。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('320户', '330户'))).toEqual(['320户']);
});

test('what is given to each is given as often as names stand before it', () => {
  const text = '甲河村、乙山村、丙街社区列入“红榜”，各奖励保洁经费2000元，合计6000元。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('6000元', '600元'))).toEqual(['6000元']);
  expect(found('甲河村、乙山村等列入“红榜”，各奖励保洁经费2000元，合计6000元。')).toEqual([]);
});

test('how many they are may stand before, behind, between, or be told earlier', () => {
  const right = [
    '对评为优秀的4家，每家给予20万元运行补助，共80万元。',
    '对评为优秀的单位每家给予20万元补助，4家共80万元。',
    '按每家20万元的标准对4家优秀单位给予补助，共计80万元。',
    '先进集体4个各奖励20万元，计80万元。',
    '评为优秀4家、良好5家。优秀等次的每家补助20万元，共80万元。',
  ];
  for (const text of right) {
    expect(found(text)).toEqual([]);
    expect(found(text.replace('80万元', '70万元'))).toEqual(['80万元']);
  }
  expect(found('平均每家20万元，4家共81万元。')).toEqual([]);
});

test('of whole ones only whole times what each has come together', () => {
  expect(found('对良好等次的每家补助10万元，共50万元。')).toEqual([]);
  expect(found('对良好等次的每家补助10万元，共49万元。')).toEqual(['50万元']);
});

test('what several kinds have each may be told together', () => {
  const each = '优秀等次4家、每家20万元，良好等次5家、每家10万元，合计补助130万元。';
  expect(found(each)).toEqual([]);
  expect(found(each.replace('130', '150'))).toEqual(['130万元']);
  const sums = '优秀4家，每家补助20万元，共80万元；良好5家，每家补助10万元，共50万元，两项合计130万元。';
  expect(found(sums)).toEqual([]);
  expect(found(sums.replace('130', '140'))).toEqual(['130万元']);
  expect(found('优秀4家，每家20万元；良好5家，每家10万元；两类共140万元。')).toEqual(['130万元']);
});
