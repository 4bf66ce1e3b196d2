import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { isNothing } from './cellAnswers.ts';
import { coreOf } from './columnCore.ts';
import type { Condition } from './conditions.ts';
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
    // 逾期的3家, 存在问题的4个.
    const said = new RegExp(`(?<![没未])${has}${core}|^[^,;。]{0,4}${core}的$`, 'u').test(
      words.replace(/的.*$/u, '的'),
    );
    if (!amount || (!without && !said)) return [];
    const say = `“${column.title}”${without ? '没有' : '有'}`;
    return [{ length: core.length, condition: { say, plain: false, fits: (row) => amount(row) !== without } }];
  });
  found.push(...states(annex, words));
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

/** 已公开的11个单位 beside a column that says 未公开 of some. */
function states(annex: AnnexGrid, words: string): { length: number; condition: Condition }[] {
  return annex.columns
    .filter(({ kind, index }) => kind === 'category' && index !== annex.nameColumn)
    .flatMap(({ index, title }) => {
      const text = (row: GridRow): string => row.cells[index]?.folded ?? '';
      const values = [...new Set(annex.rows.map(text))].filter((value) => /^[未没].{1,4}$/u.test(value));
      return values
        .filter((value) => words.includes(`已${value.slice(1)}`))
        .map((value) => ({
          length: value.length,
          condition: { say: `“${title}”不是“${value}”`, plain: false, fits: (row: GridRow) => text(row) !== value },
        }));
    });
}
