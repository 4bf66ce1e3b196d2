import { matchAt, mayBegin, qualities, type Stretch } from './matchText.ts';
import { firstBit, foldQuery, type Letter, spell } from './readings.ts';

/** UTF-16 offsets into the text, end exclusive: what to highlight. */
export type TextRange = readonly [from: number, to: number];

export interface PinyinMatch {
  /** Which entry of the index. */
  readonly entry: number;
  /** Which of its texts: 0 is its name, the others are short names, aliases, former names. */
  readonly text: number;
  readonly ranges: readonly TextRange[];
}

interface SearchedText {
  readonly entry: number;
  readonly text: number;
  readonly letters: readonly Letter[];
  readonly at: readonly number[];
  readonly length: number;
  /** Where the part begins that tells it from its neighbours: after 县, 市, 嘉鱼县 …; 0 when there is no such beginning. */
  readonly head: number;
}

export interface PinyinIndex {
  readonly texts: readonly SearchedText[];
}

/** 县财政局 is looked for as 财政局, and 嘉鱼县财政局 too. */
const placePrefix = /^\p{Script=Han}{0,4}?[省市州县区](?=\p{Script=Han}{2})/u;

/** One entry per thing that can be found: its name, or its name with other texts that mean it. */
export function buildPinyinIndex(entries: readonly (string | readonly string[])[]): PinyinIndex {
  return {
    texts: entries.flatMap((entry, index) =>
      (typeof entry === 'string' ? [entry] : [...new Set(entry)]).map((text, place) => {
        const { letters, at } = spell(text);
        const skipped = placePrefix.exec(text)?.[0].length ?? 0;
        const head = skipped === 0 ? 0 : Math.max(at.indexOf(skipped), 0);
        return { entry: index, text: place, letters, at, length: text.length, head };
      }),
    ),
  };
}

interface Ranked {
  readonly searched: SearchedText;
  readonly stretch: Stretch;
  readonly score: number;
}

/**
 * Best first: exact, then what begins with the query, then what begins with these initials, then what contains it; among equals the one
 * with the least left over, then the given order. An empty query matches nothing.
 */
export function matchPinyin(index: PinyinIndex, query: string, limit = 50): PinyinMatch[] {
  const wanted = foldQuery(query);
  if (wanted === '') return [];
  const best: Ranked[] = [];
  const bit = firstBit(wanted);
  for (const searched of index.texts) {
    const last = best.at(-1);
    const ranked = rank(searched, wanted, bit);
    if (ranked === null) continue;
    if (last?.searched.entry !== searched.entry) best.push(ranked);
    else if (ranked.score < last.score) best[best.length - 1] = ranked;
  }
  return best
    .sort((a, b) => a.score - b.score || a.searched.entry - b.searched.entry)
    .slice(0, limit)
    .map(({ searched, stretch }) => ({
      entry: searched.entry,
      text: searched.text,
      ranges: [rangeOf(searched, stretch)],
    }));
}

function rank(searched: SearchedText, wanted: string, bit: number): Ranked | null {
  let best: Ranked | null = null;
  const { letters, head } = searched;
  if (mayBegin(letters[0], wanted, bit)) best = better(best, searched, matchAt(letters, 0, wanted));
  if (head > 0 && mayBegin(letters[head], wanted, bit)) best = better(best, searched, matchAt(letters, head, wanted));
  // What is found at the beginning is never worse than what is found inside.
  if (best !== null) return best;
  for (let from = 1; from < letters.length; from += 1) {
    if (from !== head && mayBegin(letters[from], wanted, bit))
      best = better(best, searched, matchAt(letters, from, wanted));
  }
  return best;
}

function better(best: Ranked | null, searched: SearchedText, stretch: Stretch | null): Ranked | null {
  if (stretch === null) return best;
  const score = scoreOf(searched, stretch);
  return best === null || score < best.score ? { searched, stretch, score } : best;
}

function scoreOf({ letters, head, text }: SearchedText, { from, to, quality, rare }: Stretch): number {
  const left = Math.min(letters.length - to, 99);
  const atBeginning = from === 0 || from === head;
  const exact = atBeginning && left === 0 && quality === qualities.literal;
  const tier = exact ? 0 : 1 + quality + (atBeginning ? 0 : 4);
  return ((tier * 2 + (rare ? 1 : 0)) * 100 + left) * 100 + Math.min(text, 99);
}

function rangeOf({ at, length }: SearchedText, { from, to }: Stretch): TextRange {
  return [at[from] ?? 0, at[to] ?? length];
}
