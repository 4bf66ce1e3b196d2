import type { RawCell, RawRemark } from '#shared/import/rawSheet.ts';

/** What a sheet shows about its cells beside their content; somebody should look at these before they are taken. */
export interface CellMarks {
  struck(row: number, column: number): void;
  /** A formula without a stored result: nothing can be read here. */
  unsaved(row: number, column: number): void;
  /** One whose result was computed here. */
  computed(row: number, column: number, result: number): void;
  hiddenRow(row: number): void;
  /** Rows that are crossed out as a whole. */
  struckRows(rows: readonly (readonly RawCell[])[]): number[];
  remarks(rows: readonly (readonly RawCell[])[]): RawRemark[];
}

/** Nobody reads more of one kind. */
const most = 100;

export function createCellMarks(): CellMarks {
  const struck = new Map<number, Set<number>>();
  const unsaved: (readonly [number, number])[] = [];
  const computed = new Map<number, { row: number; result: number; cells: number }>();
  const hidden: number[] = [];
  const struckRows = (rows: readonly (readonly RawCell[])[]) =>
    [...struck].filter(([row, columns]) => isVoid(rows[row] ?? [], columns)).map(([row]) => row);
  return {
    struckRows,
    struck(row, column) {
      const columns = struck.get(row) ?? new Set();
      if (columns.size === 0) struck.set(row, columns);
      columns.add(column);
    },
    unsaved: (row, column) => void unsaved.push([row, column]),
    computed(row, column, result) {
      const first = computed.get(column);
      if (first) first.cells += 1;
      else computed.set(column, { row, result, cells: 1 });
    },
    hiddenRow: (row) => void hidden.push(row),
    remarks: (rows) => [
      ...unsaved
        .slice(0, most)
        .map(([row, column]): RawRemark => ({ severity: 'warning', row, column, message: unsavedMessage })),
      ...restRemark(unsaved.length - most),
      ...[...computed].map(([column, { row, result, cells }]): RawRemark => {
        const more = cells > 1 ? `（这一列共 ${cells} 格这样）` : '';
        const message = `这一格是公式，文件里没有存它的结果，按公式算得 ${result}${more}。请核对。`;
        return { severity: 'warning', row, column, message };
      }),
      ...struckRemarks(struck, new Set(struckRows(rows))),
      ...hiddenRemarks(hidden.filter((row) => rows[row]?.some(({ text }) => text !== ''))),
    ],
  };
}

const unsavedMessage = '这一格是公式，但文件里没有存它的结果，按空格读入。请用 Excel 或 WPS 打开原表，保存后再导入。';
const struckMessage = '这一格划了删除线，照常读入。如果是作废的内容，请在原表中删去。';

/** Every cell but a word of why: one number that is left standing says that the row is not void. */
function isVoid(cells: readonly RawCell[], struck: ReadonlySet<number>): boolean {
  const filled = cells.flatMap(({ text }, column) => (text.trim() === '' ? [] : [column]));
  const left = filled.filter((column) => !struck.has(column));
  if (filled.length - left.length < 2 || left.length > 1) return false;
  return left.every((column) => cells[column]?.number === null && (cells[column]?.text.trim().length ?? 0) > 2);
}

function struckRemarks(struck: ReadonlyMap<number, ReadonlySet<number>>, whole: ReadonlySet<number>): RawRemark[] {
  const cells = [...struck].flatMap(([row, columns]) =>
    whole.has(row) ? [] : [...columns].map((column) => ({ row, column })),
  );
  return cells.slice(0, most).map((place): RawRemark => ({ severity: 'warning', ...place, message: struckMessage }));
}

function restRemark(count: number): RawRemark[] {
  if (count <= 0) return [];
  const message = `另有 ${count} 格公式也没有存结果，按空格读入。`;
  return [{ severity: 'warning', row: null, column: null, message }];
}

/** One remark for rows that follow each other. */
function hiddenRemarks(rows: readonly number[]): RawRemark[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.slice(0, most).map(({ from, to }) => {
    const which = from === to ? `第 ${from + 1} 行` : `第 ${from + 1}—${to + 1} 行`;
    return {
      severity: 'warning',
      row: from,
      column: null,
      message: `${which}在原表中是隐藏的，照常读入。请核对是否该导入。`,
    };
  });
}
