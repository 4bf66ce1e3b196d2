import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县水务局关于2031年上半年饮水工程检查情况的通报',
      '各乡镇人民政府：',
      '共抽检水样95份，合格78份，不合格17份。县内共抽检水样4大类。',
      text,
      '附件：1. 各乡镇水样抽检情况表',
      '2. 各类水样抽检情况表',
      '3. 各乡镇考核情况表',
      '清河县水务局',
      '2031年7月12日',
      '== 附件1｜各乡镇水样抽检情况表',
      '序号|乡镇|水源水不合格|出厂水不合格|末梢水不合格|合计不合格|抽检（份）',
      '1|东街镇|0|0|1|1|14',
      '2|西街镇|1|7|2|10|18',
      '3|南街镇|1|0|1|2|17',
      '4|北街乡|0|0|1|1|16',
      '5|中街乡|0|1|1|2|15',
      '6|后街乡|0|0|1|1|15',
      '合计|>|2|8|7|17|95',
      '== 附件2｜各类水样抽检情况表',
      '序号|水样大类|抽检（份）|合格（份）|不合格（份）',
      '1|水源水|20|18|2',
      '2|出厂水|25|17|8',
      '3|末梢水|40|33|7',
      '4|二次供水|10|10|0',
      '合计|>|95|78|17',
      '== 附件3｜各乡镇考核情况表',
      '序号|乡镇|设施运行（30分）|管理制度（20分）|得分|等次',
      '1|东街镇|28|18|46|优秀',
      '2|北街乡|27|19|46|优秀',
      '3|南街镇|25|17|42|良好',
      '4|中街乡|24|16|40|良好',
      '5|西街镇|11|13|24|不合格',
      '6|后街乡|10|13|23|不合格',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed }) => claimed);

test('points count no samples', () => {
  expect(told('不合格的17份水样中，多数为微生物超标。')).toEqual([]);
  expect(told('不合格的21份水样中，多数为微生物超标。')).toEqual(['21份']);
});

test('rows are said by what they are, whoever was named before', () => {
  const text = '平均得分36.83分，高于平均分的有4个。评为优秀等次的有东街镇、北街乡2个，良好等次的有2个。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('良好等次的有2个', '良好等次的有3个'))).toContain('3个');
});

test('kinds that stand under a head are as many as it has', () => {
  expect(told('共抽检水样4大类95份。')).toEqual([]);
  expect(told('共抽检水样9大类95份。')).toContain('9大类');
});
