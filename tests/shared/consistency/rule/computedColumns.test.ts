import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkComputedColumns } from '#shared/consistency/rule/computedColumns.ts';

const found = (lines: readonly string[]) => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  const annex = readGrid({ label: '附件1', title: '情况表', head: [head], body, notes: [] });
  return checkComputedColumns(annex).map(({ claimed, found }) => [claimed, found]);
};

test('升降 is how far the ranks of two months are apart', () => {
  const lines = (change: string) => [
    '本月排名|单位|得分|上月排名|升降',
    '1|甲镇|95|4|3',
    '2|乙镇|90|1|-1',
    '3|丙镇|85|5|2',
    '4|丁乡|80|2|-2',
    `5|戊乡|75|3|${change}`,
  ];
  expect(found(lines('-2'))).toEqual([]);
  expect(found(lines('2'))).toEqual([['2', '-2']]);
});

test('月均 is a column over what is the same for all', () => {
  const lines = (mean: string) => [
    '单位|全年|月均',
    '甲局|166|13.8',
    '乙局|108|9.0',
    '丙局|98|8.2',
    '丁局|147|12.3',
    `合计|519|${mean}`,
  ];
  expect(found(lines('43.3'))).toEqual([]);
  expect(found(lines('34.3'))).toEqual([['34.3', '43.3']]);
});

test('a percentage may be compared with one that stands in no column', () => {
  const lines = (more: string) => [
    '单位|完成率|比序时进度',
    '甲局|48.2%|-1.8%',
    '乙局|74.0%|24.0%',
    '丙局|68.0%|18.0%',
    '丁局|43.3%|-6.7%',
    `戊局|30.7%|${more}`,
  ];
  expect(found(lines('-19.3%'))).toEqual([]);
  expect(found(lines('-13.9%'))).toEqual([['-13.9%', '-19.3%']]);
});

test('满意率 may be of two columns among three', () => {
  const lines = (rate: string) => [
    '单位|满意|基本满意|不满意|满意率',
    '甲镇|30|5|5|87.5%',
    '乙镇|40|6|2|95.8%',
    '丙镇|22|8|6|83.3%',
    '丁乡|18|3|1|95.5%',
    `戊乡|51|9|4|${rate}`,
  ];
  expect(found(lines('93.8%'))).toEqual([]);
  expect(found(lines('98.3%'))).toEqual([['98.3%', '93.8%']]);
});

test('what was computed before it was rounded is a step off here and there', () => {
  const lines = [
    '单位|今年|去年|增减',
    '甲局|3.2|1.1|2.1',
    '乙局|4.5|3.1|1.5',
    '丙局|5.1|3.8|1.3',
    '丁局|6.0|3.3|2.7',
    '戊局|7.7|4.5|3.1',
    '己局|2.2|1.0|1.2',
    '庚局|9.1|5.0|4.1',
    '辛局|8.4|4.4|4.0',
    '壬局|3.3|1.9|1.4',
    '癸局|2.8|2.2|0.6',
  ];
  expect(found(lines)).toEqual([]);
});

test('where rows are months, one adds them up and one compares each with the month before', () => {
  const lines = (so: string, more: string) => [
    '月份|受理|环比增减|累计受理',
    '1月|148|—|148',
    '2月|289|141|437',
    '3月|210|-79|647',
    `4月|260|50|${so}`,
    `5月|190|${more}|1097`,
    '6月|201|11|1298',
  ];
  expect(found(lines('907', '-70'))).toEqual([]);
  expect(found(lines('970', '-70'))).toEqual([['970', '907']]);
  expect(found(lines('907', '70'))).toEqual([['70', '-70']]);
});

test('a rate may be of what is left of a column, a score that rate, and what is owed never less than nothing', () => {
  const lines = (rate: string, owed: string) => [
    '单位|应发布|实发布|逾期|及时率|得分|欠账',
    '甲镇|40|36|4|80.0%|80|4',
    '乙镇|50|52|2|100.0%|100|0',
    '丙镇|60|45|3|70.0%|70|15',
    '丁乡|25|20|5|60.0%|60|5',
    '己乡|30|27|3|80.0%|80|3',
    `戊乡|80|70|2|${rate}|85|${owed}`,
  ];
  expect(found(lines('85.0%', '10'))).toEqual([]);
  expect(found(lines('87.5%', '10'))).toContainEqual(['87.5%', '85%']);
  expect(found(lines('85.0%', '15'))).toEqual([['15', '10']]);
});

test('arrows say which way a place has changed', () => {
  const lines = (change: string) => [
    '单位|本期名次|上期名次|变化',
    '甲镇|1|4|↑3',
    '乙镇|2|1|↓1',
    '丙镇|3|5|↑2',
    '丁乡|4|2|↓2',
    `戊乡|5|8|${change}`,
  ];
  expect(found(lines('↑3'))).toEqual([]);
  expect(found(lines('↓3'))).toEqual([['↓3', '3']]);
});

