import { foldText } from '../import/nameFold.ts';
import type { RawGrid } from '../import/rawGrid.ts';
import type { RawCell } from '../import/rawSheet.ts';
import { isNote } from '../import/rowWords.ts';
import { isTotalRow, starts, type TableShape } from './tableShape.ts';
import { isTotalLabel, isUnitName } from './tableWords.ts';

/** One row of a table, its cells counted from the left of its block. Merged cells are filled down. */
export interface SketchRow {
  readonly row: number;
  readonly group: string | null;
  readonly cells: readonly RawCell[];
}

export interface SketchRows {
  readonly rows: readonly SketchRow[];
  /** Headings of groups, in their order. */
  readonly groups: readonly string[];
  readonly total: { readonly label: string; readonly at: 'start' | 'end' } | null;
  /** The word of the sums of each group. */
  readonly subtotal: string | null;
  /** What the one line above the table calls it, where no heading is in it. */
  readonly opening: string | null;
  readonly notes: readonly string[];
}

/** The rows below the head, block after block, told from headings, totals and notes by their look alone. */
export function sketchRows(grid: RawGrid, shape: TableShape): SketchRows {
  const rows: SketchRow[] = [];
  const groups: string[] = [];
  const notes: string[] = [];
  let total: SketchRows['total'] = null;
  let subtotal: string | null = null;
  const head = new Set<string>();
  for (let row = shape.top; row <= shape.bottom; row += 1)
    for (const { raw } of starts(grid, row)) head.add(foldText(raw.text));
  const opening = headingAbove(grid, shape.top);
  let group: string | null = opening;
  if (opening !== null) groups.push(opening);
  for (const block of shape.blocks) {
    for (let row = shape.bottom + 1; row < grid.height; row += 1) {
      const filled = starts(grid, row).filter(({ left }) => left >= block.left && left <= block.right);
      const [first] = filled;
      const text = first?.raw.text.trim() ?? '';
      if (!first && !continues(grid, block, row)) continue;
      if (filled.length > 1 && filled.every(({ raw }) => raw.number === null && head.has(foldText(raw.text)))) continue;
      if (first && isNote(text)) {
        if (!notes.includes(text)) notes.push(text);
      } else if (isTotalRow(grid, row)) {
        const label = filled.find(({ raw }) => isTotalLabel(raw.text))?.raw.text.trim() ?? '合计';
        if (/小计/u.test(label)) subtotal ??= foldText(label);
        else total ??= { label: foldText(label), at: rows.length === 0 ? 'start' : 'end' };
      } else if (first && filled.length === 1 && shape.blocks.length * 2 <= grid.width) {
        const wide = first.right > first.left;
        if (isHeading(text, wide)) {
          group = text.replace(/\s+/gu, '');
          if (!groups.includes(group)) groups.push(group);
        } else if (wide || text.length > 30) notes.push(text);
        else rows.push(rowOf(grid, block, row, group));
      } else rows.push(rowOf(grid, block, row, group));
    }
  }
  // One line above the table and no heading in it: that is what the table is called.
  if (opening !== null && groups.length === 1)
    return { rows: rows.map((row) => ({ ...row, group: null })), groups: [], total, subtotal, opening, notes };
  return { rows, groups, total, subtotal, opening: null, notes };
}

/** （一）各街道 between the title and the head is the heading of the first rows. */
function headingAbove(grid: RawGrid, top: number): string | null {
  const [only, ...more] = top > 0 ? starts(grid, top - 1) : [];
  const text = only?.raw.text.trim() ?? '';
  return more.length === 0 && numbered.test(text) && text.length <= longestHeading ? text : null;
}

const numbered = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/u;
const longestHeading = 60;

/** A row with nothing but one text over several columns, or a numbered one: 一、县直部门. */
function isHeading(text: string, wide: boolean): boolean {
  if (text.length > 30) return false;
  if (/^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/u.test(text)) return true;
  return (
    wide && !/[。；]/u.test(text) && !(isUnitName(text) && !/[（(]\d+/u.test(text) && !/^[各]|类$|组$/u.test(text))
  );
}

function continues(grid: RawGrid, block: TableShape['blocks'][number], row: number): boolean {
  for (let column = block.left; column <= block.right; column += 1) {
    const cell = grid.at(row, column);
    if (cell.top < row && cell.raw.text.trim() !== '' && cell.right < block.right) return true;
  }
  return false;
}

function rowOf(
  grid: RawGrid,
  { left, right }: TableShape['blocks'][number],
  row: number,
  group: string | null,
): SketchRow {
  // What is merged to the right stands in its first column only.
  const cells = Array.from({ length: right - left + 1 }, (_, at) => {
    const cell = grid.at(row, left + at);
    return cell.left === left + at ? cell.raw : emptyCell;
  });
  return { row, group, cells };
}

const emptyCell: RawCell = { text: '', number: null, percent: false, date: null };
