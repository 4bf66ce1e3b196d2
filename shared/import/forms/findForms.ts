import type { HeadTitles } from '../headTitles.ts';
import { foldText, foldTitle } from '../nameFold.ts';
import { createGrid, isFilledStart, type RawGrid } from '../rawGrid.ts';
import type { RawCell, RawSheet } from '../rawSheet.ts';
import { isNote } from '../rowWords.ts';
import type { KnownNames } from '../understandSheet.ts';
import type { Form, FormItem, FormPlace, FormProblem, LeftColumn } from './form.ts';
import { type AnswerColumns, answerColumns, holdsNoAnswers, leafOf, recordedLeaf, titledCells } from './formAnswers.ts';
import { unitAbove } from './formUnit.ts';

export interface FoundForms {
  readonly forms: readonly Form[];
  readonly problems: readonly FormProblem[];
  readonly left: readonly LeftColumn[];
}

/** No form is longer; what is longer is a list. */
const mostRows = 400;
const mostColumns = 60;
const fewestItems = 2;
const none: FoundForms = { forms: [], problems: [], left: [] };
const empty: RawCell = { text: '', number: null, percent: false, date: null };
const headWord =
  /^(?:\p{Script=Han}{0,4}(?:项目|事项|内容|指标|要点|栏目|类别|名称|情况)|序号|编号|单位|部门|乡镇|镇街|对象)$/u;

/** The forms on one sheet, each about one unit: items below each other with their answers beside them, or items and answers in pairs. */
export function findForms(sheet: RawSheet, number: number, titles: HeadTitles, names: KnownNames): FoundForms {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (sheet.rows.length > mostRows || width > mostColumns || width < 2) return none;
  const grid = createGrid(sheet);
  const pairs = readPairs(grid, number, titles, names);
  if (pairs) return { ...none, forms: pairs };
  const column = itemColumn(grid, titles);
  return column === null ? none : readLists(grid, number, titles, names, column);
}

