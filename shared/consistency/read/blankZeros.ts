import type { GridColumn, GridRow } from './annexGrid.ts';

/** Nothing, —, /: where all the others are counts, it is none. */
const blank = /^[-—–－/／\\]*$/u;
/** 得分, 率: what was not given is not 0; nor are the days that something took which is not done yet. */
const noCount = /分(?:\(|$)|率|比|均|指数|序号|编号|年份|[天日](?:数|\(|$)|[天日时]\)|时[限长间]|用时|期限|年龄/u;

/**
 * A column of counts that prints no 0 anywhere leaves blank what has none: 报送 of who sent nothing. Where some rows print 0, a blank says
 * something else.
 */
export function withBlankZeros(rows: readonly GridRow[], columns: readonly GridColumn[]): GridRow[] {
  const counts = new Set(columns.flatMap((column) => (leavesZerosBlank(rows, column) ? [column.index] : [])));
  if (counts.size === 0) return [...rows];
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => (counts.has(at) && cell.number === null ? { ...cell, number: 0 } : cell)),
  }));
}

function leavesZerosBlank(rows: readonly GridRow[], { kind, title, index }: GridColumn): boolean {
  if (kind !== 'number' || noCount.test(title)) return false;
  const cells = rows.flatMap(({ cells }) => cells[index] ?? []);
  const told = cells.filter(({ number }) => number !== null);
  const isCount = told.every(({ number, decimals }) => (number ?? 0) > 0 && decimals === 0);
  return (
    isCount &&
    told.length > 0 &&
    told.length < cells.length &&
    cells.every((each) => each.number !== null || blank.test(each.folded))
  );
}
