/** A piece of text where a page shows it; x grows to the right, y upwards. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

const pageNumber = /^\s*(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第\s*\d+\s*页(?:[,，/\s]*共\s*\d+\s*页)?)\s*$/u;

/** The paragraphs of a document of pages: lines that reach the right edge go on in the next one, over the end of the page too. */
export function paragraphsOfPages(pages: readonly (readonly PdfPiece[])[]): string[] {
  const lines = pages.flatMap((pieces) => linesOf(pieces).filter(({ text }) => !pageNumber.test(text)));
  const [left, right] = edgesOf(lines);
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const starts = !goesOn || line.left > left + line.height;
    if (starts) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] += line.text;
    goesOn = line.right >= right - 2.5 * line.height && !/[。：；！？.:;!?]$/u.test(line.text);
  }
  return paragraphs;
}

/** Pieces on one height, from left to right; what is half a line or more away is another line. */
function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const shown = pieces.filter(({ text }) => text.trim() !== '');
  const rows: PdfPiece[][] = [];
  for (const piece of [...shown].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - piece.y) <= Math.max(row[0].height, piece.height) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf);
}

function lineOf(row: readonly PdfPiece[]): Line {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  const height = Math.max(...pieces.map((piece) => piece.height), 1);
  let text = '';
  let end = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    // A gap as wide as a character parts columns; a narrow one stands only between letters of two scripts.
    text += piece.x - end > height * 0.9 ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  return { text: text.trim(), left: pieces[0]?.x ?? 0, right: end, height };
}

/** Where most lines of running text begin, and how far they reach. */
function edgesOf(lines: readonly Line[]): [number, number] {
  const long = lines.filter(({ text }) => text.length >= 15);
  const of = long.length > 0 ? long : lines;
  const lefts = of.map((line) => line.left).sort((a, b) => a - b);
  const rights = of.map((line) => line.right).sort((a, b) => a - b);
  return [lefts[Math.floor(lefts.length * 0.1)] ?? 0, rights[Math.floor(rights.length * 0.9)] ?? 0];
}
