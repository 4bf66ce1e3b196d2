import type { Unit } from '#shared/round/subject.ts';

/** What the order goes by. */
type Placed = Pick<Unit, 'id' | 'groupId'>;

/**
 * Before which unit one must be put to go one place up or down among those of its own group; undefined when it is already at the
 * end. Null means: at the end of all.
 */
export function placeBefore(units: readonly Placed[], id: string, step: 'up' | 'down'): string | null | undefined {
  const unit = units.find((entry) => entry.id === id);
  if (unit === undefined) return undefined;
  const group = units.filter((entry) => entry.groupId === unit.groupId);
  const index = group.indexOf(unit);
  if (step === 'up') return group[index - 1]?.id;
  const next = group[index + 1];
  if (next === undefined) return undefined;
  return units[units.indexOf(next) + 1]?.id ?? null;
}

export interface UnitGroup<Entry extends Placed = Unit> {
  readonly id: string;
  readonly name: string;
  readonly units: readonly Entry[];
}

/** The units under their groups, in the order of the groups; a group that the pack no longer has keeps its units, at the end. */
export function groupUnits<Entry extends Placed>(
  units: readonly Entry[],
  groups: readonly { id: string; name: string }[],
): UnitGroup<Entry>[] {
  const known = groups.map(({ id, name }) => ({ id, name, units: units.filter((unit) => unit.groupId === id) }));
  const lost = units.filter((unit) => !groups.some((group) => group.id === unit.groupId));
  return lost.length === 0 ? known : [...known, { id: '', name: '未分组', units: lost }];
}

/** Names out of pasted text: one a line, or the first cell of each line of a sheet; numbers before a name are list numbers. */
export function namesFromText(text: string): string[] {
  const names = text
    .split(/\r?\n/)
    .map((line) =>
      (line.split('\t').find((cell) => cell.trim() !== '' && !/^[\d.、]+$/.test(cell.trim())) ?? '').trim(),
    )
    .map((name) => name.replace(/^[（(]?\d+[）).、．]\s*/, ''))
    .filter((name) => name !== '');
  return [...new Set(names)];
}
