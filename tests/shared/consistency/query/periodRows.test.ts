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
