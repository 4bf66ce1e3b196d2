import { isRecorded, type RecordedColumn } from '../../pack/column.ts';
import type { HeadTitles, LeafTitle } from '../headTitles.ts';
import { contentFit } from '../mapping/contentFit.ts';
import { foldLoose, foldText, foldTitle } from '../nameFold.ts';
import { type GridCell, isFilledStart, type RawGrid } from '../rawGrid.ts';
import type { RawCell } from '../rawSheet.ts';
import { tick } from '../spreadAnswers.ts';
import type { Region } from './formLists.ts';

/** The one annex column that an item is called like; undefined for other texts. */
export function leafOf(titles: HeadTitles, text: string): LeafTitle | undefined {
  if (text === '' || text.length > 200) return undefined;
  const [leaf, ...others] = titles.byKey.get(foldTitle(text)) ?? looseLeaves(titles, text);
  return others.length === 0 ? leaf : undefined;
}

/** 信息发布数（条） */
function looseLeaves({ leaves }: HeadTitles, text: string): readonly LeafTitle[] {
  const loose = foldLoose(text);
  return loose.length < 2 ? [] : leaves.filter(({ printed }) => foldLoose(printed.at(-1) ?? '') === loose);
}

/** An annex column that a form answers. */
export function recordedLeaf(titles: HeadTitles, text: string): RecordedColumn | undefined {
  const column = leafOf(titles, text)?.column;
  return column && isRecorded(column) ? column : undefined;
}

/** Columns that say what could be had, or who looked: no answers. */
const noAnswers =
  /^(?:分值|满分|标准分?|权重|依据|要求|标准|说明|备注|责任人|检查人|完成时限|评分标准|考核标准|检查标准|扣分原因)/u;

export function holdsNoAnswers(title: string): boolean {
  return noAnswers.test(foldText(title));
}

export interface AnswerColumns {
  readonly columns: readonly number[];
  /** What is printed above each of them. */
  readonly titles: readonly string[];
}

/** The columns beside the items that hold answers, from left to right: one, or several between which nothing decides. */
export function answerColumns(
  grid: RawGrid,
  titles: HeadTitles,
  { column: items, right }: Region,
  rows: readonly number[],
  options: ReadonlySet<number>,
): AnswerColumns {
  const first = rows[0] ?? 0;
  const scored: { column: number; title: string; fits: number }[] = [];
  for (let column = items + 1; column <= right; column += 1) {
    const title = first > 0 ? grid.at(first - 1, column).raw.text.trim() : '';
    if (options.has(column) || holdsNoAnswers(title) || titles.timeOf?.(title) === 'other') continue;
    const fits = rows.filter((row) => answers(grid, titles, items, row, column)).length;
    if (fits > 0) scored.push({ column, title, fits });
  }
  const most = Math.max(0, ...scored.map(({ fits }) => fits));
  const ofNow = scored.filter(({ title }) => titles.timeOf?.(title) === 'whole');
  const kept = (ofNow.length > 0 ? ofNow : scored).filter(({ fits }) => fits * 5 >= most * 3);
  return { columns: kept.map(({ column }) => column), titles: kept.map(({ title }) => title) };
}

/** 1, 2, 3 below each other number the items. */
export function isNumbering(grid: RawGrid, column: number): boolean {
  const texts = Array.from({ length: grid.height }, (_, row) => grid.at(row, column).raw.text.trim());
  const numbers = texts.filter((text) => /^\d{1,3}$/u.test(text)).map(Number);
  return (
    numbers.length > 1 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1 || number === 1)
  );
}

/** A column for one answer, in which that answer is ticked. */
export interface OptionColumn {
  readonly column: number;
  readonly option: string;
}

/** Columns below 是 and 否: what is ticked in them is the answer that stands above. */
export function optionColumns(
  grid: RawGrid,
  titles: HeadTitles,
  { column: items, right }: Region,
  rows: readonly number[],
): OptionColumn[] {
  const head = (rows[0] ?? 0) - 1;
  if (head < 0) return [];
  const known = new Map(
    rows.flatMap((row) => {
      const leaf = recordedLeaf(titles, grid.at(row, items).raw.text);
      return leaf?.kind === 'choice' ? leaf.options.map(({ value }) => [foldText(value), value] as const) : [];
    }),
  );
  const found = Array.from({ length: right - items }, (_, at) => items + 1 + at).flatMap((column) => {
    const option = known.get(foldText(grid.at(head, column).raw.text));
    return option === undefined ? [] : [{ column, option }];
  });
  return found.length > 1 ? found : [];
}

/** The one answer that is ticked; null where several are, or something else stands there. */
export function tickedOption(grid: RawGrid, row: number, options: readonly OptionColumn[]) {
  const filled = options.flatMap((each) => {
    const text = grid.at(row, each.column).raw.text.trim();
    return text === '' ? [] : [{ ...each, text }];
  });
  const [first, ...more] = filled;
  const said = filled.map(({ option, text }) => `“${option}”下写“${text.slice(0, 20)}”`).join('，');
  if (!first) return { value: blank, column: options[0]?.column ?? 0, said };
  const meant = foldText(first.text) === foldText(first.option) || tick.test(foldText(first.text));
  return { value: meant && more.length === 0 ? { ...blank, text: first.option } : null, column: first.column, said };
}

const blank: RawCell = { text: '', number: null, percent: false, date: null };

function answers(grid: RawGrid, titles: HeadTitles, itemColumn: number, row: number, column: number): boolean {
  const leaf = recordedLeaf(titles, grid.at(row, itemColumn).raw.text);
  const cell = grid.at(row, column);
  if (!leaf || cell.left !== column || cell.raw.text.trim() === '') return false;
  const fit = contentFit(leaf, [cell.raw]);
  return fit === 'all' || fit === 'open';
}

/** The cells of a row that are called like a column of the annex. */
export function titledCells(grid: RawGrid, titles: HeadTitles, row: number): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const cell = grid.at(row, column);
    if (cell.top === row && isFilledStart(cell, column) && leafOf(titles, cell.raw.text)) cells.push(cell);
  }
  return cells;
}
