import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '石岭镇人民政府关于2031年10月人居环境评比情况的通报',
      '各村：',
      '检查发现问题42处，现场整改30处。',
      text,
      '附件：10月人居环境评比表',
      '石岭镇人民政府',
      '2031年11月3日',
      '== 附件｜10月人居环境评比表',
      '序号|村|发现问题（处）|现场整改（处）|本月得分|上月得分',
      '1|柏树村|4|4|92.5|90.5',
      '2|河口村|9|5|84.0|86.0',
      '3|金竹村|6|4|91.0|84.5',
      '4|茶园村|12|8|76.5|79.0',
      '5|石门村|8|7|82.0|81.5',
      '6|双桥村|3|2|88.0|87.5',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed }) => claimed);

test('the score of last month bears out nothing where the text says no time', () => {
  expect(told('全镇平均得分85.67分，比9月份提高0.84分。')).toEqual([]);
  expect(told('全镇平均得分84.83分，比9月份提高0.84分。')).toContain('84.83分');
  expect(told('得分在80分以上不足90分的3个。')).toEqual([]);
  expect(told('得分在80分以上不足90分的4个。')).toEqual(['4个']);
  expect(told('上月平均得分84.83分。')).toEqual([]);
});
