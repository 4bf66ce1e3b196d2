import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '云河县人民政府督查室关于欠款清理情况的通报',
      '各乡镇：',
      '5个项目共欠款456.50万元。',
      text,
      '附件：欠款情况表',
      '云河县人民政府督查室',
      '2031年7月12日',
      '== 附件｜欠款情况表',
      '序号|项目名称|尚欠（万元）|比5月增减（万元）|环比增幅|逾期天数',
      '1|城关镇污水管网工程|91.98|12.00|15.0%|1371',
      '2|河口镇绿化提升工程|74.70|-5.30|-6.6%|793',
      '3|龙泉镇实训设备采购|51.92|1.92|3.8%|610',
      '4|石桥镇体育馆工程|130.02|-8.50|-6.1%|521',
      '5|新民镇河道清淤工程|107.88|20.08|22.9%|385',
      '合计|>|456.50|20.20|4.6%|—',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed }) => [rule, claimed]);

test('the number beside 最大 says in which column it is so', () => {
  for (const [said, word] of [
    ['城关镇污水管网工程已逾期1371天，时间最', '长短'],
    ['逾期时间最%的是城关镇污水管网工程，已逾期1371天', '长短'],
    ['石桥镇体育馆工程尚欠金额最%，仍有130.02万元', '大小'],
    ['其中龙泉镇实训设备采购最%，为51.92万元', '少多'],
    ['与5月相比，新民镇河道清淤工程增加20.08万元，增量最', '大小'],
    ['与5月相比，石桥镇体育馆工程减少8.50万元，减量最', '大小'],
    ['与5月相比，新民镇河道清淤工程增长22.9%，增幅最', '大小'],
  ] as const) {
    const [right = '', wrong = ''] = word;
    const [good, bad] = [right, wrong].map((end) =>
      said.includes('最%') ? `${said.replace('最%', `最${end}`)}。` : `${said}${end}。`,
    );
    expect(told(good ?? '')).toEqual([]);
    expect(told(bad ?? '').map(([rule]) => rule)).toContain('superlative');
  }
});

test('the highest and the lowest score are those of nobody in particular', () => {
  expect(told('尚欠最高额与最低额相差78.10万元。')).toEqual([]);
});
