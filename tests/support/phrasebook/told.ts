import type { Telling } from './phrase.ts';
import { at } from './rows.ts';
import { between, seeded } from './seeded.ts';
import { unitOffices } from './unitOffices.ts';
import { unitFacts, unitFrame } from './unitTable.ts';

/** Numbers of which the annex knows nothing: they follow from one another. */
export interface ToldFacts {
  readonly seed: number;
}

export function toldFacts(seed: number): ToldFacts {
  return { seed };
}

/** What one sentence tells, other numbers for each. */
export interface Drawn {
  /** How many there are now, and in the period before; never the same. */
  readonly now: number;
  readonly before: number;
  readonly more: number;
  /** What `now` is made up of, most first, no two the same. */
  readonly parts: readonly number[];
  /** Some of `now`. */
  readonly part: number;
  readonly rest: number;
  readonly units: number;
  readonly chance: number;
}

/** Tens, hundreds or thousands, as offices count. */
const sizes = [90, 800, 5000] as const;

export function drawn({ seed }: ToldFacts, phrase: number): Drawn {
  const random = seeded(seed * 7919 + phrase * 104_729);
  const most = at(sizes, between(random, 0, 2));
  const parts = [0.4, 0.27, 0.17, 0.1, 0.06].map((share) => Math.round(most * share * (0.85 + random() * 0.25)));
  const now = parts.reduce((sum, part) => sum + part, 0);
  const change = Math.max(2, Math.round(now * (0.03 + random() * 0.25))) * (random() < 0.5 ? 1 : -1);
  const rest = Math.max(3, Math.round(now * (0.02 + random() * 0.15)));
  const units = between(random, 11, 38);
  return { now, before: now - change, more: change, parts, part: now - rest, rest, units, chance: random() };
}

/** The annex is that of an office that counts something else. */
export function toldFrame({ seed }: ToldFacts): Pick<Telling, 'before' | 'after'> {
  const office = at(unitOffices, seed % unitOffices.length);
  return unitFrame(unitFacts(office, seed));
}
