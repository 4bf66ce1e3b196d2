import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';
import { toldOfHotline } from '../../../support/hotlinePaper.ts';

const body = (paragraphs: readonly string[]): string[] => [
  '清河县人民政府办公室关于2024年重点任务三季度进展情况的通报',
  '各乡镇人民政府，县直有关部门：',
  ...paragraphs,
  '附件：1. 重点任务进展情况表',
  '2. 牵头单位完成情况汇总表',
  '清河县人民政府办公室',
  '2024年10月12日',
  '== 附件1｜重点任务进展情况表',
  '领域|序号|任务|牵头单位|进展',
  '城乡建设|1|改造老旧小区|县住建局|已完成',
  '^|2|新增公共停车位|县住建局|未达进度',
  '^|3|改造燃气管网|县城管局|达到进度',
  '交通水利|4|新建农村公路|县交通局|已完成',
  '^|5|治理中小河流|县水利局|达到进度',
  '^|6|加固病险水库|县水利局|达到进度',
  '农业农村|7|新建高标准农田|县农业农村局|已完成',
  '^|8|改造卫生户厕|县农业农村局|已完成',
  '== 附件2｜牵头单位完成情况汇总表',
  '序号|牵头单位|任务数|已完成|达到进度|未达进度',
  '1|县住建局|2|1|0|1',
  '2|县城管局|1|0|1|0',
  '3|县交通局|1|1|0|0',
  '4|县水利局|2|0|2|0',
  '5|县农业农村局|2|2|0|0',
  '合计||8|4|3|1',
];

const told = (paragraphs: readonly string[]): string[] =>
  checkDocument(documentOfFixture(body(paragraphs)))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ message }) => message);

const right = [
  '城乡建设方面。共3项，已完成1项，达到进度1项。',
  '交通水利方面。共3项，已完成1项，达到进度2项。',
  '农业农村方面。共2项，已完成2项。',
];

test('a part that an annex shows is not held to the total of another', () => {
  expect(told(right)).toEqual([]);
});

test('a part that no annex shows is asked', () => {
  expect(told(right.with(1, '交通水利方面。共3项，已完成1项，达到进度5项。'))).not.toEqual([]);
});

test('a row that its name and its column both say is said once', () => {
  const told = checkDocument(
    documentOfFixture([
      '江曲市城市管理局关于3月份案件办理情况的通报',
      '各街道办事处：',
      '3月份超期未结案件4件，其中城东街道1件、北关街道1件。滨湖街道超期未结案件3件。',
      '附件：超期未结案件清单',
      '江曲市城市管理局',
      '2025年4月9日',
      '== 附件｜超期未结案件清单',
      '序号|案件类型|责任单位|处置时限',
      '1|占道经营|城东街道|3月27日',
      '2|暴露垃圾|滨湖街道|3月24日',
      '3|乱堆物料|滨湖街道|3月20日',
      '4|施工扬尘|北关街道|3月25日',
    ]),
  );
  expect(told.filter(({ severity }) => severity !== 'hint').map(({ message }) => message)).toEqual([
    '附件里“滨湖街道”是 2件，文中写作 3件。',
  ]);
});

test('of a short paper with many wrong numbers each is asked that speaks plainly and comes near', () => {
  const table = [
    '序号|单位|受理量（件）|按期办结（件）|按期办结率',
    '1|城关街道办事处|195|181|92.8%',
    '2|东风街道办事处|118|118|100.0%',
    '3|柳林镇人民政府|209|201|96.2%',
    '4|石桥镇人民政府|122|114|93.4%',
    '5|白塔乡人民政府|146|146|100.0%',
    '6|经济技术开发区管委会|56|55|98.2%',
    '合计|>|846|815|96.3%',
  ];
  const said = toldOfHotline(table, '受理量最多的为219件，最少的为65件，平均受理量151件，街道受理量323件。').join();
  for (const wrong of ['219件 209件', '151件 141件', '323件 313件']) expect(said).toContain(wrong);
  expect(toldOfHotline(table, '受理量最多的为209件，最少的为56件，平均受理量141件，街道受理量313件。')).toEqual([]);
});
