import type { Block } from '../../import/document/block.ts';
import { createGrid, isFilledStart, type RawGrid } from '../../import/rawGrid.ts';
import type { RawSheet } from '../../import/rawSheet.ts';
import { isNoteBelow } from '../../text/rowLabel.ts';
import type { AnnexGrid } from './annexGrid.ts';
import { type PlainTable, readGrid } from './readGrid.ts';
import { foldCheckText } from './sentences.ts';
import { stackedTables } from './stackedTables.ts';

/** The table at a place among the blocks, with what the lines around it say of it. */
export interface PlacedTable {
  readonly at: number;
  /** Where the lines begin that are its label and its title. */
  readonly from: number;
  readonly grid: AnnexGrid;
}

const longestTitle = 80;

export function tablesOfBlocks(blocks: readonly Block[]): PlacedTable[] {
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  let before = -1;
  return blocks.flatMap((block, at): PlacedTable[] => {
    if (block.kind !== 'table') return [];
    const start = Math.max(0, before + 1, at - 6);
    const above = texts
      .slice(start, at)
      .flatMap((text, line) => (text.trim() === '' ? [] : [{ text, at: start + line }]));
    before = at;
    const { label, titles } = linesAbove(above.map(({ text }) => text));
    const from = above[above.length - titles.length - (label.alone ? 1 : 0)]?.at ?? at;
    const notes = notesBelow(texts.slice(at + 1, at + 8));
    const [title = '', ...more] = titles;
    return stackedTables({ name: '', rows: block.rows, merges: block.merges }).flatMap(({ sheet, heading }) => {
      const grid = gridOfSheet(sheet, label.text, titleWith(title, heading), [...more, ...notes]);
      return grid ? [{ at, from, grid }] : [];
    });
  });
}

/** 附件2: a line that says which annex follows, and nothing else. */
export function isAnnexLabel(text: string): boolean {
  return /^附[件表]\d{0,2}:?$/u.test(foldCheckText(text));
}

interface LinesAbove {
  /** `alone`: it has a line of its own. */
  readonly label: { readonly text: string; readonly alone: boolean };
  readonly titles: readonly string[];
}

/** 附件1 and the lines below it, 附件1：title in one line, or the one title above a table. */
function linesAbove(above: readonly string[]): LinesAbove {
  const at = above.findLastIndex(isAnnexLabel);
  if (at >= 0) {
    const text = foldCheckText(above[at] ?? '').replace(/:$/u, '');
    return { label: { text, alone: true }, titles: above.slice(at + 1) };
  }
  const [first = '', ...more] = titleAbove(above);
  const [, text, title] = /^(附[件表]\d{1,2}):?(?![\d.年])(.+)$/u.exec(foldCheckText(first)) ?? [];
  if (text === undefined || title === undefined)
    return { label: { text: '', alone: false }, titles: titleAbove(above) };
  return { label: { text, alone: false }, titles: [title, ...more] };
}

/** 单位:人、% between a title and its table says what is counted there. */
const unitLine = /^\(?(?:计量)?单位[:：][^,;。，；]{1,16}\)?$/u;

function titleAbove(above: readonly string[]): string[] {
  const last = above.at(-1);
  const unit = last !== undefined && unitLine.test(foldCheckText(last)) ? [last] : [];
  const titles = above
    .slice(0, above.length - unit.length)
    .slice(-1)
    .filter(isTitle)
    .map(withoutNumber);
  return titles.length > 0 ? [...titles, ...unit] : unit;
}

function titleWith(title: string, heading: string): string {
  return title === '' || heading === '' ? `${title}${heading}` : `${title}（${heading}）`;
}

/** Of a table within the text the paragraph above it may be anything. */
function isTitle(text: string): boolean {
  return text.length <= longestTitle && !/[。；]/u.test(text);
}

/** 1.各乡镇办理情况: */
function withoutNumber(text: string): string {
  return text
    .trim()
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|[(（]?[一二三四五六七八九十\d]{1,3}[)）.．、])|[:：]$/gu, '');
}

