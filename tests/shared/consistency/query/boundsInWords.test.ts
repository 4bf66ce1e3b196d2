import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '锦川市人民政府督查室关于清理拖欠账款情况的通报',
      '各县人民政府：',
      '督查组选取6笔账款进行重点核查，涉及拖欠金额320万元。',
      text,
      '附件：重点核查账款情况表',
      '锦川市人民政府督查室',
      '2026年7月14日',
      '== 附件｜重点核查账款情况表',
      '序号|责任地区|项目名称|账款类型|尚欠（万元）|逾期天数',
      '1|青陂县|配套道路工程|工程款|91|1371',
      '2|青陂县|绿化提升工程|工程款|74|793',
      '3|武岗县|实训设备采购|货物采购款|52|610',
      '4|武岗县|污水管网改造工程|工程款|29|1009',
      '5|景山县|影像设备采购|货物采购款|28|428',
      '6|景山县|停车运维服务|服务采购款|46|82',
      '合计|>|>|>|320|—',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('a bound of time in words has its number in a bracket beside it', () => {
  for (const bound of [
    '逾期超过两年（730天）的',
    '逾期两年（730天）以上的',
    '逾期730天（两年）以上的',
    '逾期满2年（即730天）的',
    '逾期两年以上（730天）的',
  ]) {
    expect(told(`${bound}有3笔，尚欠194万元。`)).toEqual([]);
    expect(told(`${bound}有4笔，尚欠194万元。`)).toEqual(['4笔: 3笔']);
    expect(told(`${bound}有3笔，尚欠149万元。`)).toEqual(['149万元: 194万元']);
  }
  expect(told('逾期不足三个月（90天）的有1笔，尚欠46万元。')).toEqual([]);
});

test('the rows of a list may be counted by 笔', () => {
  for (const text of ['6笔账款中有3笔为工程款。', '工程款3笔，尚欠194万元。', '青陂县、武岗县各有2笔账款列入核查。'])
    expect([text, told(text)]).toEqual([text, []]);
  expect(told('6笔账款中有5笔为工程款。')).toEqual(['5笔: 3笔']);
  expect(told('青陂县、武岗县各有3笔账款列入核查。')).toEqual(['3笔: 2笔']);
});
