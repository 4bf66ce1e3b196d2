import type { Unit } from '#shared/round/subject.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';
import { unitNames } from '#shared/search/unitNames.ts';

/** By any of its names, former ones too: characters, pinyin or initials. In official order. */
export function findUnits(units: readonly Unit[], wanted: string): readonly Unit[] {
  if (wanted === '') return units;
  const found = new Set(
    matchPinyin(buildPinyinIndex(units.map(unitNames)), wanted, units.length).map(({ entry }) => entry),
  );
  return units.filter((_, entry) => found.has(entry));
}
