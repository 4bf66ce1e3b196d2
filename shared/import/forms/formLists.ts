import type { HeadTitles } from '../headTitles.ts';
import { foldText, foldTitle } from '../nameFold.ts';
import { isFilledStart, type RawGrid } from '../rawGrid.ts';
import type { RawCell } from '../rawSheet.ts';
import { isNote } from '../rowWords.ts';
import type { KnownNames } from '../understandSheet.ts';
import type { Form, FormItem, FormPlace, FormProblem, FoundForms, LeftColumn } from './form.ts';
import {
  type AnswerColumns,
  answerColumns,
  holdsNoAnswers,
  isNumbering,
  optionColumns,
  recordedLeaf,
  tickedOption,
} from './formAnswers.ts';
import { unitAbove } from './formUnit.ts';

export const fewestItems = 2;
const empty: RawCell = { text: '', number: null, percent: false, date: null };
const headWord =
  /^(?:\p{Script=Han}{0,4}(?:项目|事项|内容|指标|要点|栏目|类别|名称|情况)|序号|编号|单位|部门|乡镇|镇街|对象)$/u;

/** A column of items, and how far what belongs to it reaches. */
export interface Region {
  readonly column: number;
  readonly left: number;
  readonly right: number;
}

/** The columns that hold items of the annex below each other; forms that stand beside each other end where the next one begins. */
export function itemRegions(grid: RawGrid, titles: HeadTitles): Region[] {
  const columns = Array.from({ length: grid.width - 1 }, (_, column) => column).filter((column) => {
    const items = new Set<string>();
    for (let row = 0; row < grid.height; row += 1) {
      const cell = grid.at(row, column);
      if (cell.top !== row || !isFilledStart(cell, column)) continue;
      const leaf = recordedLeaf(titles, cell.raw.text);
      if (leaf) items.add(leaf.id);
    }
    return items.size >= fewestItems;
  });
  const starts = columns.map((column, at) => {
    if (at === 0) return 0;
    return column - 1 > (columns[at - 1] ?? 0) + 1 && isNumbering(grid, column - 1) ? column - 1 : column;
  });
  return columns.map((column, at) => ({
    column,
    left: starts[at] ?? column,
    right: (starts[at + 1] ?? grid.width) - 1,
  }));
}

export interface ListSheet {
  readonly grid: RawGrid;
  readonly sheet: number;
  readonly titles: HeadTitles;
  readonly names: KnownNames;
  readonly region: Region;
}

export function readLists({ grid, sheet, titles, names, region }: ListSheet): FoundForms {
  const problems: FormProblem[] = [];
  const left: LeftColumn[] = [];
  let from = 0;
  const forms = listRows(grid, titles, region.column).flatMap((rows): Form[] => {
    const first = rows[0] ?? 0;
    const options = optionColumns(grid, titles, region, rows);
    const found = answerColumns(grid, titles, region, rows, new Set(options.map(({ column }) => column)));
    const lines = { sheet, from, to: first, left: region.left, right: region.right };
    const unit = unitAbove(grid, lines, names);
    const read = new Set([...found.columns, ...options.map(({ column }) => column)]);
    const beside = leftColumns(grid, sheet, region, rows, read);
    const corner = first > 0 ? grid.at(first - 1, region.column).raw.text : '';
    const underNames = unit?.place.row === first - 1 || isUnitWord(titles, corner);
    if (standsOnItsSide(found, beside, unit, underNames, names)) return [];
    const items = rows.map((row): FormItem => {
      const item = { sheet, row, column: region.column };
      const path = [...headingBeside(grid, row, region), grid.at(row, region.column).raw.text];
      const choice = recordedLeaf(titles, grid.at(row, region.column).raw.text)?.kind === 'choice';
      const answer =
        choice && options.length > 0 ? tickedOption(grid, row, options) : answerIn(grid, row, found, region.column + 1);
      const place = { sheet, row, column: answer.column };
      if (answer.value === null) problems.push(undecided(path, answer.said, place));
      return { path, item, value: answer.value ?? empty, place };
    });
    left.push(...beside);
    from = (rows.at(-1) ?? first) + 1;
    return [{ items, unit, above: linesIn(grid, lines, unit?.place ?? null), notes: notesBelow(grid, from) }];
  });
  const filled = forms.filter(({ items }) => items.some(({ value }) => value.text !== '') || problems.length > 0);
  return { forms: filled, problems, left };
}

/** What stands in the columns of answers; null where they say different things. */
function answerIn(grid: RawGrid, row: number, { columns, titles }: AnswerColumns, otherwise: number) {
  const cells = columns.map((column) => grid.at(row, column).raw);
  const differ = new Set(cells.map(({ text }) => foldText(text))).size > 1;
  const said = cells.map(({ text }, at) => `“${titles[at] ?? ''}”写“${text.trim().slice(0, 20)}”`).join('，');
  return { value: differ ? null : (cells[0] ?? empty), column: columns[0] ?? otherwise, said };
}

