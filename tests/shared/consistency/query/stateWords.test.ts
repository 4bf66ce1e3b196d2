import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '清河县人民政府督查室关于交办问题整改情况的通报',
      '各有关单位：',
      '共交办问题10个，未整改2个。',
      text,
      '附件：交办问题整改台账',
      '清河县人民政府督查室',
      '2031年9月18日',
      '== 附件｜交办问题整改台账',
      '序号|责任单位|问题|批次|整改状态',
      '1|县教育局|校门口秩序混乱|第一批|已完成',
      '2|县教育局|食堂证照过期|第一批|已完成',
      '3|县民政局|敬老院消防通道堵塞|第一批|未整改',
      '4|县水利局|河道垃圾未清理|第一批|已完成',
      '5|县水利局|水库管护房破损|第一批|正在整改',
      '6|城关镇|公厕保洁不到位|第一批|已完成',
      '7|城关镇|占道经营|第二批|已完成',
      '8|石桥镇|户厕粪污外溢|第二批|未整改',
      '9|石桥镇|农膜未清理|第二批|已完成',
      '10|大河乡|路灯不亮|第二批|正在整改',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed} ${found}`);
}

test.each([
  '第一批问题完成4个，第二批问题完成2个。',
  '第一批完成整改4个，第二批完成整改2个。',
  '第一批问题中，已完成的4个。',
])('what is done is a row whose state is 已完成, beside others that are not: %s', (text) => {
  expect(told(text)).toEqual([]);
  expect(told(text.replace('4个', '5个')).join()).toContain('5个 4个');
});

test('what shall be done is none of what is done', () => {
  expect(told('第一批问题应完成6个。')).toEqual([]);
});
