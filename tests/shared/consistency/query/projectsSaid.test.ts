import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const works = [
  '平川县发展和改革局关于重点项目建设进展情况的通报',
  '各有关单位：',
  '全县安排重点项目8个，年度计划投资21000万元，完成投资13900万元。',
  '附件：重点项目建设进展情况表',
  '平川县发展和改革局',
  '2025年10月13日',
  '== 附件｜重点项目建设进展情况表',
  '序号|项目名称|建设性质|总投资（万元）|年度计划投资（万元）|完成投资（万元）|形象进度',
  '1|城北污水处理厂|新建|14400|2200|1000|已开工',
  '2|县医院综合楼|新建|3500|3500|0|未开工',
  '3|南环路改造|新建|20300|3400|3400|已竣工',
  '4|冷链物流中心|续建|15900|5000|3900|已开工',
  '5|第三小学迁建|续建|26100|1800|1600|已开工',
  '6|老旧小区改造|续建|7100|1000|900|已开工',
  '7|文体中心|续建|1900|1500|1500|已竣工',
  '8|滨河公园|新建|9000|2600|1600|已开工',
  '合计|>|>|98200|21000|13900|—',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(works.toSpliced(3, 0, text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('亿元以上 is a bound of 10,000万元, and of projects one of what they cost in all', () => {
  for (const words of ['总投资亿元以上项目', '亿元以上项目']) {
    expect([words, told(`${words}4个，年度计划投资12400万元。`)]).toEqual([words, []]);
    expect(told(`${words}4个，年度计划投资14200万元。`)).toEqual(['14200万元: 12400万元']);
  }
  expect(told('总投资亿元以上的有5个。')).toEqual(['5个: 4个']);
});

test('what is ended has been begun, and is not being built', () => {
  for (const text of ['已开工7个，开工率87.5%。', '在建项目5个。', '除县医院综合楼外，其余7个项目均已开工建设。'])
    expect([text, told(text)]).toEqual([text, []]);
  expect(told('4个新建项目已开工3个。')).toEqual([]);
});