test('超期天数 is how many days lie between two columns of days', () => {
  const lines = (late: string) => [
    '序号|承办单位|应办结日期|实际办结日期|超期天数',
    '1|甲局|10月11日|10月13日|2',
    `2|乙镇|10月12日|10月13日|${late}`,
    '3|丙局|10月29日|11月3日|5',
    '4|丁局|10月14日|10月17日|3',
    '5|戊局|10月16日|10月17日|1',
  ];
  expect(found(lines('1'))).toEqual([]);
  expect(found(lines('2'))).toEqual([['2', '1']]);
});

test('what is not done yet is late up to the day that the other rows count to', () => {
  const lines = (late: string) => [
    '序号|事项|牵头单位|办结时限|办结日期|超期天数',
    '1|修订办法|甲局|7月20日|7月18日|—',
    '2|调整线路|乙局|9月1日|—|60',
    `3|盘活房产|丙局|10月3日|—|${late}`,
    '4|逾期交房|丁局|9月11日|—|50',
    '5|清理欠款|戊局|8月10日|8月29日|19',
    '6|直达快享|己局|8月25日|—|67',
  ];
  expect(found(lines('28'))).toEqual([]);
  expect(found(lines('38'))).toEqual([['38', '28']]);
});

test('a list of what is still open prints one column of days, and its rows count to one day', () => {
  const lines = (late: string) => [
    '序号|事项|牵头单位|应办结日期|超期天数',
    '1|修订办法|甲局|7月20日|103',
    '2|调整线路|乙局|9月1日|60',
    `3|盘活房产|丙局|10月3日|${late}`,
    '4|逾期交房|丁局|9月11日|50',
    '5|直达快享|己局|8月25日|67',
  ];
  expect(found(lines('28'))).toEqual([]);
  expect(found(lines('29'))).toEqual([['29', '28']]);
});

test('a day without its year may have a 29th of February behind it, or be of the year before', () => {
  const lines = (first: string) => [
    '序号|事项|牵头单位|应办结日期|超期天数',
    `1|修订办法|甲局|1月25日|${first}`,
    '2|调整线路|乙局|4月1日|100',
    '3|盘活房产|丙局|12月20日|203',
    '4|逾期交房|丁局|4月17日|84',
    '5|清理欠款|戊局|5月20日|51',
    '6|直达快享|己局|5月9日|62',
    '7|清退押金|庚局|6月14日|26',
    '8|修复路面|辛局|6月24日|16',
    '9|更换井盖|壬局|6月26日|14',
  ];
  expect(found(lines('166'))).toEqual([]);
  expect(found(lines('167'))).toEqual([]);
  expect(found(lines('176'))).toEqual([['176', '166']]);
});

test('three rows of four show a difference to the tenth of a point, but not one of places', () => {
  const points = (change: string) => [
    '乡镇|满意率|第二季度满意率|增减（百分点）',
    '甲镇|85.6%|84.8%|0.8',
    '乙镇|66.7%|67.9%|-1.2',
    `丙乡|75.6%|74.1%|${change}`,
    '丁乡|81.7%|78.6%|3.1',
  ];
  expect(found(points('1.5'))).toEqual([]);
  expect(found(points('1.6'))).toEqual([['1.6', '1.5']]);
  const places = ['单位|排名|上期排名|升降', '甲镇|1|4|3', '乙镇|2|1|-1', '丙乡|3|5|2', '丁乡|4|2|5'];
  expect(found(places)).toEqual([]);
});

test('a rate per thousand, or kilograms of what is printed in tonnes, is a quotient too', () => {
  const errors = (last: string) => [
    '街道|审核笔数|差错笔数|差错率（‰）',
    '甲街道|6976|19|2.72',
    '乙街道|5984|17|2.84',
    '丙街道|5338|15|2.81',
    '丁镇|5833|22|3.77',
    `戊镇|3344|5|${last}`,
  ];
  expect(found(errors('1.50'))).toEqual([]);
  expect(found(errors('1.49'))).toEqual([['1.49', '1.5']]);
  const energy = (last: string) => [
    '单位|用能人数（人）|综合能耗（吨标准煤）|人均综合能耗（千克标准煤/人）',
    '甲局|48|8.66|180.42',
    '乙局|110|14.35|130.45',
    '丙局|387|45.18|116.74',
    '丁局|160|32.21|201.31',
    `戊局|130|25.50|${last}`,
  ];
  expect(found(energy('196.15'))).toEqual([]);
  expect(found(energy('196.51'))).toEqual([['196.51', '196.15']]);
});

