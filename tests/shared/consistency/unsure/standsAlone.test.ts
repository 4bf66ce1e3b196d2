import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const table = [
  '== 附件1｜热线办理情况表',
  '单位|受理（件）|按期办结（件）|超期办结（件）',
  '县住建局|40|37|3',
  '县教育局|31|29|2',
  '县水利局|22|20|2',
  '合计|93|86|7',
];

const told = (said: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县关于2031年9月热线办理情况的通报',
      '各单位：',
      said,
      '附件：1.热线办理情况表',
      '清河县人民政府办公室',
      '2031年10月12日',
      ...table,
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, rule }) => `${severity} ${rule}`);

test('a total is asserted where the sentence has another number of the annex', () => {
  expect(told('全县共受理93件，超期办结7件。')).toEqual([]);
  expect(told('全县共受理93件，超期办结9件。')).toEqual(['error annex-total']);
});

test('a total that stands alone may be of a table that is not at hand', () => {
  expect(told('全县超期办结9件。')).toEqual(['doubt annex-total']);
});

test('a value of a unit is asserted where another value of the sentence is in its annex', () => {
  expect(told('按期办结最多的是县住建局（37件），县教育局29件，县水利局20件。')).toEqual([]);
  expect(told('按期办结最多的是县住建局（37件），县教育局按期办结27件，县水利局20件。')).toEqual(['error named-value']);
  expect(told('县教育局按期办结27件。').every((each) => each.startsWith('doubt'))).toBe(true);
});
