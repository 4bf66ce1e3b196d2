import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const table = [
  '附件：2024年水利项目进展情况表',
  '清河县水利局',
  '2024年7月12日',
  '== 附件｜2024年水利项目进展情况表',
  '序号|项目名称|责任单位|概算总额（万元）|完成投资（万元）|完成率',
  '1|青石河治理|青石镇|5120|3072|60.0%',
  '2|大湾水库除险|大湾乡|8460|2115|25.0%',
  '3|柳林灌区改造|柳林镇|12350|9386|76.0%',
  '4|城北供水管网|县城投公司|6870|4809|70.0%',
  '5|东山泵站更新|东山镇|2980|2086|70.0%',
  '6|南湖清淤|南湖街道|1745|349|20.0%',
  '合计|>|>|37525|21817|58.1%',
];

const told = (...sentences: readonly string[]) =>
  checkDocument(
    documentOfFixture([
      '清河县水利局关于2024年上半年水利项目进展情况的通报',
      '各乡镇人民政府，县直有关单位：',
      ...sentences,
      ...table,
    ]),
  );

const paper = (...sentences: readonly string[]): string[] =>
  told(...sentences)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed }) => claimed);

const right = [
  '截至6月底，6个项目概算37525万元，完成21817万元，还差15708万元。',
  '概算最大的两个项目合计20810万元，柳林灌区改造、城北供水管网两个项目完成14195万元。',
  '大湾水库除险、南湖清淤进展较慢，合计完成2464万元，平均每个项目1232万元。',
  '柳林灌区改造完成率比南湖清淤高56.0个百分点，低于序时进度最多的是南湖清淤，差30.0个百分点。',
];

test('a number that rows, sums of rows and other numbers of the text come to is not asked about', () => {
  expect(paper(...right)).toEqual([]);
});

test('a number that nothing in the paper comes to is asked about where all the others have a source', () => {
  for (const [from, to] of [
    ['15708', '15718'],
    ['20810', '20801'],
    ['14195', '14295'],
    ['2464', '2466'],
    ['1232', '1322'],
    ['56.0', '56.8'],
    ['30.0', '31.2'],
  ] as const)
    expect(paper(...right.map((sentence) => sentence.replace(from, to))).join(), to).toContain(to);
});

test('a number that may have a source but no sure one is a hint that it was not proved', () => {
  const unproved = (...sentences: readonly string[]) =>
    told(...sentences).flatMap(({ severity, rule, claimed }) =>
      rule === 'unproved' ? [`${severity} ${claimed}`] : [],
    );
  expect(unproved(...right)).toContain('hint 30.0个百分点');
  expect(unproved(...right).join()).not.toMatch(/37525|21817|15708|56\.0/u);
});

test('a share of a large number says no more of it than its own digits, where the annex has one beside it', () => {
  const sentence = '青石河治理、柳林灌区改造、东山泵站更新、南湖清淤四个项目完成14893万元，占全部完成投资的68.3%。';
  expect(paper(...right, sentence)).toEqual([]);
  expect(paper(...right, sentence.replace('14893', '14894')).join()).toContain('14894');
});

test('what those who check have done is counted nowhere', () => {
  expect(paper(...right, '督查组走访群众315人，发放问卷1260份。')).toEqual([]);
});

test('where many numbers come from elsewhere none of them is asked about', () => {
  const elsewhere =
    '全县水库蓄水8137万立方米，其中大型水库5219万立方米，机井2318眼，渠道衬砌417公里，小水电装机912千瓦。';
  expect(paper(...right.slice(0, 1), elsewhere, '灌溉面积31650亩，节水改造7240亩，管护2618公里。')).toEqual([]);
});

