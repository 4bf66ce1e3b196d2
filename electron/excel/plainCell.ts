/**
 * A cell as nearly every program writes nearly all of them: `<c r="B12" s="3" t="s"><v>7</v></c>`. Half a million tags of a big
 * sheet are of such cells, so that they are taken at one glance: no tag, attribute or text of them is made. Whatever is written otherwise
 * is none of these and goes the ordinary way.
 */
export interface PlainCell {
  row: number;
  column: number;
  style: number;
  type: string;
  /** Where its value stands in the text that was looked at. */
  from: number;
  to: number;
}

export function newPlainCell(): PlainCell {
  return { row: 0, column: 0, style: 0, type: 'n', from: 0, to: 0 };
}

const code = { quote: 34, amp: 38, zero: 48, nine: 57, less: 60, upperA: 65, upperZ: 90, bracket: 93 } as const;

/** Fills `cell` and returns the place after it; −1 when what begins at `tag` is no such cell, or goes on in the next piece. */
export function seePlainCell(text: string, tag: number, cell: PlainCell): number {
  if (!text.startsWith('<c r="', tag)) return -1;
  const place = seePlace(text, tag + 6, cell);
  if (place < 0) return -1;
  const begin = seeFormat(text, place, cell);
  if (begin < 0) return -1;
  let at = begin;
  for (;;) {
    const found = text.charCodeAt(at);
    if (found === code.less) break;
    // A reference, what may end a section, or the end of the piece.
    if (found === code.amp || found === code.bracket || at >= text.length) return -1;
    at += 1;
  }
  if (at === begin || !text.startsWith('</v></c>', at)) return -1;
  cell.from = begin;
  cell.to = at;
  return at + 8;
}

/** B12" */
function seePlace(text: string, from: number, cell: PlainCell): number {
  let at = from;
  let column = 0;
  let row = 0;
  let found = text.charCodeAt(at);
  for (; found >= code.upperA && found <= code.upperZ; found = text.charCodeAt(++at)) column = column * 26 + found - 64;
  for (; found >= code.zero && found <= code.nine; found = text.charCodeAt(++at)) row = row * 10 + found - code.zero;
  if (column === 0 || row === 0 || found !== code.quote) return -1;
  cell.row = row - 1;
  cell.column = column - 1;
  return at + 1;
}

/** Style and type, each of which may be missing, and the beginning of the value. */
function seeFormat(text: string, from: number, cell: PlainCell): number {
  let at = from;
  cell.style = 0;
  cell.type = 'n';
  if (text.startsWith(' s="', at)) {
    let style = 0;
    at += 4;
    let found = text.charCodeAt(at);
    for (; found >= code.zero && found <= code.nine; found = text.charCodeAt(++at))
      style = style * 10 + found - code.zero;
    if (found !== code.quote) return -1;
    cell.style = style;
    at += 1;
  }
  if (text.startsWith(' t="s"', at)) {
    cell.type = 's';
    at += 6;
  }
  return text.startsWith('><v>', at) ? at + 4 : -1;
}
