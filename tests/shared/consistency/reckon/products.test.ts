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
