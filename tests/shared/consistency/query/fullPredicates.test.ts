import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '松原市人民政府办公室关于2025年建议提案办理情况的通报',
      '各承办单位：',
      text,
      '附件：承诺事项落实情况表',
      '松原市人民政府办公室',
      '2025年11月10日',
      '== 附件｜承诺事项落实情况表',
      '序号|主办单位|承诺事项数|已落实|未落实|落实率',
      '1|市住建局|11|11|0|100%',
      '2|市教育局|3|3|0|100%',
      '3|市水利局|8|8|0|100%',
      '4|市林业局|10|9|1|90.0%',
      '5|市民政局|6|3|3|50.0%',
      '6|市商务局|5|2|3|40.0%',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 2)
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('全部落实到位 is said of those whose 落实率 is 100%', () => {
  const of = (size: number): string => `市住建局、市教育局、市水利局等${size}个单位全部落实到位。`;
  expect(told(of(3))).toEqual([]);
  expect(told(of(4))).toEqual(['4个: 3个']);
});
