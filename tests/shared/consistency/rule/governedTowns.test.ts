import { expect, test } from 'vitest';
import { toldOfHotline } from '../../../support/hotlinePaper.ts';

const table = [
  '序号|乡镇|受理量（件）|按期办结（件）|按期办结率',
  '1|城关街道办事处|195|181|92.8%',
  '2|东风街道办事处|118|118|100.0%',
  '3|柳林镇人民政府|209|201|96.2%',
  '4|石桥镇人民政府|122|114|93.4%',
  '5|白塔乡人民政府|147|147|100.0%',
  '6|双沟乡人民政府|55|54|98.2%',
  '合计|>|846|815|96.3%',
];

const told = (text: string): string[] => toldOfHotline(table, text);

test('a town is of its kind by its name, whether or not its government is printed behind it', () => {
  expect(told('东风街道、白塔乡2个乡镇（街道）按期办结率达到100%。')).toEqual([]);
  expect(told('2个街道共受理313件，2个镇共受理331件，2个乡共受理202件。')).toEqual([]);
  expect(told('2个街道共受理313件，3个镇共受理331件，2个乡共受理202件。')).not.toEqual([]);
  expect(told('2个街道共受理313件，2个镇共受理331件，2个乡共受理220件。')).not.toEqual([]);
});

test('who has most of one kind need not have most of all', () => {
  for (const lead of ['乡中，', '各乡中，', '从乡看，']) {
    expect(told(`${lead}白塔乡受理量最多。`)).toEqual([]);
    expect(told(`${lead}双沟乡受理量最多。`).join()).toContain('双沟乡');
  }
  expect(told('受理量最多的是城关街道。').join()).toContain('城关街道');
});
