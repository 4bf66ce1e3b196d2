import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2031年前三季度信息工作的通报',
      '各乡镇：',
      '前三季度共报送信息1110条，采用384条。',
      text,
      '附件：分季度情况表',
      '清河县人民政府办公室',
      '2031年10月12日',
      '== 附件｜分季度情况表',
      '季度|报送数（条）|采用数（条）|>|>|采用率',
      '^|^|省级|市级|小计|^',
      '一季度|282|35|106|141|50.0%',
      '二季度|402|37|98|135|33.6%',
      '三季度|426|33|75|108|25.4%',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('numbers of a run of quarters are each of the quarter whose turn it is', () => {
  expect(told('一、二、三季度采用率依次为50.0%、33.6%、25.4%。')).toEqual([]);
  expect(told('一、二、三季度采用率依次为50.0%、40.7%、25.4%。')).toContainEqual(['40.7%', '33.6%']);
  expect(told('三个季度采用率分别为50.0%、33.6%、26.4%。')).toContainEqual(['26.4%', '25.4%']);
});

test('环比 compares a quarter with the one before it', () => {
  expect(told('三季度采用量环比下降20.0%，采用率环比下降8.2个百分点。')).toEqual([]);
  expect(told('三季度采用量环比下降21.0%，采用率环比下降8.2个百分点。')).toContainEqual(['21.0%', '20%']);
  expect(told('三季度采用量环比下降20.0%，采用率环比提高8.2个百分点。')).toContainEqual(['提高', '降低']);
});

test('前三季度 names all of them and not the last', () => {
  expect(told('前三季度报送信息1110条。')).toEqual([]);
});

const fiveQuarters = (text: string) =>
  checkDocument(
    documentOfFixture([
      '松浦区市场监督管理局关于2025年第三季度抽检情况的通报',
      '各科室：',
      '第三季度共抽检1132批次，检出不合格30批次，不合格率2.65%。',
      text,
      '附件：近五个季度抽检情况对比表',
      '松浦区市场监督管理局',
      '2025年10月20日',
      '== 附件｜近五个季度抽检情况对比表',
      '季度|抽检批次|不合格批次|不合格率',
      '2024年第三季度|1042|35|3.36%',
      '2024年第四季度|1141|28|2.45%',
      '2025年第一季度|958|24|2.51%',
      '2025年第二季度|1104|34|3.08%',
      '2025年第三季度|1132|30|2.65%',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('a quarter is compared with another one and with that of the year before', () => {
  const right =
    '与第二季度相比，抽检批次增加28批次，不合格率下降0.43个百分点；与上年同期相比，不合格率下降0.71个百分点。';
  expect(fiveQuarters(right)).toEqual([]);
  expect(fiveQuarters(right.replace('28批次', '27批次'))).toEqual([['27批次', '28批次']]);
  expect(fiveQuarters(right.replace('0.43', '0.53'))).toEqual([['0.53个百分点', '0.43个百分点']]);
  expect(fiveQuarters(right.replace('下降0.71', '上升0.71'))).toEqual([['上升', '下降']]);
});

test('of five quarters the third one is the last, where no year is said', () => {
  expect(fiveQuarters('第三季度不合格批次30批次，2024年第三季度不合格批次35批次。')).toEqual([]);
  expect(fiveQuarters('第三季度不合格批次31批次。')).toEqual([['31批次', '30批次']]);
});

test('rows that are quarters are no things of a number', () => {
  expect(fiveQuarters('第三季度检查5个场所。')).toEqual([]);
});