test('上升4位 in words is how far two places are apart', () => {
  const lines = (move: string) => [
    '名次|单位|总分|二季度名次|名次变化',
    '1|桃园乡|98.3|5|上升4位',
    '2|丰田镇|94.5|1|下降1位',
    '3|竹山乡|94.3|4|上升1位',
    `4|三溪镇|92.9|3|${move}`,
    '5|长乐镇|92.3|8|上升3位',
    '6|大桥镇|92.1|6|持平',
    '7|石门镇|92.0|2|下降5位',
  ];
  expect(found(lines('下降1位'))).toEqual([]);
  expect(found(lines('上升1位'))).toEqual([['上升1位', '-1']]);
});

test('逾期天数 beside the day on which something was done counts from one day, and what was in time is 0', () => {
  const lines = (days: string) => [
    '部门|公开日期|逾期天数',
    '甲局|2月11日|0',
    '乙局|2月17日|4',
    '丙局|2月18日|5',
    '丁局|2月13日|0',
    `戊局|2月19日|${days}`,
    '己局|2月21日|8',
    '庚局|2月14日|1',
  ];
  expect(found(lines('6'))).toEqual([]);
  expect(found(lines('7'))).toEqual([['7', '6']]);
});

test('a column called 变化 is known by three rows of other things', () => {
  const lines = (before: string, change: string) => [
    '指标|8月末|9月末|变化',
    `累计完成投资（万元）|${before}|33214|${change}`,
    '年度计划完成率|66.0%|81.0%|15.0个百分点',
    '已完成（个）|5|6|1',
    '滞后（个）|6|5|-1',
  ];
  expect(found(lines('27063', '6151'))).toEqual([]);
  expect(found(lines('27063', '6152'))).toEqual([['6152', '6151']]);
  expect(found(lines('27064', '6151'))).toEqual([['6151', '6150']]);
});

test('points off one level are counted from it, whether or not they carry a sign of percent', () => {
  const lines = (gap: string) => [
    '项目|完成率|与序时进度之差（百分点）',
    '小学新建|55.7%|-19.3',
    '园舍改扩建|53.0%|-22.0',
    '门诊楼改造|92.4%|17.4',
    '卫生室建设|100.0%|25.0',
    `养老中心|80.8%|${gap}`,
    '适老化改造|79.3%|4.3',
  ];
  expect(found(lines('5.8'))).toEqual([]);
  expect(found(lines('5.9'))).toEqual([['5.9', '5.8']]);
});

test('what is above or below one number may stand beside how much there is, and 0 where it is not', () => {
  const late = (days: string) => [
    '序号|企业|办理天数|超时天数',
    ...[
      '1|甲公司|14|4',
      '2|乙公司|17|7',
      '3|丙公司|9|0',
      '4|丁公司|13|3',
      '5|己公司|11|1',
      `6|戊公司|18|${days}`,
      '合计||82|23',
    ],
  ];
  expect(found(late('8'))).toEqual([]);
  expect(found(late('7'))).toEqual([['7', '8']]);
  const short = (books: string) => [
    '村|现有图书（册）|比标准缺少（册）',
    ...['甲村|170|30', '乙村|180|20', '丙村|110|90', '丁村|155|45', `戊村|142|${books}`],
  ];
  expect(found(short('58'))).toEqual([]);
  expect(found(short('48'))).toEqual([['48', '58']]);
});

test('增减 beside two periods is what these are apart, however few the rows', () => {
  for (const head of [
    '9月份|8月份|增减',
    '本月|上月|变化',
    '2026年|2025年|增减情况',
    '第三季度|第二季度|增减',
    '2026年1-9月|2025年1-9月|增减情况',
    '本期|上年同期|变动',
  ]) {
    const lines = (number: string, rate: string) => [
      `指标|${head}`,
      `承办量（件）|${number}|2812|76`,
      `按期办结率（%）|99.2|99.3|${rate}`,
      '满意率（%）|91.8|90.3|1.5',
    ];
    expect(found(lines('2888', '-0.1'))).toEqual([]);
    expect(found(lines('2889', '-0.1'))).toEqual([['76', '77']]);
    expect(found(lines('2888', '0.1'))).toEqual([['0.1', '-0.1']]);
  }
  expect(found(['指标|8月|9月|增减', '承办量|10|14|4', '办结量|9|12|3', '回访量|7|9|3'])).toEqual([['3', '2']]);
  expect(found(['指标|9月|8月|增减', '承办量|14|10|40%', '办结率|90|88|2', '满意率|80|77|3'])).toEqual([]);
});

test('落后百分点 is what one has done less than by now, and empty where nothing is begun', () => {
  const lines = (behind: string) => [
    '项目|序时进度|实际进度|落后百分点',
    '甲项目|75%|48%|27',
    '乙项目|70%|51%|19',
    '丙项目|80%|66%|14',
    '丁项目|75%|0%|—',
    `戊项目|85%|76%|${behind}`,
  ];
  expect(found(lines('9'))).toEqual([]);
  expect(found(lines('8'))).toEqual([['8', '9']]);
});
