import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2031年9月份12345热线诉求办理情况的通报',
      '各有关单位：',
      '9月份全县共受理诉求661件，按期办结637件，按期办结率96.4%。',
      text,
      '附件：9月份诉求办理情况统计表',
      '清河县人民政府办公室',
      '2031年10月20日',
      '== 附件｜9月份诉求办理情况统计表',
      '序号|乡镇|受理量（件）|按期办结（件）|按期办结率|8月份受理量（件）',
      '1|城关镇|195|181|92.8%|170',
      '2|柳林镇|209|201|96.2%|236',
      '3|大王庄镇|225|224|99.6%|162',
      '4|石桥镇|32|31|96.9%|40',
      '合计|>|661|637|96.4%|608',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place !== null)
    .map(({ claimed, found }) => `${claimed} ${found}`);

test('another number of the row bears out nothing where the words name a column in full', () => {
  for (const say of [
    (number: string) => `大王庄镇受理量最多，为${number}件。`,
    (number: string) => `受理量最多的是大王庄镇，达${number}件。`,
    (number: string) => `大王庄镇（${number}件）受理量居全县第一。`,
    (number: string) => `其中，大王庄镇受理诉求${number}件，数量最多。`,
    (number: string) => `有3个乡镇受理诉求超过150件，其中大王庄镇最多（${number}件）。`,
  ]) {
    expect(told(say('225'))).toEqual([]);
    expect(told(say('224')).join()).toMatch(/^224件? 225/u);
  }
  expect(told('大王庄镇受理225件，按期办结224件。')).toEqual([]);
  expect(told('大王庄镇受理的诉求中，按期办结的有224件。')).toEqual([]);
});

test('how many were counted in the sentence before is not how many are left out', () => {
  expect(told('受理量200件以上的2个，不足200件的2个。除城关镇外，其余3个乡镇按期办结率均在95%以上。')).toEqual([]);
  expect(told('受理量200件以上的2个，不足200件的2个。除城关镇外，其余2个乡镇按期办结率均在95%以上。')).not.toEqual([]);
});

test('the head of a column may hold any sign', () => {
  const text = [
    '清河县民政局关于村级事务公开情况的通报',
    '各乡镇：',
    '城关镇村（社区）最多，为12个。',
    '附件：公开情况表',
    '清河县民政局',
    '2031年10月20日',
  ];
  const table = [
    '== 附件｜公开情况表',
    '乡镇|村（社区）数（个）|已公开（个）',
    '城关镇|12|11',
    '柳林镇|9|9',
    '石桥镇|7|7',
  ];
  expect(() => checkDocument(documentOfFixture([...text, ...table]))).not.toThrow();
});
