import { pinyin } from 'pinyin-pro';
import { slot } from './phrases.ts';

/** A word that can be found by the first letters of its pinyin; the lower the cost, the likelier it is meant. */
export interface Word {
  readonly text: string;
  readonly cost: number;
}

/** 词库: words by their first letters, and which of them have stood after each other. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, readonly Word[]>;
  readonly pairs: ReadonlySet<string>;
}

/** Where words come from: the answers of the column, the questions of the annex, the general vocabulary. */
export type WordSource = 'wordings' | 'titles' | 'vocabulary';

const han = /\p{Script=Han}+/gu;
const chinese = /^\p{Script=Han}+$/u;
const longestWord = 8;
const costs: Readonly<Record<WordSource, number>> = { wordings: 1, titles: 1.6, vocabulary: 2 };
/** Added to the last of a source, and to single characters, which stand for too much. */
const lastCost = 0.4;
const singleCost = 1;

/** Words one after another, lines that begin with # are for people. */
export function parseVocabulary(source: string): string[] {
  const lines = source.split('\n').filter((line) => !line.startsWith('#'));
  return lines.flatMap((line) => line.split(/\s+/u)).filter((word) => chinese.test(word));
}

export function pairOf(before: string, after: string): string {
  return `${before} ${after}`;
}

/** The commonest texts come first. Texts of several words are taken apart; a word of the vocabulary stays whole. */
export function buildLexicon(source: WordSource, texts: readonly string[]): Lexicon {
  const words = new Map<string, Word[]>();
  const pairs = new Set<string>();
  const seen = new Set<string>();
  for (const [place, text] of texts.entries()) {
    const cost = costs[source] + (place / texts.length) * lastCost;
    for (const run of text.replaceAll(slot, ' ').match(han) ?? []) {
      const parts = source === 'vocabulary' ? [run] : segment(run);
      for (const [at, part] of parts.entries()) {
        if (at > 0) pairs.add(pairOf(parts[at - 1] ?? '', part));
        if (seen.has(part) || part.length > longestWord) continue;
        seen.add(part);
        addWord(words, { text: part, cost: cost + (part.length === 1 ? singleCost : 0) });
      }
    }
  }
  return { words, pairs };
}

function addWord(words: Map<string, Word[]>, word: Word): void {
  const letters = firstLetters(word.text);
  if (letters.length !== word.text.length) return;
  const same = words.get(letters);
  if (same === undefined) words.set(letters, [word]);
  else same.push(word);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that the segmenter leaves alone belong together more often than not (处|办, 各|股|室); a run of one character is a word. */
function segment(run: string): string[] {
  const parts: string[] = [];
  let alone = false;
  for (const { segment: part } of segmenter.segment(run)) {
    if (alone && part.length === 1) parts.push((parts.pop() ?? '') + part);
    else parts.push(part);
    alone = part.length === 1;
  }
  return parts.length === 1 ? parts : parts.filter((part) => part.length > 1);
}

const spelled = new Map<string, string>();

/** 机制文件 → jzwj; looked up once per word. */
export function firstLetters(text: string): string {
  const found = spelled.get(text);
  if (found !== undefined) return found;
  const letters = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
  spelled.set(text, letters);
  return letters;
}
