import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  const lines = [
    '松原县人民政府办公室关于2024年网上信访办理情况的通报',
    '各乡镇人民政府，县直有关部门：',
    text,
    '松原县人民政府办公室',
    '2025年1月15日',
  ];
  return checkDocument(documentOfFixture(lines))
    .filter(({ rule, place }) => rule === 'superlative' && place?.paragraph === 2)
    .map(({ severity, claimed, found }) => `${severity} ${claimed}: ${found}`);
}

const statements: readonly (readonly [string, string, string])[] = [
  [
    'numbers behind their names',
    '从领域看，城市管理9件、人居环境12件、安全生产8件，人居环境类最多，安全生产类最少。',
    '从领域看，城市管理9件、人居环境12件、安全生产8件，城市管理类最多，安全生产类最少。',
  ],
  [
    'points beside their mean, where the same kinds are counted before',
    '共检查22所，其中幼儿园6所、小学8所、中学8所。平均得分93.1分，幼儿园94.4分、中学92.7分、小学92.6分，幼儿园平均分最高。',
    '共检查22所，其中幼儿园6所、小学8所、中学8所。平均得分93.1分，幼儿园94.4分、中学92.7分、小学92.6分，小学平均分最高。',
  ],
  [
    'rates of kinds of units',
    '其中一类部门80.0%、二类部门57.1%、镇街45.5%，一类部门最高，镇街最低。',
    '其中一类部门80.0%、二类部门57.1%、镇街45.5%，二类部门最高，镇街最低。',
  ],
  [
    'names first, numbers behind 分别',
    '来信涉及自然资源、劳动社保、教育、交通四个领域，分别为31件、44件、12件、20件，其中劳动社保领域数量最多。',
    '来信涉及自然资源、劳动社保、教育、交通四个领域，分别为31件、44件、12件、20件，其中自然资源领域数量最多。',
  ],
  [
    'names first, numbers behind 依次',
    '上级补助资金、社会投入资金、县级财政资金到位率依次为84.7%、65.7%、60.9%，县级财政资金到位率最低。',
    '上级补助资金、社会投入资金、县级财政资金到位率依次为84.7%、65.7%、60.9%，上级补助资金到位率最低。',
  ],
  [
    'the first of a list that is in order',
    '得分率由高到低依次为服务态度95.0%、基础设施90.8%、窗口在岗86.7%，窗口在岗是最大短板。',
    '得分率由高到低依次为服务态度95.0%、基础设施90.8%、窗口在岗86.7%，服务态度是最大短板。',
  ],
  [
    'who stands before 是',
    '从原因看，告知不清7次、排队过长6次、系统故障1次，告知不清仍是群众反映最集中的问题。',
    '从原因看，告知不清7次、排队过长6次、系统故障1次，系统故障仍是群众反映最集中的问题。',
  ],
  [
    'the greatest share of those that are listed',
    '退回的20件公文中，请示13件、报告1件、函4件、意见2件，请示占比最高，为65.0%。',
    '退回的20件公文中，请示13件、报告1件、函4件、意见2件，报告占比最高，为65.0%。',
  ],
  [
    'one thing at both ends, the first behind what it is in',
    '重点人群签约率一般卫生院最高（83.6%），社区服务中心最低（75.8%）。',
    '重点人群签约率一般卫生院最高（83.6%），一般卫生院最低（75.8%）。',
  ],
  [
    'quarters that are counted together',
    '一至四季度分别受理108件、132件、137件、126件，三季度最多，一季度最少。',
    '一至四季度分别受理108件、132件、137件、126件，四季度最多，一季度最少。',
  ],
  [
    'months, and a peak',
    '其中10月131件、11月138件、12月147件，12月为受理高峰。',
    '其中10月131件、11月138件、12月147件，11月为受理高峰。',
  ],
  [
    'who follows',
    '网上信访52件、来信31件、来访17件，最多的是网上信访，最少的是来访。',
    '网上信访52件、来信31件、来访17件，最多的是来信，最少的是来访。',
  ],
  [
    'what all say behind their names is no name',
    '县直部门平均97.8分，乡镇（街道）平均97.1分，公共企业平均98.6分，公共企业组最高。',
    '县直部门平均97.8分，乡镇（街道）平均97.1分，公共企业平均98.6分，县直部门组最高。',
  ],
  [
    'first and last place in words',
    '电话受理66件、网站受理24件、微信受理10件。电话受理占66.0%，居首位。',
    '电话受理66件、网站受理24件、微信受理10件。电话受理占66.0%，居末位。',
  ],
  [
    'the greatest share, of kinds that one character names',
    '退回的21件公文中，请示13件、报告1件、函4件、意见3件，请示占比最高。',
    '退回的21件公文中，请示13件、报告1件、函4件、意见3件，报告占比最高。',
  ],
  [
    'what is left out before',
    '其中文字解读222篇、图解140篇、视频解读54篇，除文字解读外，图解运用最多。',
    '其中文字解读222篇、图解140篇、视频解读54篇，除文字解读外，视频解读运用最多。',
  ],
  [
    'the main reason',
    '从原因看，材料未审签的7件、未制定方案的2件、科室未上传的1件，材料未审签是最主要的原因。',
    '从原因看，材料未审签的7件、未制定方案的2件、科室未上传的1件，科室未上传是最主要的原因。',
  ],
];

test.each(statements)('who is first and last is held to the numbers said: %s', (_, right, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(wrong)).not.toEqual([]);
});

test('one thing is not at both ends of the same', () => {
  expect(told('教育类完成率最高，教育类最低，两类相差12.3个百分点。')).toEqual(['doubt 教育类: 最高、最低']);
  expect(told('县司法局进步最大，由第15位升至第10位；县司法局退步最多，下降4位。')).toEqual([
    'doubt 县司法局: 最大、最多',
  ]);
  expect(told('公开率较高的是塔山街道、望湖街道，最低的是塔山街道。')).not.toEqual([]);
  expect(told('教育类受理量最高，办结率最低。')).toEqual([]);
  expect(told('县司法局进步最大，由第15位升至第10位；县林业局退步最多，下降4位。')).toEqual([]);
  expect(told('县林业局报送最多，县司法局最少。')).toEqual([]);
});

test('a series of something else says nothing of it', () => {
  expect(told('10月131件、11月138件、12月147件，11月满意率最高。')).toEqual([]);
  expect(told('投诉占31.2%、咨询占44.0%、建议占24.8%，投诉量虽不是最多。')).toEqual([]);
  expect(told('住建局、农业农村局承办较多，分别为7件、6件；农业农村局超期未办的最多，为3件。')).toEqual([]);
});

test('a month is first among months, and not beside what all of them come to', () => {
  const text = (first: string) =>
    `承办单位转派工单416件，月均138.7件；其中10月131件、11月138件、12月147件，${first}月工单量最多。`;
  expect(told(text('12'))).toEqual([]);
  expect(told(text('10'))).toEqual(['error 10月: 12月']);
});
