import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkTableNumbers } from '#shared/consistency/rule/tableNumbers.ts';

const found = (lines: readonly string[]) => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  const annex = readGrid({ label: '附件1', title: '情况表', head: [head], body, notes: [] });
  return checkTableNumbers(annex).map(({ rule, found }) => [rule, found]);
};

test('numbers with their units are numbers: 14个 of 24个 is a rate', () => {
  const lines = (rate: string) => [
    '任务|全年目标|完成|完成率',
    `甲|24个|14个|${rate}`,
    '乙|40部|17部|42.5%',
    '丙|20万平方米|9万平方米|45.0%',
    '丁|2600户|1598户|61.5%',
  ];
  expect(found(lines('58.3%'))).toEqual([]);
  expect(found(lines('53.8%'))).toEqual([['row-rate', '58.3%']]);
});

test('a total of scores is their sum where it is above each of them', () => {
  const lines = (total: string) => [
    '单位|报送|加分|得分',
    '甲镇|3|0|60',
    '乙镇|4|1|50',
    '丙镇|5|0|40',
    `合计|12|1|${total}`,
  ];
  expect(found(lines('150'))).toEqual([]);
  expect(found(lines('50'))).toEqual([]);
  expect(found(lines('105'))).toEqual([['column-total', '150']]);
});

test('其中 is inside of the number before it', () => {
  const lines = (total: string) => [
    '单位|复议|其中：被纠正|诉讼|合计',
    '甲局|3|1|2|5',
    '乙局|2|0|0|2',
    '丙局|2|1|1|3',
    '丁局|1|1|0|1',
    `戊局|4|2|2|${total}`,
  ];
  expect(found(lines('6'))).toEqual([]);
  expect(found(lines('9'))).toEqual([['row-sum', '6']]);
});

test('a mean of totals need not be the sum of rounded means, nor of a cell left blank', () => {
  const lines = [
    '单位|平时|年终|总分',
    '甲局|33.33|50.00|83.33',
    '乙局|33.34|40.00|73.34',
    '丙局|33.34|45.01|78.35',
    '平均分|33.34|45.00|78.34',
  ];
  expect(found(lines)).toEqual([]);
});

test('points taken off are taken off a total without a sign, and added up where all of them are such', () => {
  const lines = (total: string) => [
    '单位|采用得分|约稿加分|漏报扣分|总分',
    '甲镇|52|15|8|59',
    '乙镇|40|10|0|50',
    '丙镇|36|5|0|41',
    `丁镇|30|0|4|${total}`,
  ];
  expect(found(lines('26'))).toEqual([]);
  expect(found(lines('34'))).toEqual([['row-sum', '26']]);
  const all = (total: string) => [
    '单位|漏报扣分|错报扣分|扣分合计',
    '甲镇|2|3|5',
    '乙镇|1|1|2',
    '丙镇|4|2|6',
    `丁镇|3|2|${total}`,
  ];
  expect(found(all('5'))).toEqual([]);
  expect(found(all('1'))).toEqual([['row-sum', '5']]);
});

test('what a cell over several rows says is added up once', () => {
  const lines = (total: string) => [
    '类别|事项|件数|类别小计',
    '城市管理|违章搭建|31|53',
    '城市管理|占道经营|22|53',
    '住房物业|物业服务|18|40',
    '住房物业|房屋质量|22|40',
    `合计||93|${total}`,
  ];
  expect(found(lines('93'))).toEqual([]);
  expect(found(lines('95')).map(([rule]) => rule)).toEqual(['column-total']);
});

test('a column that those behind it come to in all rows but one is their sum, whatever it is called', () => {
  const lines = (left: string) => [
    '月份|在办事项|已办结|滞后|推进',
    '6月|35|20|4|11',
    `7月|39|23|6|${left}`,
    '8月|38|12|9|17',
    '9月|29|8|7|14',
    '10月|30|16|5|9',
  ];
  expect(found(lines('10'))).toEqual([]);
  expect(found(lines('9'))).toEqual([['row-sum', '38']]);
});

test('times that stand between points are no points', () => {
  const lines = (late: string) => [
    '单位|基础分|办结加分|迟报次数|迟报扣分|得分',
    '甲局|100|4|1|2|102',
    `乙局|100|6|2|${late}|102`,
    '丙局|100|2|0|0|102',
    '丁局|100|8|1|2|106',
  ];
  expect(found(lines('4'))).toEqual([]);
  expect(found(lines('5'))).toEqual([['row-sum', '101']]);
});

