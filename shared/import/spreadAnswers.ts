import type { LeafColumn } from '../pack/column.ts';
import type { HeadTitles } from './headTitles.ts';
import { foldText, foldTitle } from './nameFold.ts';
import { createGrid, type RawGrid } from './rawGrid.ts';
import type { RawCell, RawMerge, RawRemark, RawSheet } from './rawSheet.ts';

type ChoiceColumn = Extract<LeafColumn, { kind: 'choice' }>;

/** One question of a form that has a column for each answer, in which a tick stands. */
interface Spread {
  /** The row in which the answers are printed. */
  readonly row: number;
  readonly title: string;
  readonly answers: readonly { readonly column: number; readonly answer: string }[];
}

const nameTitle = /(?:单位|名称|部门|乡镇|对象|序号|编号)$/u;
const searchedRows = 60;
const empty: RawCell = { text: '', number: null, percent: false, date: null };
/** What is put into the column of the answer that is meant. */
export const tick = /^(?:[√✓✔☑●■★⊙◎vy]|1|对|有)$/u;

/** Printed forms have a column for 是 and one for 否: what is ticked in them becomes one answer in one column, at the first one's place. */
export function joinSpreadAnswers(
  sheet: RawSheet,
  titles: HeadTitles,
): { readonly sheet: RawSheet; readonly remarks: readonly RawRemark[] } {
  const choices = titles.leaves.flatMap(({ column }) => (column.kind === 'choice' ? [column] : []));
  const known = new Set(choices.flatMap(({ options }) => options.map(({ value }) => foldText(value))));
  const rows = known.size === 0 ? [] : rowsOfAnswers(sheet, known);
  if (rows.length === 0) return { sheet, remarks: [] };
  const grid = createGrid(sheet);
  const spreads = rows.flatMap((row) => (isAboutSomebody(grid, titles, row) ? [] : spreadsIn(grid, titles, row)));
  if (spreads.length === 0) return { sheet, remarks: [] };
  const remarks = spreads.map(({ row, title, answers: [first, ...more] }): RawRemark => {
    const list = [first, ...more].map((each) => `“${each?.answer}”`).join('、');
    const message = `“${title}”分成${list}几列，哪一列打了勾就按哪一个导入。`;
    return { severity: 'info', row, column: first?.column ?? null, message };
  });
  return { sheet: { ...sheet, rows: joinedRows(sheet, spreads), merges: narrowed(sheet, spreads) }, remarks };
}

/** Rows below the first in which at least two answers stand. */
function rowsOfAnswers({ rows }: RawSheet, known: ReadonlySet<string>): number[] {
  return rows.slice(0, searchedRows).flatMap((row, at) => {
    const answers = at === 0 ? [] : row.filter(({ text }) => text.length < 12 && known.has(foldText(text)));
    return answers.length < 2 ? [] : [at];
  });
}

/** A row with a number or a name in it is one of answers, not of their titles. */
function isAboutSomebody(grid: RawGrid, titles: HeadTitles, row: number): boolean {
  for (let column = 0; column < grid.width; column += 1) {
    const cell = grid.at(row, column);
    if (cell.top !== row || cell.left !== column || cell.raw.text.trim() === '') continue;
    const above = foldTitle(grid.at(row - 1, column).raw.text);
    const names = (titles.byKey.get(above) ?? []).some(({ column: { id } }) => titles.identity.has(id));
    if (names || cell.raw.number !== null || nameTitle.test(above)) return true;
  }
  return false;
}

function spreadsIn(grid: RawGrid, titles: HeadTitles, row: number): Spread[] {
  const found: Spread[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const choice = choiceAbove(grid, titles, row, column);
    if (!choice) continue;
    const answers: { column: number; answer: string }[] = [];
    for (let at = column; at < grid.width; at += 1) {
      const goesOn = at === column || isUnder(grid, row - 1, column, at);
      const text = foldText(grid.at(row, at).raw.text);
      const option = choice.options.find(({ value }) => foldText(value) === text);
      if (!goesOn || !option || answers.some(({ answer }) => answer === option.value)) break;
      answers.push({ column: at, answer: option.value });
    }
    if (answers.length < 2) continue;
    found.push({ row, title: choice.title.replace(/\s+/gu, ''), answers });
    column += answers.length - 1;
  }
  return found;
}

/** The question whose title stands in the row above, at its first column. */
function choiceAbove(grid: RawGrid, titles: HeadTitles, row: number, column: number): ChoiceColumn | null {
  const above = grid.at(row - 1, column);
  if (above.left !== column || above.raw.text.trim() === '' || above.bottom >= row) return null;
  const [leaf, ...more] = titles.byKey.get(foldTitle(above.raw.text)) ?? [];
  return more.length === 0 && leaf?.column.kind === 'choice' ? leaf.column : null;
}

/** In the same merged title, or, where a file knows no merges, below the blank cells behind it. */
function isUnder(grid: RawGrid, row: number, first: number, column: number): boolean {
  const cell = grid.at(row, column);
  return cell.left === grid.at(row, first).left || cell.raw.text.trim() === '';
}

/** The title stands over the one column that is left. */
function narrowed({ merges }: RawSheet, spreads: readonly Spread[]): RawMerge[] {
  const isTitle = ({ left, bottom }: RawMerge) =>
    spreads.some(({ row, answers: [first] }) => first?.column === left && bottom === row - 1);
  return merges.map((merge) => (isTitle(merge) ? { ...merge, right: merge.left } : merge));
}

function joinedRows({ rows }: RawSheet, spreads: readonly Spread[]): RawCell[][] {
  return rows.map((cells, at) => {
    const mine = spreads.filter(({ row }) => row <= at);
    if (mine.length === 0) return cells as RawCell[];
    const joined = [...cells];
    for (const { row, answers } of mine) {
      const said = row === at ? '' : answerIn(cells, answers);
      for (const [index, { column }] of answers.entries()) {
        if (column < cells.length || index === 0) {
          joined[column] = index === 0 && said !== '' ? { ...empty, text: said } : empty;
        }
      }
    }
    return Array.from(joined, (cell) => cell ?? empty);
  });
}

/** The one answer that is ticked or written; what is neither is kept as it stands, so that it is asked about. */
function answerIn(cells: readonly RawCell[], answers: Spread['answers']): string {
  const filled = answers.flatMap(({ column, answer }) => {
    const text = (cells[column]?.text ?? '').trim();
    return text === '' ? [] : [{ answer, text }];
  });
  const [only, ...more] = filled;
  if (!only) return '';
  const meant = tick.test(foldText(only.text)) || foldText(only.text) === foldText(only.answer);
  if (more.length === 0 && meant) return only.answer;
  return filled.map(({ answer, text }) => text + answer).join('　');
}
