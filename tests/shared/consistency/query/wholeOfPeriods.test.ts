import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string, periods = '上半年|下半年') =>
  checkDocument(
    documentOfFixture([
      '云泽市人民政府办公室关于2024年政务信息采用情况的通报',
      '各单位：',
      '2024年，市直部门报送信息375条，采用188条，采用率为50.1%。',
      text,
      '附件：2024年市直部门政务信息采用情况表',
      '云泽市人民政府办公室',
      '2025年1月5日',
      '== 附件｜2024年市直部门政务信息采用情况表｜sorted',
      '名次|单位|各期采用条数|>|全年采用|报送|采用率',
      `^|^|${periods}|^|^|^`,
      '1|市交通局|24|33|57|115|49.6%',
      '2|市应急局|23|28|51|89|57.3%',
      '3|市发改委|11|31|42|87|48.3%',
      '4|市卫健委|20|18|38|84|45.2%',
      '合计|>|78|110|188|375|50.1%',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed }) => claimed);

test.each([
  ['采用量40条以上的单位有3个。', '3个', '4个'],
  ['4个单位平均采用量47条。', '47条', '49条'],
  ['市交通局采用量比市应急局多6条。', '6条', '8条'],
])('where a text says no month, what it counts is that of the whole year: %s', (text, right, wrong) => {
  for (const periods of ['上半年|下半年', '1—6月|7—12月']) {
    expect(told(text, periods)).toEqual([]);
    expect(told(text.replace(right, wrong), periods)).toEqual([wrong]);
  }
});

test('where it says one, the number is of that', () => {
  expect(told('市交通局上半年采用24条，下半年采用33条。')).toEqual([]);
  expect(told('市交通局上半年采用25条，下半年采用33条。')).toEqual(['25条']);
});