test('a rate that no two numbers and no table come to is asked about too', () => {
  const rates = [
    '青石河治理完成率60.0%，占全部完成投资的14.1%。',
    '大湾水库除险完成率25.0%，比柳林灌区改造的76.0%低51.0个百分点。',
    '城北供水管网、东山泵站更新完成率均为70.0%，完成投资占全部的31.6%，南湖清淤为20.0%。',
  ];
  expect(paper(...right, ...rates)).toEqual([]);
  for (const [from, to] of [
    ['31.6', '33.3'],
    ['的76.0', '的73.6'],
  ] as const)
    expect(paper(...right, ...rates.map((sentence) => sentence.replace(from, to))).join(), to).toContain(
      to.replace('的', ''),
    );
});

test('numbers of one list that nothing comes to are one question', () => {
  const sentence = '6个项目共落实省级资金11327万元、市级资金9846万元。';
  expect(paper(...right, sentence)).toEqual(['11327万元、9846万元']);
});

test('what an office has done, of which no annex tells, has its numbers from elsewhere', () => {
  expect(paper(...right, '今年以来累计下发提示项目47个。')).toEqual([]);
  for (const own of [
    '立案查处47起，罚款28.08万元。',
    '移送问题线索47条。',
    '调阅的47份资料均已归还。',
    '拨付工程款4783万元。',
  ])
    expect(paper(...right, own), own).toEqual([]);
});

test('a long number is asked about though a rate comes near, and though other numbers come from elsewhere', () => {
  const months = (text: string) =>
    checkDocument(
      documentOfFixture([
        '清河县住房公积金中心关于2031年上半年业务运行情况的通报',
        '各管理部：',
        text,
        '全年发送短信3160条，上门催收85户，培训412人次，接听电话2971个，受理咨询633件，走访企业297个。',
        '附件：提取情况表',
        '清河县住房公积金中心',
        '2031年7月12日',
        '== 附件｜提取情况表',
        '管理部|2030年提取额（万元）|2031年提取额（万元）|2030年缴存额（万元）|2031年缴存额（万元）',
        '城关|18226.04|19686.30|29235.96|32450.76',
        '东山|8233.80|7976.48|13170.12|14092.21',
        '西山|6328.86|7056.40|9019.64|9925.01',
        '合计|32788.70|34719.18|51425.72|56467.98',
      ]),
    ).flatMap(({ severity, claimed }) => (severity === 'hint' ? [] : claimed.split('、')));
  const said = (sum: string) =>
    `上半年办理支取${sum}万元，同比增长5.9%；城关办理支取19686.30万元，东山7976.48万元，西山7056.40万元；归集56467.98万元，其中城关32450.76万元、东山14092.21万元、西山9925.01万元。`;
  expect(months(said('34719.18'))).not.toContain('34719.18万元');
  expect(months(said('34719.81'))).toContain('34719.81万元');
});

test('shares that are told of together are not asked about one by one', () => {
  const paper = [
    '一季度，读者信箱收到来信139件，涉及10个分馆，回复率100%。',
    '从来信分类看，馆藏图书43件（30.2%）；开馆时间17件（12.3%）；座位预约18件（12.9%）；活动报名6件（4.4%）；停车8件（5.9%）；网站8件（5.8%）；餐饮7件（5.2%）；标识4件（2.9%）；借阅1件（0.7%）；电梯1件（0.7%）；空调1件（0.7%）；自习4件（2.9%）；噪声6件（4.3%）；安检1件（0.7%）；其他14件（10.1%）。',
    '从来信类型看，咨询类31件（22.3%）；投诉类67件（48.2%）；求助类41件（29.5%）。',
    '== 附件｜一季度读者信箱办理情况表',
    '办理分馆|收到来信（件）|按期回复（件）',
    '东城分馆|12|12',
    '西城分馆|11|11',
    '南湖分馆|18|18',
    '北街分馆|10|10',
    '开发区分馆|36|36',
    '河口分馆|12|12',
    '青山分馆|12|12',
    '少儿分馆|11|11',
    '古籍分馆|6|6',
    '中心馆|11|11',
    '合计|139|139',
  ];
  const asked = checkDocument(documentOfFixture(paper)).filter(({ severity }) => severity !== 'hint');
  expect(asked.map(({ rule, claimed }) => [rule, claimed])).toEqual([['rate', '30.2%、12.3%、4.4%、5.9%、5.2%']]);
});
