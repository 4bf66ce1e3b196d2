import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';
import type { Derived } from './derivedColumns.ts';
import { numberAt, numbersOf } from './relations.ts';

/** Highest first: 国务院办公厅, 省政府办公厅, 市政府办公室, 区政府办公室. */
const levels = [/国务院|国办|国家|中央|中办|全国/u, /省|自治区/u, /市|州|盟/u, /[县区旗]/u];

/** 省级及以上采用: the columns under one head that are of this level or of a higher one, added up. */
export function levelColumns(annex: AnnexGrid, said: string): Derived[] {
  const words = [...new Set([...said.matchAll(/([省市州盟县区旗])级(?:及|和)以上/gu)].map(([match]) => match))];
  if (words.length === 0) return [];
  const heads = [...new Set(numbersOf(annex).map(headOf))].filter((head) => head !== '');
  return heads.flatMap((head) => {
    const own = numbersOf(annex).filter((column) => headOf(column) === head && levelOf(column) >= 0);
    return words.flatMap((word): Derived[] => {
      const least = levels.findIndex((level) => level.test(word));
      const parts = own.filter((column) => levelOf(column) <= least);
      if (parts.length < 2 || parts.length === own.length || own.length < 3) return [];
      const of = (row: GridRow): number => parts.reduce((sum, column) => sum + (numberAt(row, column) ?? 0), 0);
      return [{ title: `${word}${head}`, kind: 'number', of }];
    });
  });
}

/** 采用 of 采用数(条) over the columns of each level. */
function headOf(column: GridColumn): string {
  const head = column.path.at(-2);
  return head === undefined ? '' : coreOf({ ...column, path: [head] });
}

function levelOf({ path }: GridColumn): number {
  const leaf = path.at(-1) ?? '';
  return levels.findIndex((level) => level.test(leaf));
}
