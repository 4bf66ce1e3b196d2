import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';
import { type Condition, isNothing } from './conditions.ts';
import { numberAt } from './relations.ts';

const has = '(?:存在|仍有|尚有|还有|发生|出现|具有|有)(?:了|过)?[^,;。\\d]{0,4}';
const lacks = '(?:没有|未有|未发生|未出现|未发现|未存在|不存在|无)[^,;。\\d]{0,4}';

/** 存在问题的4个乡镇, 没有加分的2个单位: rows whose number is none, or is one. The longest title that the words say. */
export function presenceConditions(annex: AnnexGrid, words: string): Condition[] {
  const found = annex.columns.flatMap((column): { length: number; condition: Condition }[] => {
    const core = coreOf(column).replace(/(?:情况|明细|清单)$/u, '');
    if (column.index === annex.nameColumn || core.length < 2 || !words.includes(core)) return [];
    const amount = amountOf(annex, column);
    const without = new RegExp(`${lacks}${core}|${core}(?:[数量]*)为(?:0|零)|零${core}`, 'u').test(words);
    if (!amount || (!without && !new RegExp(`(?<![没未])${has}${core}`, 'u').test(words))) return [];
    const say = `“${column.title}”${without ? '没有' : '有'}`;
    return [{ length: core.length, condition: { say, plain: false, fits: (row) => amount(row) !== without } }];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return found.filter(({ length }) => length === longest).map(({ condition }) => condition);
}

/** Whether a row has any of what the column counts or tells. */
function amountOf(annex: AnnexGrid, column: GridColumn): ((row: GridRow) => boolean) | null {
  if (column.kind === 'number') return (row) => (numberAt(row, column) ?? 0) !== 0;
  const tells = column.kind === 'text' || column.kind === 'category';
  const some = annex.rows.some((row) => isNothing(row, column.index));
  return tells && some ? (row) => !isNothing(row, column.index) : null;
}
