import type { FactValue } from '../../bulletin/bulletinView.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { factReplaced } from './packMeaning.ts';
import type { TypedNumber } from './typedNumbers.ts';

/** One click that puts a fact in the place of a number: it is right now, and goes on being right. */
export interface Fix {
  readonly blockId: string;
  /** In the printed words of the block, without its numeral. */
  readonly start: number;
  readonly was: string;
  readonly fact: string;
  /** What the fact is, in words, and what it comes to. */
  readonly title: string;
  readonly text: string;
}

const most = 2;

/** Facts that come to `wanted`, those first whose words are those around the number. */
export function fixesFor(
  typed: TypedNumber,
  wanted: string,
  facts: readonly FactValue[],
  packText: string | null,
): Fix[] {
  const meant = packText === null ? null : factReplaced(typed, packText);
  const equal = facts
    .filter(
      ({ kind, name, text }) => (kind === 'number' || kind === 'ratio' || name === meant) && sameNumber(text, wanted),
    )
    .map((fact) => ({ fact, likeness: fact.name === meant ? 100 : likeness(fact.title, typed.before + typed.after) }))
    .sort((a, b) => b.likeness - a.likeness);
  const sure = equal.filter(({ fact }) => fact.name === meant);
  const chosen = sure.length > 0 ? sure : equal.filter((each) => each.likeness > 0).slice(0, most);
  return chosen.map(({ fact }) => fixOf(typed, fact));
}

export function fixOf({ block, start, text }: TypedNumber, fact: FactValue): Fix {
  return { blockId: block.id, start, was: text, fact: fact.name, title: fact.title, text: fact.text };
}

/** 1,234 and 1234 are one number; 90% and 90 are not. */
export function sameNumber(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll(',', '').replace('％', '%').trim();
  return plain(a) === plain(b);
}

/** How many pairs of neighbouring characters of a title stand in the words. */
export function likeness(title: string, words: string): number {
  const pairs = new Set(Array.from({ length: Math.max(0, title.length - 1) }, (_, at) => title.slice(at, at + 2)));
  return [...pairs].filter((pair) => /^\p{Script=Han}{2}$/u.test(pair) && words.includes(pair)).length;
}

/** The number of a claim (10家, 47.5%), or null when it says none or several. */
export function numberIn(claim: string): string | null {
  const numbers = claim.match(/\d[\d,]*(?:\.\d+)?[%％]?/gu) ?? [];
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

/** The one typed number that a discrepancy is about; null when it stands in a fact, or cannot be told from others. */
export function numberAt(
  { place, claimed }: Discrepancy,
  typed: readonly TypedNumber[],
  numeralLength: number,
): TypedNumber | null {
  const said = numberIn(claimed);
  if (place === null || said === null) return null;
  const inside = typed.filter(
    ({ at, start, text }) =>
      at === place.block &&
      start + numeralLength >= place.start &&
      start + numeralLength < place.end &&
      sameNumber(text, said),
  );
  return inside.length === 1 ? (inside[0] ?? null) : null;
}
