import { firstBit, type Letter } from './readings.ts';

/** How well a stretch of a text answers the query: lower is better. */
export const qualities = { literal: 0, full: 1, initials: 2, partial: 3 } as const;

export interface Stretch {
  /** Index of the first letter, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly quality: number;
  /** A rare reading was needed. */
  readonly rare: boolean;
}

/** Cheap: most of the letters of a large register are passed over here. */
export function mayBegin(letter: Letter | undefined, query: string, bit: number): boolean {
  if (letter === undefined) return false;
  return bit === 0 ? query.startsWith(letter.character) : (letter.first & bit) !== 0;
}

const doubleInitial = /^[zcs]h/u;

/**
 * The best way in which the query is spelled from letter `from` on: characters themselves, whole pinyin, initials, or a mixture;
 * only the last syllable may be broken off anywhere.
 */
export function matchAt(letters: readonly Letter[], from: number, query: string): Stretch | null {
  if (!mayBegin(letters[from], query, firstBit(query))) return null;
  let best: Stretch | null = null;
  walk(from, 0, 0, false);
  return best;

  function walk(index: number, typed: number, quality: number, rare: boolean): void {
    if (typed === query.length) {
      const found = { from, to: index, quality, rare };
      if (best === null || weight(found) < weight(best)) best = found;
      return;
    }
    const letter = letters[index];
    if (letter === undefined) return;
    const { character } = letter;
    if (query.startsWith(character, typed)) walk(index + 1, typed + character.length, quality, rare);
    for (const [place, reading] of letter.readings.entries()) {
      if (reading[0] !== query[typed]) continue;
      syllable(reading, index, typed, quality, rare || place >= letter.usual);
    }
  }

  function syllable(reading: string, index: number, typed: number, quality: number, rare: boolean): void {
    const rest = query.length - typed;
    if (query.startsWith(reading, typed)) {
      walk(index + 1, typed + reading.length, Math.max(quality, qualities.full), rare);
    }
    if (reading.length > 1) walk(index + 1, typed + 1, Math.max(quality, qualities.initials), rare);
    if (doubleInitial.test(reading) && query[typed + 1] === 'h') {
      walk(index + 1, typed + 2, Math.max(quality, qualities.initials), rare);
    }
    if (rest > 1 && rest < reading.length && reading.startsWith(query.slice(typed))) {
      walk(index + 1, query.length, qualities.partial, rare);
    }
  }
}

function weight({ quality, rare, to }: Stretch): number {
  return quality * 1000 + (rare ? 500 : 0) + to;
}
