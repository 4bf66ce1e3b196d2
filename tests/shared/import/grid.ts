import type { RawCell, RawMerge, RawSheet } from '#shared/import/rawSheet.ts';

type Content = string | number | { readonly percent: number; readonly text: string };

/** A sheet written as rows of what its cells show; merges as `A1:B2`. */
export function grid(rows: readonly (readonly Content[])[], merges: readonly string[] = [], name = 'Sheet1'): RawSheet {
  return { name, rows: rows.map((row) => row.map(cell)), merges: merges.map(merge) };
}

function cell(content: Content): RawCell {
  if (typeof content === 'string') return { text: content, number: null, percent: false, date: null };
  if (typeof content === 'number') return { text: String(content), number: content, percent: false, date: null };
  return { text: content.text, number: content.percent, percent: true, date: null };
}

function merge(range: string): RawMerge {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range);
  if (!match) throw new Error(`no range ${range}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return {
    top: Number(top) - 1,
    left: left.charCodeAt(0) - 65,
    bottom: Number(bottom) - 1,
    right: right.charCodeAt(0) - 65,
  };
}
