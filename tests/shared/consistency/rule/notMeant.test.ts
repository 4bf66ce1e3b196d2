import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const table = [
  '附件：重点项目情况表',
  '清河县人民政府办公室',
  '2024年9月12日',
  '== 附件｜重点项目情况表',
  '序号|项目名称|责任单位|协议投资（亿元）|到位率|退回（件）|得分',
  '1|冷链物流园|东山镇|12.40|53.5%|9|81.20',
  '2|粮食烘干仓储|西山镇|17.58|22.0%|6|75.40',
  '3|速冻食品加工|东山镇|8.20|12.1%|2|74.60',
  '4|轴承生产线|北河镇|9.10|31.0%|1|88.00',
  '合计|||47.28||18|',
];

const errors = (text: string): string[] =>
  checkDocument(
    documentOfFixture(['清河县人民政府办公室关于2024年8月重点工作情况的通报', '各乡镇人民政府：', text, ...table]),
  )
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

test.each([
  [
    'what was left over from a month is not what came in it',
    '本月应处置案件6535件，其中8月立案6237件、7月结转298件。8月立案6237件，比7月增加164件。',
  ],
  [
    'amounts said before are not the rates of which one is first',
    '冷链、食品两个产业投资分别为12.40亿元、8.20亿元。到位率冷链最高，为53.5%，食品最低，为12.1%。',
  ],
  [
    'how many projects are named is not what they invest',
    '粮食烘干仓储（西山镇）、速冻食品加工（东山镇）2个项目至今未落地。',
  ],
  ['those that meet a bound are not all', '退回5件及以上的2个单位要说明原因，18件退回已全部重办。'],
  ['the mean of some is not that of the table', '东山镇牵头的2项指标平均得分77.90分，低于全部平均。'],
])('nothing is called wrong: %s', (_, text) => {
  expect(errors(text)).toEqual([]);
});

const offices = ['城东街道', '城西街道', '北关街道', '梅岭镇', '白沙镇', '青石镇'];

test.each([
  [
    'by how much a quarter has more than another is no part of the whole',
    '上半年现场检查148家。分季度看，一季度检查54家，二季度检查94家，二季度比一季度多40家。',
  ],
  [
    'what names have one after the other is not how many they are',
    '城东街道、城西街道、北关街道分别办结45件、31件和27件。',
  ],
  ['the first three of a group are the first three there', '乡镇得分前三名依次为梅岭镇、白沙镇、青石镇。'],
  [
    'a fall of more than a bound is less than nothing in a column of changes',
    '用水量下降3%以上的有4个，城东街道降幅最大，为5.31%。',
  ],
])('nothing is called wrong in tables of groups and changes: %s', (_, text) => {
  const [first, second] = [
    ['97.6', '95.6', '95.2'],
    ['96.8', '94.3', '94.2'],
  ];
  const changes = ['-5.31', '-3.09', '0.77', '-3.48', '-2.23', '-3.88'];
  const told = checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2024年度考核情况的通报',
      '各乡镇人民政府：',
      text,
      '附件：1. 得分表',
      '2. 用水量增减表',
      '清河县人民政府办公室',
      '2025年1月12日',
      '== 附件1｜得分表',
      '组别|单位|办结（件）|得分|组内名次',
      ...offices.map((name, at) =>
        [
          at < 3 ? '街道' : '乡镇',
          name,
          [45, 31, 27, 20, 18, 11][at],
          (at < 3 ? first : second)?.[at % 3],
          (at % 3) + 1,
        ].join('|'),
      ),
      '== 附件2｜用水量增减表',
      '单位|2023年（立方米）|2024年（立方米）|增减幅度',
      ...offices.map((name, at) =>
        [name, 10000, 10000 + Math.round(Number(changes[at]) * 100), `${changes[at]}%`].join('|'),
      ),
    ]),
  );
  expect(told.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
});

test('a verdict that one annex gives is no other one that another annex gives', () => {
  const told = checkDocument(
    documentOfFixture([
      '清河县水利局关于农村饮水考核情况的通报',
      '各乡镇人民政府：',
      '优秀1个，为东山镇；不合格1个，为西山镇。2月完成投资9567万元，为各月最低；5月完成投资23282万元，为各月最高。',
      '附件：1. 考核等次表',
      '2. 水样复检表',
      '清河县水利局',
      '2025年7月12日',
      '== 附件1｜考核等次表',
      '乡镇|总分|等次',
      '东山镇|92|优秀',
      '南山镇|81|良好',
      '北山镇|82|良好',
      '西山镇|63|不合格',
      '== 附件2｜水样复检表',
      '序号|乡镇|水厂|复检结果',
      '1|西山镇|中心水厂|合格',
      '2|西山镇|中心水厂|待复检',
      '3|北山镇|第一水厂|不合格',
      '4|南山镇|第一水厂|合格',
      '5|北山镇|第二水厂|合格',
      '6|南山镇|第二水厂|待复检',
      '7|北山镇|第三水厂|合格',
      '8|南山镇|第三水厂|不合格',
    ]),
  );
  expect(told.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
});

test('what is spread over some is not how many there are, and 其中 takes the last apart', () => {
  const told = checkDocument(
    documentOfFixture([
      '松桥街道关于10月份网格治理情况的通报',
      '各社区：',
      '10月份应走访810人，已走访786人，走访率97.0%。',
      '全街道超期未结事件11件，涉及4个社区。从承办单位看，区直单位承办6件，街道承办5件，其中执法队承办2件。',
      '附件：各社区走访情况表',
      '松桥街道办事处',
      '2025年11月7日',
      '== 附件｜各社区走访情况表',
      '社区|应走访（人）|已走访（人）|走访率',
      '桥头社区|150|147|98.0%',
      '铁路社区|160|152|95.0%',
      '花园社区|200|196|98.0%',
      '新村社区|140|133|95.0%',
      '河滨社区|160|158|98.8%',
      '合计|810|786|97.0%',
    ]),
  );
  expect(told.filter(({ severity }) => severity !== 'hint').map(({ claimed, rule }) => `${rule} ${claimed}`)).toEqual(
    [],
  );
});
