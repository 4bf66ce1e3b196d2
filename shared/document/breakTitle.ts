import { widthAsSet } from './measureText.ts';
import { titlePieces } from './titlePieces.ts';

/** More lines than any title has: a hostile one is left to the word processor. */
const mostLines = 6;
const longestTitle = 200;
/** What a further line costs, in squared em of unevenness, and what it is worth that 关于, where the subject begins, begins a line. */
const costOfLine = 60;
const worthOfAbout = 160;

/**
 * Breaks a title into the fewest lines of at most `room` em that split no word and no name, of about equal length, in the
 * form of a trapezium or a lozenge, not of an hourglass (GB/T 9704-2012, 7.3.1: 词意完整，排列对称，长短适宜). A line break in the text stays.
 *
 * @param names that stay whole, as far as they fit on a line: offices, units
 */
export function breakTitle(text: string, room: number, names: readonly string[] = []): string[] {
  return text.split(/\s*\n\s*/u).flatMap((line) => breakLine(line, room, names));
}

function breakLine(text: string, room: number, names: readonly string[]): string[] {
  if (widthAsSet(text) <= room || text.length > longestTitle) return [text];
  const pieces = titlePieces(text, names, room);
  const starts = pieces.map((_, index) => widthAsSet(pieces.slice(0, index).join('')));
  const whole = widthAsSet(text);
  const widthOf = (from: number, to: number) => (starts[to] ?? whole) - (starts[from] ?? whole);
  const most = Math.min(mostLines, pieces.length);
  for (let lines = Math.ceil(whole / room); lines <= most; lines += 1) {
    const ways = [lines, lines + 1]
      .filter((count) => count <= most)
      .map((count) => bestBreaks(pieces, count, room, widthOf));
    const [fewest, more] = ways;
    const best = fewest && more && more.cost + costOfLine < fewest.cost ? more : fewest;
    if (best) return best.starts.map((from, at) => pieces.slice(from, best.starts[at + 1] ?? pieces.length).join(''));
  }
  return [text];
}

interface Breaks {
  /** The first pieces of the lines. */
  readonly starts: readonly number[];
  readonly cost: number;
}

/** Null when no way of breaking into so many lines fits. */
function bestBreaks(
  pieces: readonly string[],
  lines: number,
  room: number,
  widthOf: (from: number, to: number) => number,
): Breaks | null {
  let best: Breaks | null = null;
  const mean = widthOf(0, pieces.length) / lines;
  const tryFrom = (starts: readonly number[]) => {
    const from = starts.at(-1) ?? 0;
    if (starts.length === lines) {
      if (widthOf(from, pieces.length) > room) return;
      const cost = costOf(pieces, [...starts, pieces.length], mean, widthOf);
      if (!best || cost < best.cost) best = { starts, cost };
      return;
    }
    for (let next = from + 1; next < pieces.length && widthOf(from, next) <= room; next += 1) {
      // What is left must fit on the lines that are left.
      if (widthOf(next, pieces.length) > room * (lines - starts.length)) continue;
      tryFrom([...starts, next]);
    }
  };
  tryFrom([0]);
  return best;
}

function costOf(
  pieces: readonly string[],
  bounds: readonly number[],
  mean: number,
  widthOf: (from: number, to: number) => number,
): number {
  const widths = bounds.slice(0, -1).map((from, index) => widthOf(from, bounds[index + 1] ?? from));
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const hourglass = widths
    .slice(1, -1)
    .filter((width, at) => width < (widths[at] ?? 0) && width < (widths[at + 2] ?? 0));
  const inner = bounds.slice(1, -1);
  const hanging = inner.filter((at) => /(?:[和与及暨]|以及)$/u.test(pieces[at - 1] ?? ''));
  const about = inner.some((at) => pieces[at]?.startsWith('关于'));
  return uneven + 40 * hourglass.length + 20 * hanging.length - (about ? worthOfAbout : 0);
}
