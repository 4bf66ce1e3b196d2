import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string, head: string, rows: readonly string[]): string[] {
  const lines = [
    '清河县人民政府办公室关于2025年9月份热线办理情况的通报',
    '各乡镇人民政府：',
    '9月份，全县共受理448件，按期办结425件。',
    text,
    '附件：9月份热线办理情况表',
    '清河县人民政府办公室',
    '2025年10月20日',
    '== 附件｜9月份热线办理情况表',
    head,
    ...rows,
  ];
  return checkDocument(documentOfFixture(lines))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const cases: readonly (readonly [string, string, string])[] = [
  ['受理量增幅超过20%的有柳林镇、青阳乡，共2个。', '柳林镇', '石桥镇'],
  ['受理量增幅在20%以上的乡镇有2个，分别是柳林镇、青阳乡。', '青阳乡', '马店镇'],
  ['2个乡镇受理量环比下降10%以上。', '2个', '3个'],
  ['有2个乡镇受理量降幅在10%以上。', '2个', '1个'],
  ['比8月份增加超过20件的有1个乡镇。', '1个', '2个'],
];

test.each(cases)('who has grown or fallen by so much is counted and named: %s', (right, said, wrong) => {
  const head = '单位|受理量（件）|按期办结（件）|8月份受理量（件）';
  const rows = [
    '柳林镇|120|114|96',
    '石桥镇|90|88|104',
    '马店镇|76|70|76',
    '双沟乡|62|59|75',
    '青阳乡|100|94|81',
    '合计|448|425|432',
  ];
  expect(told(right, head, rows)).toEqual([]);
  expect(told(right.replace(said, wrong), head, rows)).not.toEqual([]);
});

test('so they are by a column that prints the rate', () => {
  const head = '单位|受理量（件）|按期办结（件）|环比增幅';
  const rows = [
    '柳林镇|120|114|25.0%',
    '石桥镇|90|88|-13.5%',
    '马店镇|76|70|0.0%',
    '双沟乡|62|59|-17.3%',
    '青阳乡|100|94|23.5%',
  ];
  expect(told('受理量增幅超过10%的有柳林镇、青阳乡，共2个。', head, rows)).toEqual([]);
  expect(told('2个乡镇受理量环比下降10%以上。', head, rows)).toEqual([]);
  expect(told('4个乡镇受理量环比下降10%以上。', head, rows)).not.toEqual([]);
});