/** The column with the most items of the annex below each other. */
function itemColumn(grid: RawGrid, titles: HeadTitles): number | null {
  let best: { column: number; items: number } | null = null;
  for (let column = 0; column < grid.width - 1; column += 1) {
    const items = new Set<string>();
    for (let row = 0; row < grid.height; row += 1) {
      const cell = grid.at(row, column);
      if (cell.top !== row || !isFilledStart(cell, column)) continue;
      const leaf = recordedLeaf(titles, cell.raw.text);
      if (leaf) items.add(leaf.id);
    }
    if (items.size >= fewestItems && items.size > (best?.items ?? 0)) best = { column, items: items.size };
  }
  return best?.column ?? null;
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

function readLists(grid: RawGrid, sheet: number, titles: HeadTitles, names: KnownNames, column: number): FoundForms {
  const problems: FormProblem[] = [];
  const left: LeftColumn[] = [];
  let from = 0;
  const forms = listRows(grid, titles, column).flatMap((rows): Form[] => {
    const first = rows[0] ?? 0;
    const found = answerColumns(grid, titles, column, rows);
    const lines = { sheet, from, to: first };
    const unit = unitAbove(grid, lines, names);
    const beside = leftColumns(grid, sheet, column, rows, found);
    if (standsOnItsSide(found, beside, unit, first - 1, names)) return [];
    const items = rows.flatMap((row): FormItem[] => {
      const places = found.columns.map((at) => ({ sheet, row, column: at }));
      const cells = found.columns.map((at) => grid.at(row, at).raw);
      const [value, place] = [cells[0] ?? empty, places[0] ?? { sheet, row, column: column + 1 }];
      const texts = new Set(cells.map(({ text }) => foldText(text)));
      const item = { sheet, row, column };
      const path = [...headingBeside(grid, row, column), grid.at(row, column).raw.text];
      if (texts.size < 2) return [{ path, item, value, place }];
      problems.push(undecided(path, found.titles, cells, place));
      return [{ path, item, value: empty, place }];
    });
    left.push(...beside);
    const last = rows.at(-1) ?? first;
    from = last + 1;
    return [{ items, unit, above: linesIn(grid, lines, unit?.place ?? null), notes: notesBelow(grid, from) }];
  });
  return {
    forms: forms.filter(({ items }) => items.some(({ value }) => value.text !== '') || problems.length > 0),
    problems,
    left,
  };
}

/** Several columns below names, or several of answers and nobody's name: units stand beside each other, and this is no form. */
function standsOnItsSide(
  { columns, titles }: AnswerColumns,
  beside: readonly LeftColumn[],
  unit: Form['unit'],
  headRow: number,
  names: KnownNames,
): boolean {
  const others = beside.filter(({ title }) => !holdsNoAnswers(title)).length;
  if (unit?.place.row === headRow && columns.length + others > 1) return true;
  return columns.length > 1 && (unit === null || titles.some((title) => title !== '' && names.may(title)));
}

/** Columns to the right in which something stands beside the items, and which hold no answers. */
function leftColumns(
  grid: RawGrid,
  sheet: number,
  itemColumn: number,
  rows: readonly number[],
  { columns }: AnswerColumns,
): LeftColumn[] {
  const first = rows[0] ?? 0;
  return Array.from({ length: grid.width - itemColumn - 1 }, (_, at) => itemColumn + 1 + at).flatMap((column) => {
    const filled = rows.filter((row) => isFilledStart(grid.at(row, column), column));
    if (columns.includes(column) || filled.length === 0) return [];
    const title = first > 0 ? grid.at(first - 1, column).raw.text.trim() : '';
    return [{ place: { sheet, row: filled[0] ?? first, column }, title, cells: filled.length }];
  });
}

function undecided(
  path: readonly string[],
  titles: readonly string[],
  cells: readonly RawCell[],
  place: FormPlace,
): FormProblem {
  const said = cells.map(({ text }, at) => `“${titles[at] ?? ''}”写“${text.trim().slice(0, 20)}”`).join('，');
  return {
    place,
    message: `“${(path.at(-1) ?? '').trim()}”有几列答案：${said}，分不清用哪一个，没有导入。`,
    suggestion: '请在原表中只留一列答案再导入，或在录入页填写。',
  };
}

/** 主动公开, merged beside its items; numbers are none. */
function headingBeside(grid: RawGrid, row: number, column: number): string[] {
  for (let left = column - 1; left >= 0; left -= 1) {
    const { raw, right } = grid.at(row, left);
    if (right < column && raw.number === null && /\p{Script=Han}{2}/u.test(raw.text)) return [raw.text];
  }
  return [];
}

function linesIn(grid: RawGrid, { from, to }: { from: number; to: number }, unit: FormPlace | null): string[] {
  const lines: string[] = [];
  for (let row = from; row < to - 1; row += 1) {
    for (let column = 0; column < grid.width; column += 1) {
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

/** 链接可用率 | 98.6% | 死链数 | 2: items and answers in turn, at least once two of them in a row. */
function readPairs(grid: RawGrid, sheet: number, titles: HeadTitles, names: KnownNames): Form[] | null {
  const cells = Array.from({ length: grid.height }, (_, row) => titledCells(grid, titles, row));
  const all = cells.flat();
  const paired = all.filter(({ top, right }) => leafOf(titles, grid.at(top, right + 1).raw.text) === undefined);
  const recorded = all.filter(({ raw }) => recordedLeaf(titles, raw.text));
  if (recorded.length < fewestItems || paired.length < all.length || !cells.some((row) => row.length > 1)) return null;
  const forms: { items: FormItem[]; unit: Form['unit'] }[] = [];
  let seen = new Set<string>();
  for (const { raw, top: row, left, right } of all) {
    const leaf = leafOf(titles, raw.text);
    if (!leaf || right + 1 >= grid.width) continue;
    if (forms.length === 0 || seen.has(leaf.column.id)) {
      forms.push({ items: [], unit: null });
      seen = new Set();
    }
    seen.add(leaf.column.id);
    const form = forms.at(-1);
    const answer = grid.at(row, right + 1);
    const place = { sheet, row: answer.top, column: answer.left };
    const named = titles.identity.has(leaf.column.id);
    if (named && form && answer.raw.text.trim() !== '') form.unit = { text: answer.raw.text.trim(), place };
    else if (form && !named)
      form.items.push({ path: [raw.text], item: { sheet, row, column: left }, value: answer.raw, place });
  }
  const first = all[0]?.top ?? 0;
  const lines = { sheet, from: 0, to: first };
  return forms.map(({ items, unit }, at) => ({
    items,
    unit: unit ?? (at === 0 ? unitAbove(grid, lines, names) : null),
    above: at === 0 ? linesIn(grid, { from: 0, to: first + 1 }, unit?.place ?? null) : [],
    notes: [],
  }));
}
