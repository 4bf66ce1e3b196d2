import { type Lexicon, pairOf, type Word } from './lexicon.ts';

/** Words for some letters, from the first letter on; the letters that they leave over are still to be answered. */
export interface Composed {
  readonly text: string;
  /** How many letters it stands for. */
  readonly letters: number;
}

interface Path {
  readonly text: string;
  readonly last: string;
  readonly cost: number;
}

const kept = 9;
const togetherBefore = 0.8;
const longestWord = 8;
const most = 24;
/** Places kept for single characters: 未 before a word that nobody could foresee. */
const singles = 2;
/** Words of the same length that answer the first letters only. */
const alternatives = 2;

/**
 * 拼写: what a row of first letters may say, word after word (hyjlbq → 会议记录不全): first what answers all letters, then words that
 * answer the first few, the longest first, so that a long text can be put together piece by piece.
 */
export function compose(lexicons: readonly Lexicon[], letters: string, limit: number): Composed[] {
  if (letters.length === 0 || letters.length > most) return [];
  const known = new Known(lexicons);
  const places = letters.length === 1 ? 0 : singles;
  const found = new Map<string, number>();
  const take = (text: string, length: number) => {
    const room = length === 1 ? limit : limit - places;
    if (found.size < room && !found.has(text)) found.set(text, length);
  };
  const whole = sentences(known, letters).slice(0, wholeTexts(letters.length, limit));
  for (const { text } of whole) take(text, letters.length);
  for (let length = Math.min(letters.length - 1, longestWord); length > 0; length -= 1) {
    for (const { text } of known.words(letters.slice(0, length)).slice(0, length === 1 ? limit : alternatives))
      take(text, length);
  }
  return [...found].map(([text, length]) => ({ text, letters: length }));
}

/** The more letters, the less likely that all of it was meant, and the more pieces there are to choose from. */
function wholeTexts(letters: number, limit: number): number {
  if (letters < 3) return letters === 1 ? limit : limit - 2;
  return Math.ceil(letters === 3 ? limit / 2 : limit / 3);
}

/** Several lexicons as one, for the time of one question. */
class Known {
  readonly #lexicons: readonly Lexicon[];
  readonly #words = new Map<string, readonly Word[]>();

  constructor(lexicons: readonly Lexicon[]) {
    this.#lexicons = lexicons;
  }

  words(letters: string): readonly Word[] {
    const found = this.#words.get(letters);
    if (found !== undefined) return found;
    const all = this.#lexicons.flatMap(({ words }) => words.get(letters) ?? []).sort((a, b) => a.cost - b.cost);
    const once = all.filter(({ text }, place) => all.findIndex((word) => word.text === text) === place);
    this.#words.set(letters, once);
    return once;
  }

  together(before: string, after: string): boolean {
    const pair = pairOf(before, after);
    return this.#lexicons.some(({ pairs }) => pairs.has(pair));
  }
}

/** The cheapest rows of words for all letters: for each place the best few rows that end there. */
function sentences(known: Known, letters: string): readonly Path[] {
  const best: (readonly Path[])[] = [[{ text: '', last: '', cost: 0 }]];
  for (let end = 1; end <= letters.length; end += 1) {
    const paths = new Map<string, Path>();
    for (let from = Math.max(0, end - longestWord); from < end; from += 1) {
      for (const word of known.words(letters.slice(from, end)).slice(0, kept)) {
        for (const before of best[from] ?? []) keepCheaper(paths, goOn(known, before, word));
      }
    }
    best.push([...paths.values()].sort((a, b) => a.cost - b.cost).slice(0, kept));
  }
  return best.at(-1) ?? [];
}

function goOn(known: Known, before: Path, word: Word): Path {
  const discount = known.together(before.last, word.text) ? togetherBefore : 0;
  return { text: before.text + word.text, last: word.text, cost: before.cost + word.cost - discount };
}

function keepCheaper(paths: Map<string, Path>, path: Path): void {
  const same = paths.get(path.text);
  if (same === undefined || path.cost < same.cost) paths.set(path.text, path);
}