/** Rows of items, form after form: an item that is met again begins the next one. */
function listRows(grid: RawGrid, titles: HeadTitles, column: number): number[][] {
  const lists: number[][] = [];
  let seen = new Set<string>();
  for (let row = 0; row < grid.height; row += 1) {
    const cell = grid.at(row, column);
    const text = cell.raw.text.trim();
    if (cell.top !== row || cell.left !== column || text === '' || isNote(text) || /[:：]/u.test(text)) continue;
    const known = recordedLeaf(titles, text) !== undefined;
    const key = foldTitle(text);
    const open = lists.at(-1);
    const goesOn = open !== undefined && open.at(-1) === row - 1 && !seen.has(key) && !headWord.test(foldText(text));
    if (!known && !goesOn) continue;
    if (open === undefined || seen.has(key)) {
      lists.push([row]);
      seen = new Set();
    } else open.push(row);
    seen.add(key);
  }
  const isItem = (row: number) => recordedLeaf(titles, grid.at(row, column).raw.text) !== undefined;
  return lists.flatMap((rows) =>
    rows.filter(isItem).length < fewestItems ? [] : [[...itemsAbove(grid, column, rows[0] ?? 0), ...rows]],
  );
}

/** Items above the first that is called as in the annex, up to the head of the form. */
function itemsAbove(grid: RawGrid, column: number, first: number): number[] {
  const rows: number[] = [];
  for (let row = first - 1; row >= 0; row -= 1) {
    const { raw, top, left, right } = grid.at(row, column);
    const text = raw.text.trim();
    const answer = grid.at(row, column + 1);
    const answered = answer.left > right && answer.raw.text.trim() !== '';
    if (top !== row || left !== column || right > column || text === '' || !answered) break;
    if (isNote(text) || /[:：]/u.test(text) || headWord.test(foldText(text))) break;
    rows.unshift(row);
  }
  return rows;
}

/** 单位 above the items: what stands beside it are names. */
function isUnitWord({ byKey, identity }: HeadTitles, corner: string): boolean {
  const folded = foldTitle(corner);
  const known = (byKey.get(folded) ?? []).some(({ column }) => identity.has(column.id));
  return known || /^.{0,4}(?:单位|部门|乡镇|街道|对象)(?:名称)?$/u.test(folded);
}

/** Several columns below names, or several of answers and nobody's name: units stand beside each other, and this is no form. */
function standsOnItsSide(
  { columns, titles }: AnswerColumns,
  beside: readonly LeftColumn[],
  unit: Form['unit'],
  underNames: boolean,
  names: KnownNames,
): boolean {
  const others = beside.filter(({ title }) => !holdsNoAnswers(title)).length;
  if (underNames && columns.length + others > 1) return true;
  return columns.length > 1 && (unit === null || titles.some((title) => title !== '' && names.may(title)));
}

/** Columns to the right in which something stands beside the items, and which hold no answers. */
function leftColumns(
  grid: RawGrid,
  sheet: number,
  { column: items, right }: Region,
  rows: readonly number[],
  read: ReadonlySet<number>,
): LeftColumn[] {
  const first = rows[0] ?? 0;
  return Array.from({ length: right - items }, (_, at) => items + 1 + at).flatMap((column) => {
    const filled = rows.filter((row) => isFilledStart(grid.at(row, column), column));
    if (read.has(column) || filled.length === 0) return [];
    const title = first > 0 ? grid.at(first - 1, column).raw.text.trim() : '';
    return [{ place: { sheet, row: filled[0] ?? first, column }, title, cells: filled.length }];
  });
}

function undecided(path: readonly string[], said: string, place: FormPlace): FormProblem {
  return {
    place,
    message: `“${(path.at(-1) ?? '').trim()}”有几个答案：${said}，分不清用哪一个，没有导入。`,
    suggestion: '请在原表中只留一个答案再导入，或在录入页填写。',
  };
}

/** 主动公开, merged beside its items; numbers are none. */
function headingBeside(grid: RawGrid, row: number, { column, left: first }: Region): string[] {
  for (let left = column - 1; left >= first; left -= 1) {
    const { raw, right } = grid.at(row, left);
    if (right < column && raw.number === null && /\p{Script=Han}{2}/u.test(raw.text)) return [raw.text];
  }
  return [];
}

/** What is printed above the items but their head and the unit. */
export function linesIn(
  grid: RawGrid,
  {
    from,
    to,
    left,
    right,
  }: { readonly from: number; readonly to: number; readonly left: number; readonly right: number },
  unit: FormPlace | null,
): string[] {
  const lines: string[] = [];
  for (let row = from; row < to - 1; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = grid.at(row, column);
      if (cell.top === row && isFilledStart(cell, column) && row !== unit?.row) lines.push(cell.raw.text);
    }
  }
  return lines;
}

function notesBelow(grid: RawGrid, from: number): string[] {
  const notes: string[] = [];
  for (let row = from; row < grid.height; row += 1) {
    const { raw, top } = grid.at(row, 0);
    if (top === row && raw.text.trim() !== '' && isNote(raw.text)) notes.push(raw.text);
  }
  return notes;
}
