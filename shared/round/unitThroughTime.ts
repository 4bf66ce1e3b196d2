import { roundStart } from './period.ts';
import type { Round } from './roundData.ts';
import type { Unit } from './subject.ts';

const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The day whose names a round prints: that of its bulletin, else the last one that it is about. */
export function namingDay({ date, to, year, quarter }: Pick<Round, 'date' | 'to' | 'year' | 'quarter'>): string {
  return date ?? to ?? `${year}-${lastDays[(quarter ?? 4) - 1] ?? '12-31'}`;
}

/** What a unit was called on a day, so that an earlier round stays as it was published after a 改名. */
export function nameOn(unit: Unit, day: string): { readonly name: string; readonly short: string | null } {
  const former = [...unit.formerNames].sort((a, b) => (a.until < b.until ? -1 : 1)).find(({ until }) => day <= until);
  return former ? { name: former.name, short: former.short ?? null } : { name: unit.name, short: unit.short };
}

/** Whether the unit existed in the time of a round: it had not ended before it, and began not after it. */
export function existsIn(unit: Unit, round: Round): boolean {
  if (unit.endedOn !== null && unit.endedOn < roundStart(round)) return false;
  return unit.startedOn === null || unit.startedOn <= namingDay(round);
}
