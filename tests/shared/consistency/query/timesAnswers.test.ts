import { expect, test } from 'vitest';
import { toldOfHotline } from '../../../support/hotlinePaper.ts';

const table = [
  '序号|乡镇|受理量（件）|按期办结（件）|按期办结率',
  '1|城关街道办事处|195|181|92.8%',
  '2|东风街道办事处|118|118|100.0%',
  '3|柳林镇人民政府|209|201|96.2%',
  '4|石桥镇人民政府|122|114|93.4%',
  '5|白塔乡人民政府|146|146|100.0%',
  '6|双沟乡人民政府|56|55|98.2%',
  '合计|>|846|815|96.3%',
];

const told = (text: string): string[] => toldOfHotline(table, text);

test('how many times as much is held to the mean, to a part of the table and to another row', () => {
  for (const [right, wrong, say] of [
    ['1.5', '1.6', (times: string) => `柳林镇受理量是乡镇（街道）平均数的${times}倍。`],
    ['1.5', '2.5', (times: string) => `柳林镇受理量为全县平均水平的${times}倍。`],
    ['1.3', '1.4', (times: string) => `柳林镇受理量是街道平均数的${times}倍。`],
    ['3.7', '3.2', (times: string) => `柳林镇受理量是双沟乡的${times}倍。`],
  ] as const) {
    expect(told(say(right))).toEqual([]);
    expect(told(say(wrong)).join()).toContain(`${wrong}倍`);
  }
});

test('how much more than the mean or another row is counted in whatever is done', () => {
  for (const [right, wrong, say] of [
    ['68', '69', (more: string) => `柳林镇受理量超出平均数${more}件。`],
    ['68', '67', (more: string) => `柳林镇受理量比平均数多${more}件。`],
    ['153', '135', (more: string) => `柳林镇比双沟乡多受理${more}件。`],
    ['4', '24', (less: string) => `东风街道比石桥镇少受理${less}件。`],
  ] as const) {
    expect(told(say(right))).toEqual([]);
    expect(told(say(wrong))).not.toEqual([]);
  }
});
