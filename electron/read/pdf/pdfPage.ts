import type { PdfPiece } from './pdfLines.ts';

/** A line drawn on a page: at one x from y to y when it is upright, else at one y from x to x. */
export interface PdfRule {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** One page turned so that its text stands upright; x grows to the right, y upwards. */
export interface PdfPage {
  readonly pieces: readonly PdfPiece[];
  /** Text that runs another way than the rest, where it takes its room: a head set upright, the number of a lying page. */
  readonly turned: readonly PdfPiece[];
  readonly rules: readonly PdfRule[];
}

/** Text as pdf.js gives it. */
export interface PdfText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Text at a slant is a watermark. */
const slant = 0.1;

/** Lying pages are told by the text on them: programs turn the paper, or what is on it, or both. */
export function pageOf(texts: readonly PdfText[], rules: readonly PdfRule[]): PdfPage {
  const counts = [0, 0, 0, 0];
  const ways = texts.map(({ str, transform }) => {
    const way = wayOf(transform);
    if (way !== null) counts[way] = (counts[way] ?? 0) + str.trim().length;
    return way;
  });
  const main = counts.indexOf(Math.max(...counts));
  const placed = texts.flatMap((text, at) => {
    const way = ways[at];
    return way === null || way === undefined ? [] : [{ way: (way - main + 4) % 4, piece: pieceOf(text, main, way) }];
  });
  return {
    pieces: placed.flatMap(({ way, piece }) => (way === 0 ? [piece] : [])),
    turned: placed.flatMap(({ way, piece }) => (way === 0 ? [] : [piece])),
    rules: rules.map((rule) => turnRule(rule, main)),
  };
}

/** In quarters of a turn, counted against the clock; null: at a slant. */
function wayOf([a = 1, b = 0, c = 0, d = 1]: readonly number[]): number | null {
  // Some fonts have no width along their line.
  const [x, y] = a === 0 && b === 0 ? [d, -c] : [a, b];
  const quarters = Math.atan2(y, x) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) > slant ? null : (nearest + 4) % 4;
}

function turnPoint(x: number, y: number, quarters: number): readonly [number, number] {
  if (quarters === 1) return [y, -x];
  if (quarters === 2) return [-x, -y];
  return quarters === 3 ? [-y, x] : [x, y];
}

function turnRule({ upright, at, from, to }: PdfRule, quarters: number): PdfRule {
  const ends = [from, to].map((end) => (upright ? turnPoint(at, end, quarters) : turnPoint(end, at, quarters)));
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = ends;
  return upright === (quarters % 2 === 0)
    ? { upright: true, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) }
    : { upright: false, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) };
}

/** With the room that it takes on the page when that is turned by `main`. */
function pieceOf({ str, transform, width, height }: PdfText, main: number, own: number): PdfPiece {
  const [x, y] = turnPoint(transform[4] ?? 0, transform[5] ?? 0, main);
  const way = (own - main + 4) % 4;
  if (way === 0) return { text: str, x, y, width, height };
  if (way === 2) return { text: str, x: x - width, y: y - height, width, height };
  // Set upwards it stands left of its line, set downwards right of it.
  return { text: str, x: way === 1 ? x - height : x, y: way === 1 ? y : y - width, width: height, height: width };
}
