import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '清江市人民政府办公室关于网站和新媒体检查情况的通报',
      '各县（市、区）人民政府：',
      '检查网站24个、新媒体119个，不合格网站3个。',
      text,
      '附件：检查情况统计表',
      '清江市人民政府办公室',
      '2024年4月10日',
      '== 附件｜检查情况统计表',
      '地区|政府网站（个）|>|政务新媒体（个）|>',
      '^|检查|不合格|检查|不合格',
      '南陵县|6|0|30|5',
      '大浦市|7|1|35|2',
      '青塘县|5|2|26|3',
      '石鼓县|6|0|28|0',
      '合计|24|3|119|10',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed} ${found}`);
}

test('what two heads of a table have of one thing is what both have together', () => {
  expect(told('大浦市不合格网站和新媒体合计3个。')).toEqual([]);
  expect(told('大浦市不合格网站和新媒体合计4个。')).toEqual(['4个 3个']);
});
