/** 常用语: a wording with how often it was recorded. `{n}` stands for a number still to be typed. */
export interface Phrase {
  readonly text: string;
  readonly count: number;
}

export const slot = '{n}';
const number = /\d+(?:\.\d+)?/g;

/**
 * The wordings to offer: those of the pack, and what was recorded before, by frequency. Where two answers differ in their numbers only,
 * the numbers become slots: 超期签收14件 and 超期签收3件 are one phrase 超期签收{n}件.
 */
export function collectPhrases(ofPack: readonly string[], recorded: readonly Phrase[]): Phrase[] {
  const shapes = new Map<string, Map<string, number>>();
  const add = (text: string, count: number) => {
    const shape = text.replace(number, slot);
    const texts = shapes.get(shape) ?? new Map<string, number>();
    texts.set(text, (texts.get(text) ?? 0) + count);
    shapes.set(shape, texts);
  };
  for (const text of ofPack) add(text, 0);
  for (const { text, count } of recorded) add(text, count);
  return [...shapes]
    .map(([shape, texts]): Phrase => {
      const [first] = texts.keys();
      const count = [...texts.values()].reduce((sum, each) => sum + each, 0);
      return { text: texts.size === 1 && first !== undefined ? first : shape, count };
    })
    .sort((a, b) => b.count - a.count);
}

/** The place of the first slot at or after `from`; null when there is none. */
export function findSlot(text: string, from = 0): { readonly start: number; readonly end: number } | null {
  const start = text.indexOf(slot, from);
  return start < 0 ? null : { start, end: start + slot.length };
}

const betweenClauses = /[，；。]/u;

/** The clauses of longer wordings, for those who need one of them again; only what is not there as a wording of its own. */
export function clausesOf(texts: readonly string[]): string[] {
  const known = new Set(texts);
  const clauses = texts.flatMap((text) => text.split(betweenClauses).map((clause) => clause.trim()));
  return [...new Set(clauses)].filter((clause) => clause.length > 1 && clause !== slot && !known.has(clause));
}
