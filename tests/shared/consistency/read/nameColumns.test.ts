import { expect, test } from 'vitest';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const nameColumn = (...rows: string[]): number | undefined =>
  documentOfFixture([
    '柏塘县城市管理局关于2025年3月份案件处置情况的通报',
    '各责任单位：',
    '附件：案件来源及大类分布表',
    '柏塘县城市管理局',
    '2025年4月9日',
    '== 附件｜案件来源及大类分布表',
    '分类|项目|2月（件）|3月（件）',
    ...rows,
  ]).annexes[0]?.nameColumn;

test('a table of parts, each with its 小计, is about what stands once in each row', () => {
  const kinds = ['案件大类|市容环境|60|90', '^|街面秩序|60|10', '^|小计|120|100'];
  expect(nameColumn('案件来源|采集员上报|80|70', '^|公众举报|40|30', '^|小计|120|100', ...kinds)).toBe(1);
});

test('a name may begin with the number of a line', () => {
  const kinds = ['案件大类|市容环境|60|90', '^|街面秩序|60|10'];
  expect(nameColumn('案件来源|采集员上报|80|70', '^|12345热线转办|40|30', ...kinds)).toBe(1);
});
