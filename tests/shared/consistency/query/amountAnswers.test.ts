import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '清河县人民政府办公室关于2024年5月重点项目进展情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '截至5月底，8个项目中已开工6个，未开工2个，累计完成投资8500万元。',
  text,
  '附件：重点项目进展情况表',
  '清河县人民政府办公室',
  '2024年6月5日',
  '== 附件｜重点项目进展情况表',
  '序号|项目名称|领域|责任单位|年度计划投资（万元）|累计完成投资（万元）|是否开工|问题数（个）|占比',
  '1|城北供水工程|基础设施|县水利局|4000|2400|是|3|21.4%',
  '2|南环路改造|基础设施|县交通局|3000|1800|是|1|7.1%',
  '3|粮食加工园|产业发展|县发改局|5200|900|是|4|28.6%',
  '4|冷链物流园|产业发展|县商务局|2500|0|否|2|14.3%',
  '5|第二中学扩建|民生保障|县教育局|1800|1100|是|0|0.0%',
  '6|养老服务中心|民生保障|县民政局|900|0|否|1|7.1%',
  '7|河道治理工程|生态环保|县水利局|2600|1500|是|2|14.3%',
  '8|污水管网工程|生态环保|县住建局|1500|800|是|1|7.1%',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a word of plans is none where it belongs to a column', '基础设施项目年度计划投资7000万元。', '7000', '7100'],
  ['a share said of a row is its own', '粮食加工园问题占比达28.6%。', '28.6', '26.8'],
  [
    'a share is of the rows that the words before it pick',
    '基础设施项目累计完成投资4200万元，占全部累计完成投资的49.4%。',
    '49.4',
    '49.9',
  ],
  [
    'a share of rows that were counted is of as many',
    '粮食加工园、河道治理工程和南环路改造三个项目合计占全部年度计划投资的50.2%。',
    '50.2',
    '50.7',
  ],
  ['a rate is of the rows that its word picks', '基础设施项目全部开工，民生保障项目开工率50.0%。', '50.0', '60.0'],
  [
    'a rate without words of its own goes on with the one before',
    '从开工率看，产业发展50.0%、民生保障50.0%、生态环保100%。',
    '50.0%、生',
    '60.0%、生',
  ],
  [
    'a share of several together is of as much as was said',
    '粮食加工园5200万元、河道治理工程2600万元，合计占全部计划投资的36.3%。',
    '36.3',
    '36.2',
  ],
  [
    'a rate that is only named by what it is of is found in every unit',
    '开工率最高的是产业发展以外的基础设施（100%）、民生保障（50.0%）。',
    '50.0',
    '60.0',
  ],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  const found = told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`);
  expect(found).not.toEqual([]);
});