function notesBelow(texts: readonly string[]): string[] {
  const end = texts.findIndex((text) => text !== '' && !isNoteBelow(foldCheckText(text)));
  return texts.slice(0, end < 0 ? texts.length : end).filter((text) => text.trim() !== '');
}

/** The table of a sheet: lines of one text above it are its label and title; its head reaches down as far as its merged cells. */
export function gridOfSheet(sheet: RawSheet, label = '', title = '', notes: readonly string[] = []): AnnexGrid | null {
  const grid = createGrid(sheet);
  const at = (row: number, column: number): string => grid.at(row, column).raw.text;
  const columns = columnsBegun(grid);
  const rowOf = (row: number): string[] => columns.map((column) => at(row, column));
  const starts = (row: number): number =>
    columns.filter((column) => isFilledStart(grid.at(row, column), column)).length;
  let top = 0;
  while (top < grid.height && starts(top) < 2) top += 1;
  if (top >= grid.height) return null;
  const above = Array.from({ length: top }, (_, row) => rowOf(row).find((text) => text.trim() !== '') ?? '').filter(
    (text) => text !== '',
  );
  const bottom = headBottom(grid, top);
  let last = grid.height - 1;
  while (last > bottom && isNoteRow(rowOf(last), starts(last))) last -= 1;
  const lines = Array.from({ length: grid.height - 1 - last }, (_, row) => rowOf(last + 1 + row).find(Boolean) ?? '');
  const labelled = above.find((text) => /^附[件表]\d{0,2}$/u.test(foldCheckText(text)));
  const titles = above.filter((text) => text !== labelled);
  const table: PlainTable = {
    label: label === '' ? (labelled ?? '') : label,
    title: title === '' ? (titles[0] ?? sheet.name) : title,
    head: Array.from({ length: bottom - top + 1 }, (_, row) => rowOf(top + row)),
    body: Array.from({ length: last - bottom }, (_, row) => rowOf(bottom + 1 + row)),
    notes: [...(title === '' ? titles.slice(1) : titles), ...notes, ...lines.filter((text) => text !== '')],
  };
  return readGrid(table);
}

/** A column in which no cell begins is one that Word counts and nobody sees. */
function columnsBegun(grid: RawGrid): number[] {
  const all = Array.from({ length: grid.width }, (_, column) => column);
  const rows = Array.from({ length: grid.height }, (_, row) => row);
  return all.filter((column) => rows.some((row) => grid.at(row, column).left === column));
}

function isNoteRow(row: readonly string[], starts: number): boolean {
  const text = row.find((each) => each.trim() !== '') ?? '';
  return text === '' || (starts === 1 && isNoteBelow(foldCheckText(text)));
}

/** Below the single titles of a head nothing begins; a row that fills their columns is one of data. */
function hasTitlesBelow(grid: RawGrid, row: number): boolean {
  return Array.from({ length: grid.width }, (_, column) => column).every((column) => {
    const above = grid.at(row, column);
    if (above.right > above.left || above.bottom > row) return true;
    return grid.at(row + 1, column).raw.text.trim() === '';
  });
}

function headBottom(grid: RawGrid, top: number): number {
  let bottom = top;
  for (let row = top; row <= bottom && row < Math.min(top + 5, grid.height - 1); row += 1) {
    for (let column = 0; column < grid.width; column += 1) {
      const cell = grid.at(row, column);
      bottom = Math.max(bottom, cell.bottom);
      // A title over several columns has titles of its own below it.
      if (cell.right > cell.left && cell.bottom === row && hasTitlesBelow(grid, row))
        bottom = Math.max(bottom, row + 1);
    }
  }
  const next = Array.from({ length: grid.width }, (_, column) => grid.at(bottom + 1, column).raw.text.trim());
  const goesOn =
    next[0] === '' &&
    next.some((text) => text !== '') &&
    !next.some((text) => /\d\s*$/u.test(text) && /^-?\d/u.test(text));
  return Math.min(goesOn ? bottom + 1 : bottom, grid.height - 1);
}
