import { type Content, Draft, type DraftMerge } from './draft.ts';
import type { HandMadeFile, HandMadeSheet } from './handMadeFiles.ts';

/** The workbook of a hand-made file. */
export function drawnFile({ sheets }: HandMadeFile): Draft {
  const [first, ...more] = sheets.map(drawn);
  if (!first) throw new Error('no sheet');
  first.after = more;
  return first;
}

function drawn({ name, rows, merges = [] }: HandMadeSheet): Draft {
  const draft = new Draft();
  draft.sheet = name;
  draft.rows = rows.map((row) =>
    row.map((cell) => (isFormatted(cell) ? { content: cell.content, format: cell.format } : { content: cell })),
  );
  draft.merges = merges.map(mergeOf);
  return draft;
}

function isFormatted(cell: Content | { readonly content: Content; readonly format: string }) {
  return typeof cell === 'object' && cell !== null && 'content' in cell;
}

function mergeOf(range: string): DraftMerge {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(range);
  if (!match) throw new Error(`no range ${range}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return { top: Number(top) - 1, left: column(left), bottom: Number(bottom) - 1, right: column(right) };
}
