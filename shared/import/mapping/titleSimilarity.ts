import { foldLoose } from '../nameFold.ts';

/** Words that turn a title into its opposite, and what tells quarters and years apart: one more or less is another title. */
const decisive = /[不未无非\d一二三四五六七八九十上下本前后得扣加减]/gu;

/** How alike two header paths are, from 0 to 1: their last titles, or their whole. */
export function titleSimilarity(a: readonly string[], b: readonly string[]): number {
  return Math.max(
    textSimilarity(foldLoose(a.at(-1) ?? ''), foldLoose(b.at(-1) ?? '')),
    textSimilarity(foldLoose(a.join('')), foldLoose(b.join(''))),
  );
}

function textSimilarity(a: string, b: string): number {
  if (a === '' || b === '' || decisiveOf(a) !== decisiveOf(b)) return 0;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const least = Math.min(left.size, right.size);
  if (least === 0) return 0;
  const common = [...left].filter((pair) => right.has(pair)).length;
  // A shortened title shares nearly all of its pairs with the long one.
  const within = Math.min(a.length, b.length) >= 4 ? (common / least) * 0.8 : 0;
  return Math.max((2 * common) / (left.size + right.size), within);
}

function decisiveOf(text: string): string {
  return [...new Set(text.match(decisive) ?? [])].sort().join('');
}

function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
