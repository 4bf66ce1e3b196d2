import { type Content, Draft, type DraftMerge } from './draft.ts';
import type { HandMadeFile, HandMadeSheet } from './handMadeFiles.ts';

/** The workbook of a hand-made file. */
export function drawnFile({ sheets }: HandMadeFile): Draft {
  const [first, ...more] = sheets.map(drawn);
  if (!first) throw new Error('no sheet');
  first.after = more;
  return first;
}

function drawn(sheet: HandMadeSheet): Draft {
  const { name, rows, merges = [], looks = {}, formulas = {}, hiddenRows = [], hiddenColumns = [], filter } = sheet;
  const draft = new Draft();
  draft.sheet = name;
  draft.rows = rows.map((row) =>
    row.map((cell) => (isFormatted(cell) ? { content: cell.content, format: cell.format } : { content: cell })),
  );
  draft.merges = merges.map(mergeOf);
  for (const [address, look] of Object.entries(looks)) Object.assign(cellAt(draft, address), look);
  for (const [address, formula] of Object.entries(formulas)) {
    const cell = cellAt(draft, address);
    if (typeof cell.content === 'number') cell.content = { formula, result: cell.content };
  }
  draft.hiddenRows = new Set(hiddenRows.map((row) => row - 1));
  draft.hiddenColumns = new Set(hiddenColumns.map(columnOf));
  if (filter) draft.filter = filter;
  return draft;
}

function isFormatted(cell: Content | { readonly content: Content; readonly format: string }) {
  return typeof cell === 'object' && cell !== null && 'content' in cell;
}

function cellAt(draft: Draft, address: string) {
  const match = /^([A-Z])(\d+)$/u.exec(address);
  if (!match) throw new Error(`no cell ${address}`);
  return draft.at(Number(match[2]) - 1, columnOf(match[1] ?? ''));
}

function columnOf(letter: string): number {
  return letter.charCodeAt(0) - 65;
}

function mergeOf(range: string): DraftMerge {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(range);
  if (!match) throw new Error(`no range ${range}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}
