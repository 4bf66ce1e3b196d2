import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '松原县人民政府督查室关于2025年第三季度督办事项的通报',
      '各单位：',
      text,
      '附件：督办事项清单',
      '松原县人民政府督查室',
      '2025年10月15日',
      '== 附件｜督办事项清单',
      '序号|事项|牵头单位|类别|计划进度|实际进度|落后百分点|逾期天数|完成投资（万元）',
      '1|城区管网改造征拆|县住建局|城建|75%|48%|27|61|320.5',
      '2|闲置校舍资产盘活|县教育局|教育|70%|51%|19|35|88.0',
      '3|临时用地复垦验收|县水利局|农业|80%|66%|14|20|45.6',
      '4|集中供水水费收缴|县水利局|农业|75%|32%|43|5|12.3',
      '5|8座山塘除险加固|县水利局|农业|85%|64%|21|16|260.0',
    ]),
  )
    .filter(({ rule }) => rule === 'named-value')
    .map(({ claimed, found }) => [claimed, found]);

test('a number in brackets right behind a quoted title is that of its row', () => {
  expect(told('县住建局牵头的“城区管网改造征拆”（落后27个百分点）、“8座山塘除险加固”（落后21个百分点）缓慢。')).toEqual(
    [],
  );
  expect(told('县住建局牵头的“城区管网改造征拆”（落后28个百分点）、“8座山塘除险加固”（落后12个百分点）缓慢。')).toEqual(
    [
      ['28个百分点', '27'],
      ['12个百分点', '21'],
    ],
  );
  expect(told('“闲置校舍资产盘活”（53天）、“集中供水水费收缴”（5天）逾期。')).toEqual([['53天', '35']]);
  expect(told('城区管网改造征拆（逾期16天）、8座山塘除险加固（逾期16天）两项滞后。')).toEqual([['16天', '61']]);
  expect(told('落后最多的是“集中供水水费收缴”（34个百分点）。')).toEqual([['34个百分点', '43']]);
});

test('without brackets the words before the number say the column', () => {
  expect(told('“集中供水水费收缴”实际进度32%，比计划落后43个百分点。')).toEqual([]);
  expect(told('“集中供水水费收缴”实际进度23%，比计划落后34个百分点。')).toEqual([
    ['23%', '32%'],
    ['34个百分点', '43'],
  ]);
  expect(told('“城区管网改造征拆”完成投资350.2万元。')).toEqual([['350.2万元', '320.5']]);
});

test('a number of several titles, of a bound or of a change is none of the row', () => {
  expect(told('“城区管网改造征拆”等3项落后20个百分点。')).toEqual([]);
  expect(told('“城区管网改造征拆”（落后20个百分点以上）进展缓慢。')).toEqual([]);
  expect(told('“城区管网改造征拆”逾期天数比上季度增加11天。')).toEqual([]);
  expect(told('“城区管网改造征拆”涉及3个村、完善手续需要40天。')).toEqual([]);
});

test('how many titles are named is no number of the last of them', () => {
  const accounts = (text: string) =>
    checkDocument(
      documentOfFixture([
        '松原县人民政府办公室关于2025年第三季度政务新媒体检查情况的通报',
        '各单位：',
        text,
        '附件：账号情况表',
        '松原县人民政府办公室',
        '2025年10月15日',
        '== 附件｜账号情况表',
        '序号|账号名称|主办单位|发布数（条）',
        '1|松原发布|县政府办公室|86',
        '2|松原住建|县住建局|19',
        '3|松原水利|县水利局|17',
        '4|松原教育|县教育局|42',
      ]),
    ).filter(({ rule }) => rule === 'named-value');
  expect(accounts('发布量不足20条的有“松原住建”“松原水利”2个。')).toEqual([]);
});
