import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县文化和旅游局关于2031年第二季度景区暗访情况的通报',
      '各景区：',
      '共暗访景区4家，发现问题37处。东湖景区发现问题12处，西山景区9处。',
      text,
      '附件：1. 景区暗访情况表',
      '2. 问题整改清单',
      '清河县文化和旅游局',
      '2031年7月12日',
      '== 附件1｜景区暗访情况表',
      '序号|景区|环境卫生（处）|服务设施（处）|发现问题（处）',
      '1|东湖景区|7|5|12',
      '2|西山景区|4|5|9',
      '3|北塔景区|6|4|10',
      '4|南岭景区|5|1|6',
      '合计|>|22|15|37',
      '== 附件2｜问题整改清单',
      '序号|景区|问题|整改情况',
      '1|东湖景区|垃圾桶满溢|已整改',
      '2|东湖景区|标识破损|正在整改',
      '3|西山景区|厕所无纸|已整改',
      '4|北塔景区|标识破损|正在整改',
      '5|南岭景区|垃圾桶满溢|正在整改',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed }) => claimed);

test('what another column adds up to bears out nothing of rows that the words pick', () => {
  expect(told('清单所列问题中，正在整改3处。')).toEqual([]);
  expect(told('清单所列问题中，正在整改22处。')).toEqual(['22处']);
});
