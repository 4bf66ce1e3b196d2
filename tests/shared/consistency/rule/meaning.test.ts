import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const table = [
  '== 附件｜医疗机构考核情况表',
  '单位|类别|得分',
  '石桥镇卫生院|中心卫生院|91',
  '洛河镇卫生院|中心卫生院|88',
  '东桥镇卫生院|中心卫生院|85',
  '鹤坪镇卫生院|中心卫生院|83',
  '柳林乡卫生院|一般卫生院|80',
  '白塔乡卫生院|一般卫生院|79',
];

const told = (said: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县卫生健康局关于2031年考核情况的通报',
      '各单位：',
      said,
      '附件：医疗机构考核情况表',
      ...table,
    ]),
  )
    .filter(({ rule }) => rule === 'names-by-meaning')
    .map(({ severity, claimed, found }) => `${severity} ${claimed} ${found}`);

test('a list of all of a kind that leaves one out is an error', () => {
  expect(told('石桥镇卫生院、洛河镇卫生院、东桥镇卫生院等3家中心卫生院已经挂牌。')).toEqual(['error 3家 4家']);
});

test('where the sentence compares what they have, their kind alone is only asked about', () => {
  expect(told('石桥镇卫生院、洛河镇卫生院、东桥镇卫生院等3家中心卫生院知晓率不到七成。')).not.toContain(
    'error 3家 4家',
  );
});

test('a part of those who were just listed is a part of them alone', () => {
  const whole = '石桥镇卫生院、洛河镇卫生院、柳林乡卫生院3家配备专职人员';
  expect(told(`${whole}，其中石桥镇卫生院、洛河镇卫生院2家为中心卫生院。`)).toEqual([]);
});

test('a rate that each of the named has is no share of all', () => {
  const rated = (said: string): string[] =>
    checkDocument(
      documentOfFixture([
        '清河县卫生健康局关于2031年考核情况的通报',
        '各单位：',
        said,
        '附件：医疗机构考核情况表',
        ...table.map((line, at) => `${line}|${['', '知晓率', '72%', '71%'][at] ?? '88%'}`.replace('表|', '表')),
      ]),
    )
      .filter(({ rule }) => rule === 'rate-by-meaning')
      .map(({ message }) => message);
  expect(rated('石桥镇卫生院、洛河镇卫生院、东桥镇卫生院等3家中心卫生院知晓率低于75%。')).toEqual([]);
  expect(rated('石桥镇卫生院、洛河镇卫生院、东桥镇卫生院等3家中心卫生院知晓率达75%。')).toEqual([]);
});

test('what is said of none of the months under one head is said of all together', () => {
  const lines = [
    '清河县妇女联合会关于2031年检查情况的通报',
    '各乡镇：',
    '石桥村、清水村2家暑期开放不足40天。',
    '附件：开放情况表',
    '== 附件｜开放情况表',
    '行政村|开放天数|>|>',
    '^|7月|8月|合计',
    ...['石桥村|18|14|32', '清水村|11|17|28', '红旗村|25|22|47', '柳湾村|26|25|51', '团结村|21|19|40'],
  ];
  const said = (text: string) =>
    checkDocument(documentOfFixture(lines.map((line) => line.replace('石桥村、清水村2家', text))))
      .filter(({ rule }) => rule === 'names-by-meaning')
      .map(({ found }) => found);
  expect(said('石桥村、清水村2家')).toEqual([]);
  expect(said('石桥村、清水村、红旗村3家')).toEqual(['2家']);
});
