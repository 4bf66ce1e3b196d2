import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '白石市人民政府督查室关于问题整改情况的通报',
      '各有关单位：',
      '共交办问题26个，已完成16个，正在整改10个，整改完成率61.5%。',
      text,
      '附件：问题整改情况表',
      '白石市人民政府督查室',
      '2024年9月18日',
      '== 附件｜问题整改情况表',
      '单位|交办数|已完成|正在整改|完成率',
      '竹园镇|3|1|2|33.3%',
      '铜锣镇|6|6|0|100.0%',
      '市城管局|7|3|4|42.9%',
      '市水利局|2|1|1|50.0%',
      '市交通局|8|5|3|62.5%',
      '合计|26|16|10|61.5%',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed} ${found}`);
}

test('whoever leads a clause has all that it counts, and not what all have together', () => {
  const text = '竹园镇交办3个、完成1个；市城管局交办7个、完成3个；市水利局交办2个、完成1个。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('7个、完成3个', '7个、完成16个'))).toEqual(['16个 3个']);
});
