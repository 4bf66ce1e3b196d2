import type { Block } from '../../import/document/block.ts';
import { createGrid, isFilledStart, type RawGrid } from '../../import/rawGrid.ts';
import type { RawSheet } from '../../import/rawSheet.ts';
import { isNoteBelow } from '../../text/rowLabel.ts';
import type { AnnexGrid } from './annexGrid.ts';
import { type PlainTable, readGrid } from './readGrid.ts';
import { readParagraphs } from './readParagraphs.ts';
import { foldCheckText } from './sentences.ts';
import { stackedTables } from './stackedTables.ts';
import type { TextDocument } from './textDocument.ts';

/** A document made elsewhere: paragraphs and tables in their order. A table belongs to the 附件 line and the title above it. */
export function documentOfBlocks(blocks: readonly Block[], more: readonly AnnexGrid[] = []): TextDocument {
  const annexes = tablesOfBlocks(blocks).map(({ grid }) => grid);
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return readParagraphs(
    texts.filter((text) => text.trim() !== ''),
    [...annexes, ...more],
  );
}

/** The table at a place among the blocks, with what the lines around it say of it. */
export interface PlacedTable {
  readonly at: number;
  readonly grid: AnnexGrid;
}

const longestTitle = 80;

export function tablesOfBlocks(blocks: readonly Block[]): PlacedTable[] {
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  let before = -1;
  return blocks.flatMap((block, at): PlacedTable[] => {
    if (block.kind !== 'table') return [];
    const above = texts.slice(Math.max(0, before + 1, at - 6), at).filter((text) => text.trim() !== '');
    before = at;
    const label = above.findLastIndex((text) => /^附[件表]\d{0,2}:?$/u.test(foldCheckText(text)));
    const titles = label < 0 ? titleAbove(above) : above.slice(label + 1);
    const notes = notesBelow(texts.slice(at + 1, at + 8));
    const printed = label < 0 ? '' : foldCheckText(above[label] ?? '').replace(/:$/u, '');
    const [title = '', ...more] = titles;
    return stackedTables({ name: '', rows: block.rows, merges: block.merges }).flatMap(({ sheet, heading }) => {
      const grid = gridOfSheet(sheet, printed, titleWith(title, heading), [...more, ...notes]);
      return grid ? [{ at, grid }] : [];
    });
  });
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
