import type { Unit } from '#shared/round/subject.ts';
import { buildPinyinIndex, matchPinyin, type PinyinIndex } from '#shared/search/pinyin.ts';
import { unitNames } from '#shared/search/unitNames.ts';

/** Of each list as long as it is shown: not with every key and every movement of the page. */
const indexes = new WeakMap<readonly Unit[], PinyinIndex>();

function indexOf(units: readonly Unit[]): PinyinIndex {
  const index = indexes.get(units) ?? buildPinyinIndex(units.map(unitNames));
  indexes.set(units, index);
  return index;
}

/** By any of its names, former ones too: characters, pinyin or initials. In official order. */
export function findUnits(units: readonly Unit[], wanted: string): readonly Unit[] {
  if (wanted === '') return units;
  const found = new Set(matchPinyin(indexOf(units), wanted, units.length).map(({ entry }) => entry));
  return units.filter((_, entry) => found.has(entry));
}
