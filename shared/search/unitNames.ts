import type { Unit } from '../round/subject.ts';

/** Everything a unit may be looked for by, its name first. */
export function unitNames({ name, short, aliases, formerNames }: Unit): readonly string[] {
  return [name, ...(short === null ? [] : [short]), ...aliases, ...formerNames.map((former) => former.name)];
}
