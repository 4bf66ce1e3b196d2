/** A piece of text where a page shows it; x grows to the right, y upwards. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands on one height without a gap as wide as a character. */
export interface LineCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PdfLine {
  readonly cells: readonly LineCell[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

const pageNumber = /^\s*(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第\s*\d+\s*页(?:[,，/\s]*共\s*\d+\s*页)?)\s*$/u;

/** Without the number of the page. */
export function linesOfPage(pieces: readonly PdfPiece[]): PdfLine[] {
  return linesOf(pieces).filter(({ text }) => !pageNumber.test(text));
}

const besideLatin = /(?<=\p{Script=Han}) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=\p{Script=Han})/gu;

/** Without the white that programs set between Chinese and a number: nobody typed it. */
function typed(text: string): string {
  return text.trim().replace(besideLatin, '');
}

/** Pieces on one height, from left to right; what is half a line or more away is another line. */
export function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const shown = pieces.filter(({ text }) => text.trim() !== '');
  const rows: PdfPiece[][] = [];
  for (const piece of [...shown].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - piece.y) <= Math.max(row[0].height, piece.height) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf);
}

function lineOf(row: readonly PdfPiece[]): PdfLine {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  const height = Math.max(...pieces.map((piece) => piece.height), 1);
  const cells: LineCell[] = [];
  for (const { text, x, width } of pieces) {
    const before = cells.at(-1);
    // A gap as wide as a character parts columns; a narrow one stands only between letters of two scripts.
    if (before && x - before.right <= height * 0.9) {
      cells[cells.length - 1] = { ...before, text: before.text + text, right: Math.max(before.right, x + width) };
    } else cells.push({ text, left: x, right: x + width });
  }
  return {
    cells: cells.map((cell) => ({ ...cell, text: typed(cell.text) })),
    text: cells
      .map(({ text }) => typed(text))
      .join(' ')
      .trim(),
    left: pieces[0]?.x ?? 0,
    right: Math.max(...cells.map(({ right }) => right)),
    y: row[0]?.y ?? 0,
    height,
  };
}
