import type { RoundData } from '../round/roundData.ts';
import type { Unit } from '../round/subject.ts';
import { namingDay } from '../round/unitThroughTime.ts';
import { matchName } from './matchName.ts';
import { createNameIndex } from './nameIndex.ts';
import { splitNames } from './splitNames.ts';

/** The ids of the units that a text names. */
export type UnitsNamed = (text: string) => readonly string[];

/** Longer texts are sentences, not names. */
const longestText = 200;

interface Known {
  readonly place: string;
  readonly day: string;
  readonly named: UnitsNamed;
}

// Keyed by the list of units: who edits the register makes a new list.
const matchers = new WeakMap<readonly Unit[], Known>();

/**
 * Whose a row is that names its unit (the sponsor of an account, the unit of a task): by its name, short or former name or alias, with or
 * without the place, alone or among others (甲局、乙局). Only what is certain counts.
 */
export function unitsNamed({ units, pack, round }: Pick<RoundData, 'units' | 'pack' | 'round'>): UnitsNamed {
  const { place } = pack.office;
  const day = namingDay(round);
  const known = matchers.get(units);
  if (known?.place === place && known.day === day) return known.named;
  const named = createMatcher(units, place, day);
  matchers.set(units, { place, day, named });
  return named;
}

function createMatcher(units: readonly Unit[], place: string, date: string): UnitsNamed {
  const found = new Map<string, readonly string[]>();
  let index: ReturnType<typeof createNameIndex> | null = null;
  const sure = (name: string): string[] => {
    index ??= createNameIndex(
      units.map(({ id, short, ...unit }) => ({ ...unit, unitId: id, shorts: short === null ? [] : [short] })),
      place,
    );
    const match = matchName(index, name, { date });
    return match.kind === 'sure' ? [match.unitId] : [];
  };
  return (text) => {
    if (text === '' || text.length > longestText || units.length === 0) return [];
    const known = found.get(text);
    if (known) return known;
    const whole = sure(text);
    const ids = whole.length > 0 ? whole : [...new Set(splitNames(text).flatMap(sure))];
    found.set(text, ids);
    return ids;
  };
}