test('a rate goes up by points where the other rows grow by so many per cent', () => {
  const lines = (last: string) => [
    '项目|单位|2014年|2015年|增长%',
    '旅行社接待量|人次|1008221|748190|-25.8',
    '国内游客|人次|8419481|9270530|10.1',
    '外国人|人次|112330|122826|9.3',
    '港澳同胞|人次|434332|417923|-3.8',
    '港澳台及国际|人次|602050|598125|-0.7',
    `台湾同胞|人次|55388|57376|${last}`,
    '客房开房率|%|48.64|49.00|0.4',
  ];
  expect(found(lines('3.6'))).toEqual([]);
  expect(found(lines('6.3'))).toEqual([['row-rate', '3.6%']]);
});

test('shares that are rounded one by one need not come to 100', () => {
  const lines = ['地区|人口数|比重', '全县|3000|100.00', '东镇|1000|33.33', '西镇|1000|33.33', '南镇|1000|33.33'];
  expect(found(lines)).toEqual([]);
});

test('what is inside of a row is not added up beside it', () => {
  const lines = (total: string) => [
    '年龄|人口数|户数',
    `总计|${total}|90`,
    '0-14岁|41247|20',
    '15-59岁|119855|50',
    '60岁及以上|39945|20',
    '其中:65岁及以上|29449|15',
  ];
  expect(found(lines('201047'))).toEqual([]);
  expect(found(lines('201407'))).not.toEqual([]);
});

test('a table that takes the same apart in several ways shows its total as often', () => {
  const lines = (total: string) => [
    '类别|企业数|产值',
    `总计|${total}|45461718`,
    '轻工业|4821|24290034',
    '重工业|3556|21171684',
    '大型企业|384|11128425',
    '中型企业|712|6882680',
    '小型企业|7281|27450613',
  ];
  expect(found(lines('8377'))).toEqual([]);
  expect(found(lines('8737'))).not.toEqual([]);
});

test('a table takes all its columns apart in several ways, or none: a small total times some number is no sum', () => {
  const lines = (failed: string) => [
    '单位|案卷数|优秀|不合格',
    `甲局|12|5|${failed}`,
    '乙局|13|4|0',
    '丙局|8|2|1',
    '丁局|7|1|1',
    '合计|40|12|2',
  ];
  expect(found(lines('0'))).toEqual([]);
  expect(found(lines('10'))).toEqual([['column-total', '12']]);
});

test('a total under remarks counts them, where there is nothing stands a dash', () => {
  const lines = (second: string) => [
    '单位|10月3日|10月6日|10月18日|10月26日|抽查次数',
    '东街镇|—|√|一次接通|√|3',
    '西街镇|√|二次接通|—|—|2',
    '南街镇|带班领导不在岗|√|√|√|4',
    '北街镇|—|—|二次接通|情况不熟|2',
    `合计|2|${second}|3|3|11`,
  ];
  expect(found(lines('3'))).toEqual([]);
  expect(found(lines('4'))).toEqual([['column-total', '3']]);
});

test('costs of a car and litres of a hundred kilometres are not added up', () => {
  const lines = [
    '单位|车辆（辆）|单车费用（万元）|百公里油耗（升）',
    '甲局|3|1.86|11.20',
    '乙局|8|1.81|12.45',
    '丙局|3|2.00|10.80',
    '丁局|2|2.05|13.10',
    '合计|16|1.90|11.95',
  ];
  expect(found(lines)).toEqual([]);
});

test('a total that lies among the numbers of its rows may be no sum: it is asked about', () => {
  const severity = (total: string): string[] => {
    const body = [
      ['东街镇', '3', '12'],
      ['西街镇', '4', '16'],
      ['南街镇', '5', '20'],
      ['合计', '12', total],
    ];
    const head = [['单位', '网站（个）', '更新间隔（天）']];
    const annex = readGrid({ label: '附件1', title: '情况表', head, body, notes: [] });
    return checkTableNumbers(annex).map((each) => each.severity);
  };
  expect(severity('48')).toEqual([]);
  expect(severity('16')).toEqual(['doubt']);
  expect(severity('49')).toEqual(['error']);
});
