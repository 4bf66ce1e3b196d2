import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Five dots a millimetre. */
const dotsPerInch = 127;
const dotsPerMillimetre = 5;
const millimetre = 72 / 25.4;

/** Millimetres from the upper left corner of the sheet. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface TextLine extends Box {
  readonly text: string;
}

export interface Bar {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly thickness: number;
}

export type Ink = 'red' | 'dark';

export interface Page {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Words on about the same height are one line. */
  readonly lines: readonly TextLine[];
  readonly words: readonly TextLine[];
  /** Where there is ink of a colour, within a box; null when there is none. */
  ink(color: Ink, within?: Partial<Box>): Box | null;
  /** Horizontal lines of at least 100 mm. */
  bars(color: Ink): readonly Bar[];
}

/** The pages of a PDF: words with their places, and the ink as it would be printed, drawn when it is asked for. */
export async function readPages(pdf: string): Promise<Page[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 28 });
  return stdout
    .split('<page ')
    .slice(1)
    .map((text, index) => toPage(text, () => drawPage(pdf, index + 1)));
}

function drawPage(pdf: string, number: number): Image {
  const which = ['-f', `${number}`, '-l', `${number}`];
  return readPpm(execFileSync('pdftoppm', ['-r', `${dotsPerInch}`, ...which, pdf], { maxBuffer: 1 << 28 }));
}

function toPage(text: string, draw: () => Image): Page {
  const number = (name: string) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)?.[1] ?? 0) / millimetre;
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
  const words = [...text.matchAll(pattern)].map(
    ([, left, top, right, bottom, word = '']): TextLine => ({
      left: Number(left) / millimetre,
      top: Number(top) / millimetre,
      right: Number(right) / millimetre,
      bottom: Number(bottom) / millimetre,
      text: decode(word),
    }),
  );
  let image: Image | null = null;
  const drawn = () => {
    image ??= draw();
    return image;
  };
  return {
    width: number('width'),
    height: number('height'),
    words,
    lines: joinLines(words),
    ink: (color, within = {}) => inkBox(drawn(), color, within),
    bars: (color) => findBars(drawn(), color),
  };
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function joinLines(words: readonly TextLine[]): TextLine[] {
  const lines: TextLine[][] = [];
  for (const word of [...words].sort((a, b) => a.top + a.bottom - b.top - b.bottom || a.left - b.left)) {
    const last = lines.at(-1);
    const middle = (word.top + word.bottom) / 2;
    if (last?.[0] && middle > last[0].top && middle < last[0].bottom) last.push(word);
    else lines.push([word]);
  }
  return lines.map((parts) => {
    const inOrder = [...parts].sort((a, b) => a.left - b.left);
    return {
      text: inOrder.map((part) => part.text).join(''),
      left: Math.min(...parts.map((part) => part.left)),
      right: Math.max(...parts.map((part) => part.right)),
      top: Math.min(...parts.map((part) => part.top)),
      bottom: Math.max(...parts.map((part) => part.bottom)),
    };
  });
}

interface Image {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

function readPpm(bytes: Buffer): Image {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('no picture of the page');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

function hasInk({ width, pixels }: Image, x: number, y: number, color: Ink): boolean {
  const at = 3 * (y * width + x);
  const [red = 255, green = 255, blue = 255] = [pixels[at], pixels[at + 1], pixels[at + 2]];
  return color === 'red' ? red > 170 && green < 110 && blue < 110 : red < 130 && green < 130 && blue < 130;
}

function inkBox(image: Image, color: Ink, within: Partial<Box>): Box | null {
  const dots = (millimetres: number) => Math.round(millimetres * dotsPerMillimetre);
  const from = { x: Math.max(0, dots(within.left ?? 0)), y: Math.max(0, dots(within.top ?? 0)) };
  const to = {
    x: Math.min(image.width, dots(within.right ?? image.width)),
    y: Math.min(image.height, dots(within.bottom ?? image.height)),
  };
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (let y = from.y; y < to.y; y += 1) {
    for (let x = from.x; x < to.x; x += 1) {
      if (!hasInk(image, x, y, color)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  if (right < 0) return null;
  const [l, t, r, b] = [left, top, right, bottom].map((dot) => dot / dotsPerMillimetre);
  return { left: l ?? 0, top: t ?? 0, right: r ?? 0, bottom: b ?? 0 };
}

function findBars(image: Image, color: Ink): Bar[] {
  const bars: { top: number; left: number; right: number; rows: number; last: number }[] = [];
  for (let y = 0; y < image.height; y += 1) {
    const run = longestRun(image, y, color);
    if (run.right - run.left < 100 * dotsPerMillimetre) continue;
    const last = bars.at(-1);
    if (last && last.last === y - 1) Object.assign(last, { last: y, rows: last.rows + 1 });
    else bars.push({ top: y, left: run.left, right: run.right, rows: 1, last: y });
  }
  const millimetres = (dots: number) => dots / dotsPerMillimetre;
  return bars.map(({ top, left, right, rows }) => ({
    top: millimetres(top),
    left: millimetres(left),
    right: millimetres(right),
    thickness: millimetres(rows),
  }));
}

function longestRun(image: Image, y: number, color: Ink): { left: number; right: number } {
  let best = { left: 0, right: 0 };
  let start = -1;
  for (let x = 0; x <= image.width; x += 1) {
    const on = x < image.width && hasInk(image, x, y, color);
    if (on && start < 0) start = x;
    if (!on && start >= 0) {
      if (x - start > best.right - best.left) best = { left: start, right: x };
      start = -1;
    }
  }
  return best;
}
