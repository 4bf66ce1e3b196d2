import { builtInFact } from '../fact/builtInFact.ts';
import { computeFact } from '../fact/computeFact.ts';
import { findFact } from '../fact/findFact.ts';
import { isKnownFact } from '../fact/isKnownFact.ts';
import type { RoundData } from '../round/roundData.ts';

/** What a fact comes to for the words around it: wording that fits 三家 seldom fits 无, and 近半 is not 过半. */
export const senses = ['none', 'few', 'half', 'most', 'all', 'some', 'unknown'] as const;
export type Sense = (typeof senses)[number];

export const senseNames: Readonly<Record<Sense, string>> = {
  none: '0 或没有',
  few: '不到一半',
  half: '正好一半',
  most: '过半',
  all: '全部',
  some: '有',
  unknown: '未填',
};

/** Null for words of the round (季度, 机关名称): no wording hangs on them. */
export function senseOf(data: RoundData, name: string): Sense | null {
  if (builtInFact(data, name) !== undefined) return null;
  if (!isKnownFact(data.pack, name)) return 'unknown';
  const { number } = computeFact(data, name);
  if (number === null) return 'unknown';
  if (number === 0) return 'none';
  const fact = findFact(data.pack, name);
  return fact?.kind === 'ratio' && fact.percent ? shareSense(number) : 'some';
}

function shareSense(percent: number): Sense {
  if (percent === 5000) return 'half';
  if (percent >= 10_000) return 'all';
  return percent < 5000 ? 'few' : 'most';
}

export function sensesOf(data: RoundData, names: readonly string[]): Record<string, Sense> {
  const entries = [...new Set(names)].sort().flatMap((name): [string, Sense][] => {
    const sense = senseOf(data, name);
    return sense === null ? [] : [[name, sense]];
  });
  return Object.fromEntries(entries);
}
