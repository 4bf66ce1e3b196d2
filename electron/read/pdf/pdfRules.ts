import type { PdfRule } from './pdfPage.ts';

/** What is drawn on a page, as pdf.js lists it. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers that pdf.js gives to what is drawn. */
export type DrawingCodes = Readonly<Record<string, number>>;

type Matrix = readonly [number, number, number, number, number, number];

interface Pen {
  matrix: Matrix;
  strokeIsWhite: boolean;
  fillIsWhite: boolean;
}

/** A filled shape as thin as this (points) is a line: Word and Excel draw their borders so. */
const thickest = 3;
/** Shorter ones are corners and letters. */
const shortest = 4;
/** A page with more of them is a drawing, and its tables are not read by them. */
const mostRules = 20_000;

/** Numbers of the steps that a path is made of, and how many lengths belong to each. */
const moveTo = 0;
const lineTo = 1;
const closePath = 4;
const lengthsOf = [2, 2, 6, 4, 0];

/** The upright and the level lines of a page, strokes as well as thin bars; none where there are too many to be those of tables. */
export function rulesOf({ fnArray, argsArray }: Drawing, codes: DrawingCodes): PdfRule[] {
  const kinds = paintingOf(codes);
  const rules: PdfRule[] = [];
  const saved: Pen[] = [];
  let pen: Pen = { matrix: [1, 0, 0, 1, 0, 0], strokeIsWhite: false, fillIsWhite: false };
  for (const [at, code] of fnArray.entries()) {
    const args = argsArray[at] as readonly unknown[] | null;
    if (code === codes.save) saved.push({ ...pen });
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) pen = saved.pop() ?? pen;
    else if (code === codes.transform) pen.matrix = times(pen.matrix, args);
    else if (code === codes.paintFormXObjectBegin) {
      saved.push({ ...pen });
      pen.matrix = times(pen.matrix, args?.[0]);
    } else if (code === codes.setStrokeRGBColor) pen.strokeIsWhite = isWhite(args);
    else if (code === codes.setFillRGBColor) pen.fillIsWhite = isWhite(args);
    else if (code === codes.constructPath) rules.push(...rulesOfPath(args, kinds, pen));
    if (rules.length > mostRules) return [];
  }
  return rules;
}

interface Painting {
  readonly strokes: ReadonlySet<number | undefined>;
  readonly fills: ReadonlySet<number | undefined>;
}

function paintingOf(codes: DrawingCodes): Painting {
  const { stroke, closeStroke, fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = codes;
  const both = [fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke];
  return { strokes: new Set([stroke, closeStroke, ...both]), fills: new Set([fill, eoFill, ...both]) };
}

function isWhite(args: readonly unknown[] | null): boolean {
  return args?.[0] === '#ffffff';
}

function times([a, b, c, d, e, f]: Matrix, by: unknown): Matrix {
  // A form need not have a matrix.
  if (!by || (by as ArrayLike<number>).length !== 6) return [a, b, c, d, e, f];
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = Array.from(by as ArrayLike<number>);
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

type Point = readonly [number, number];

function rulesOfPath(args: readonly unknown[] | null, { strokes, fills }: Painting, pen: Pen): PdfRule[] {
  const code = args?.[0] as number | undefined;
  const strokesIt = strokes.has(code) && !pen.strokeIsWhite;
  const fillsIt = fills.has(code) && !pen.fillIsWhite;
  const [path] = (args?.[1] ?? []) as readonly (ArrayLike<number> | null)[];
  if (!path || !(strokesIt || fillsIt)) return [];
  return pathsOf(path, pen.matrix).flatMap((points) => [
    ...(strokesIt ? points.slice(1).flatMap((point, at) => strokeRule(points[at] ?? point, point)) : []),
    ...(fillsIt ? barRule(points) : []),
  ]);
}

/** The corners of each piece of a path; where it is bent, the piece ends: a curve is no line of a table. */
function pathsOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? closePath;
    const count = lengthsOf[step];
    if (count === undefined) break;
    const [x, y] = [path[at + count - 1] ?? 0, path[at + count] ?? 0];
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    if (step === closePath) piece.push(...piece.slice(0, 1));
    else if (step === lineTo) piece.push(point);
    else {
      if (step !== moveTo && piece.length > 0) piece = [];
      piece = [point];
      pieces.push(piece);
    }
    at += 1 + count;
  }
  return pieces;
}

const slant = 0.5;

function strokeRule([x1, y1]: Point, [x2, y2]: Point): PdfRule[] {
  const [across, down] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (down <= slant && across >= shortest) return [level((y1 + y2) / 2, x1, x2)];
  if (across <= slant && down >= shortest) return [upright((x1 + x2) / 2, y1, y2)];
  return [];
}

function barRule(points: readonly Point[]): PdfRule[] {
  if (points.length < 4 || points.length > 6) return [];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (top - bottom <= thickest && right - left >= shortest) return [level((top + bottom) / 2, left, right)];
  if (right - left <= thickest && top - bottom >= shortest) return [upright((left + right) / 2, bottom, top)];
  return [];
}

function level(at: number, from: number, to: number): PdfRule {
  return { upright: false, at, from: Math.min(from, to), to: Math.max(from, to) };
}

function upright(at: number, from: number, to: number): PdfRule {
  return { upright: true, at, from: Math.min(from, to), to: Math.max(from, to) };
}
