import type { Discrepancy, KeyedDiscrepancy } from './discrepancy.ts';
import { foldCheckText } from './read/sentences.ts';

/** Gives each its key; those that are alike in all that a key knows are told apart by their order. */
export function withKeys(found: readonly Discrepancy[]): KeyedDiscrepancy[] {
  const times = new Map<string, number>();
  return found.map((each) => {
    const base = `${each.rule}-${hashOf(identity(each))}`;
    const before = times.get(base) ?? 0;
    times.set(base, before + 1);
    return { ...each, key: before === 0 ? base : `${base}-${before + 1}` };
  });
}

/** 一、（一）1.（1）: it counts by itself when paragraphs move. */
const numeral =
  /^(?:[一二三四五六七八九十百]{1,4}、|\([一二三四五六七八九十百]{1,4}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/u;

/** Not `where`, which counts paragraphs and rows: a sentence put in above must not open again what was decided. */
function identity({ place, quote, claimed, found, rows }: Discrepancy): string {
  const annexRow = place === null ? rows.slice(0, 1).map(({ annex, subject }) => `${annex}|${subject}`) : [];
  return [foldCheckText(quote).replace(numeral, ''), claimed, found, ...annexRow].join('\n');
}

/** 53 bits in base 36: a paper has some dozens of discrepancies, so that two never share one. */
function hashOf(text: string): string {
  let low = 0x9e3779b9;
  let high = 0x243f6a88;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x85ebca6b);
    high = Math.imul(high ^ code, 0xc2b2ae35);
  }
  low = Math.imul(low ^ (low >>> 15) ^ high, 0x27d4eb2f) >>> 0;
  high = Math.imul(high ^ (high >>> 13) ^ low, 0x165667b1) >>> 0;
  return ((high & 0x1fffff) * 0x100000000 + low).toString(36);
}
