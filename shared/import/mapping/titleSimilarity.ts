import { foldLoose, foldText } from '../nameFold.ts';

/** Words that turn a title into its opposite, and what tells quarters and years apart: one more or less is another title. */
const decisive = /[不未无非\d一二三四五六七八九十得扣加减]|[上下本前后](?=[期次季月年周旬半])/gu;
const negations = /[不未无非]$/u;

/** What offices call the same thing: the second is taken for the first. Only words that nobody sets side by side in one table. */
const synonyms: readonly (readonly [RegExp, string])[] = [
  [/超期|逾期/gu, '超时'],
  [/按时/gu, '按期'],
  [/退单|退件/gu, '退回'],
  // Who hands an order out calls it 派单; where a table has both, 受理 is found by its own name before.
  [/派单|交办/gu, '受理'],
  [/总[数量]$/gu, '数'],
  [/是否存在|是否有|有没有/gu, '有无'],
  [/(?:条|件|个)数$|数量$|(?<=.)[数量]$/gu, ''],
  [/^已(?=..)/gu, ''],
  [/采纳|录用/gu, '采用'],
  [/上报/gu, '报送'],
];

/** How alike two header paths are, from 0 to 1: their last titles, or their whole. The same number before both says much. */
export function titleSimilarity(a: readonly string[], b: readonly string[]): number {
  const score = Math.max(
    textSimilarity(foldLoose(a.at(-1) ?? ''), foldLoose(b.at(-1) ?? '')),
    textSimilarity(foldLoose(a.join('')), foldLoose(b.join(''))),
  );
  const number = numberOf(a.at(-1));
  return score > 0 && number !== '' && number === numberOf(b.at(-1)) ? Math.min(1, score + 0.15) : score;
}

/** 开会情况 has nothing but what 是否召开专题会议 has, in its order. */
export function shortensTitle(short: string, long: string): boolean {
  const bare = (title: string) => foldLoose(title).replace(/^是否(?:有|已)?|(?:与否|情况|结果)$/gu, '');
  const [few, many] = [bare(short), bare(long)];
  if (few.length < 2 || few.length >= many.length || decisiveOf(few) !== decisiveOf(many)) return false;
  return inOrder(few.slice(0, longest), many.slice(0, longest)) === few.length;
}

function numberOf(title = ''): string {
  return /^\(?(\d{1,2})[.、)](?!\d)/u.exec(foldText(title))?.[1] ?? '';
}

const longest = 300;

function textSimilarity(a: string, b: string): number {
  return Math.max(plainSimilarity(a, b), plainSimilarity(meaningOf(a), meaningOf(b)));
}

function plainSimilarity(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // One character says too little.
  if (short.length < 2) return 0;
  const shortened = short.length * 2 <= long.length;
  if (shortened ? !isWithin(decisiveOf(short), decisiveOf(long)) : decisiveOf(short) !== decisiveOf(long)) return 0;
  const at = long.indexOf(short);
  if (at >= 0 && negations.test(long.slice(0, at))) return 0;
  const common = inOrder(short.slice(0, longest), long.slice(0, longest));
  // A shortened title has nearly all of its characters in the long one, in their order; a word of two may stand anywhere.
  const within = short.length >= 4 || (short.length >= 2 && at >= 0) ? (common / short.length) ** 2 * 0.8 : 0;
  return Math.max(pairSimilarity(a, b), (2 * common) / (a.length + b.length) - 0.05, shortened ? within : 0);
}

function meaningOf(title: string): string {
  return synonyms.reduce((text, [words, meaning]) => text.replace(words, meaning), title) || title;
}

function decisiveOf(text: string): string {
  return [...new Set(text.match(decisive) ?? [])].sort().join('');
}

function isWithin(few: string, many: string): boolean {
  return [...few].every((character) => many.includes(character));
}

function pairSimilarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** How many characters two texts have in common in one order. */
function inOrder(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const row = [0];
    for (let at = 1; at <= b.length; at += 1) {
      row.push(b[at - 1] === character ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
