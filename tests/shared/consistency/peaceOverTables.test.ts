import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../support/checkFixture.ts';

/** What is told of a paper with these sentences over these tables. */
const told = (said: readonly string[], tables: readonly string[]): string[] =>
  checkDocument(
    documentOfFixture([
      '清湖区人民政府办公室关于2026年9月份热线办理情况的通报',
      '各街道办事处，区直有关部门：',
      ...said,
      ...tables,
    ]),
  )
    .filter(({ severity, rule }) => severity !== 'hint' && !rule.startsWith('attachment'))
    .map(({ message }) => message);

const units = [
  '== 附件1｜街道办理情况表',
  '序号|街道|承办量（件）|等次',
  '1|湖滨街道|232|优秀',
  '2|东桥街道|207|优秀',
  '3|望山街道|181|良好',
  '== 附件2｜区直部门办理情况表',
  '序号|单位|承办量（件）|等次',
  '1|区住建局|356|优秀',
  '2|区城管局|289|良好',
  '3|区市场监管局|241|优秀',
  '4|区教育局|94|良好',
];

const kinds = [
  '== 附件3｜诉求类别情况表',
  '序号|诉求类别|9月（件）',
  '1|物业管理|911',
  '2|市容环境|495',
  '3|消费维权|194',
];

test('a table of kinds does not say how many units there are', () => {
  expect(told(['3个街道和4个区直部门共承办诉求1600件。'], [...units, ...kinds])).toEqual([]);
});

test('what 其中 takes apart is none of those taken together', () => {
  const said = (number: string): string =>
    `4个区直部门共承办980件，其中区住建局356件、区城管局289件、区市场监管局241件，${number}家合计886件。`;
  expect(told([said('三')], units)).toEqual([]);
  expect(told([said('四')], units)).not.toEqual([]);
});

test('units of one grade may stand in two tables', () => {
  const graded = (number: number): string[] => [
    '湖滨街道承办诉求232件，区教育局承办诉求94件，区城管局承办诉求289件。',
    `评定为优秀的${number}个、良好的3个。`,
  ];
  expect(told(graded(4), units)).toEqual([]);
  expect(told(graded(5), units)).not.toEqual([]);
});

const late = [
  '== 附件｜超期办结明细表',
  '序号|承办单位|诉求类别|超期天数',
  '1|湖滨街道|物业管理|2',
  '2|湖滨街道|市容环境|7',
  '3|东桥街道|物业管理|1',
  '4|区住建局|物业管理|11',
  '5|区住建局|物业管理|9',
  '6|区城管局|市容环境|3',
];

test('whom all are spread over may be said behind the parts of all', () => {
  const said = '超期办结6件，其中街道3件、部门3件，涉及4家单位。';
  expect(told([said], late)).toEqual([]);
});

test('the longest of some is not what they come to', () => {
  expect(told(['超期5天以上的有3件，最长的为区住建局1件物业管理类诉求，超期11天。'], late)).toEqual([]);
});

const accounts = [
  '== 附件｜不合格账号名单',
  '序号|账号名称|主办单位|未更新天数',
  '1|清湖林草|区林业局|95',
  '2|清湖乡村|区农业农村局|82',
  '3|清湖交通|区交通局|77',
  '4|清湖水务|区水利局|31',
];

test('who is named with 还有 stands beside those before', () => {
  const said =
    '清湖林草账号95天未更新，时间最长；未更新时间超过60天的还有清湖乡村、清湖交通2个账号，分别为82天和77天。';
  expect(told([said], accounts)).toEqual([]);
});

test('a kind and what is wrong in it are not parts of one whole', () => {
  const said = [
    '共检查账号159个，不合格9个。',
    '分类型看，微信公众号94个，占59.1%，不合格5个；微博65个，占40.9%，不合格4个。',
  ];
  expect(told(said, accounts)).toEqual([]);
});

const regions = [
  '== 附件｜各县（市、区）电梯现场抽查情况',
  '县（市、区）|抽查电梯（台）|合格（台）|不合格（台）',
  '泽城区|49|46|3',
  '河湾区|42|37|5',
  '泽阳区|37|28|9',
  '合计|128|111|17',
];

test('firms are not counted by the regions that they work in', () => {
  expect(told(['检验机构对18家维保单位的128台电梯进行了现场抽查。'], regions)).toEqual([]);
});

test('days bound no amounts of money', () => {
  const table = [
    '== 附件｜欠薪线索汇总表',
    '县（市）|线索数（件）|涉及金额（万元）',
    '屏城市|6|42',
    '云麓县|4|35',
    '清泠县|5|31',
    '双河口县|3|12',
  ];
  expect(told(['超期的8件线索涉及屏城市、云麓县2个县（市），涉及金额20万元，其中超期30天以上的6件。'], table)).toEqual(
    [],
  );
});

test('a rate below nothing is no share', () => {
  const said = '沣东区、清泽县2个地区短少，望河区、石塬县2个地区溢余，其中清泽县短少最多，差率为-0.24%。';
  expect(told([said], [])).toEqual([]);
});

const villages = [
  '== 附件｜审批情况表',
  '乡镇|受理（件）|办结（件）|超期（件）|办结率',
  '中岭乡|40|35|2|87.5%',
  '罗田乡|50|44|1|88.0%',
  '城关镇|80|71|0|88.8%',
  '东溪镇|60|59|3|98.3%',
];

test('who is so in both ways need not be all who are so in one', () => {
  expect(told(['中岭乡、罗田乡2个乡镇既有超期申请、办结率又低于90%，要专人包抓。'], villages)).toEqual([]);
});

const scores = [
  '== 附件｜部门得分表',
  '名次|单位|主动公开（40分）|加分|得分',
  '1|市文旅局|38.0|4|96.2',
  '2|市交通局|37.2|4|94.1',
  '3|市住建局|36.1|4|92.0',
];

test('how many times points were added is none of the points', () => {
  expect(told(['共有2个单位获得加分12项。'], scores)).toEqual([]);
});

const platforms = [
  '== 附件1｜账号检查情况表',
  '单位|微信公众号|微博|抖音号|视频号',
  '青石镇|12|4|6|7',
  '云台镇|15|5|7|6',
  '== 附件2｜分平台情况表',
  '平台|第三季度账号数|第二季度账号数',
  '微信公众号|27|27',
  '微博|9|9',
  '抖音号|13|11',
  '视频号|13|13',
];

test('what a kind had a quarter ago is in no table of now', () => {
  expect(told(['共有账号62个。'], platforms)).toEqual([]);
});
