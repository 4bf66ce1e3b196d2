import type { GridColumn } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';

/** What a column says of itself below what stands over it, without the unit: 受理 of 受理(件). */
export function leafOf({ path }: Pick<GridColumn, 'path'>): string {
  return (path.at(-1) ?? '').replace(/\([^()]*\)/gu, '');
}

/** 按期办结件 → 按期办结, 网站报送条数 → 网站报送; 办学条件 and 案件数 end in no unit of count. */
export const coreOf: (column: GridColumn) => string = readOnceOf(({ path }) => {
  const leaf = path.at(-1) ?? '';
  // 办结＞小计 is what was 办结.
  return (/^(?:小计|合计|总计|数量)$/u.test(leaf) ? (path.at(-2) ?? leaf) : leaf)
    .replace(/\([^)]*\)$/u, '')
    .replace(/(?:总?[数量]+|(?:(?<![条文案事稿信])件|(?<![层批档名])次|(?<![专国])家|[条个篇处])数?)$/u, '');
});

/** 收入（万元）: a number of it is ten thousand of what others count. */
export function isInTenThousands({ title }: GridColumn): boolean {
  return /万(?:元|人|件|次)/u.test(title);
}
