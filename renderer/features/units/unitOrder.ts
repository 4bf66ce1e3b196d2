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

/** Before which unit one must be put to have this number (from 1) in its own group; undefined when it has it already. */
export function placeAt(units: readonly Placed[], id: string, serial: number): string | null | undefined {
  const unit = units.find((entry) => entry.id === id);
  if (unit === undefined) return undefined;
  const group = units.filter((entry) => entry.groupId === unit.groupId);
  if (group.indexOf(unit) === serial - 1) return undefined;
  const others = group.filter((entry) => entry !== unit);
  const next = others[serial - 1];
  if (next !== undefined) return next.id;
  const last = others.at(-1);
  return last === undefined ? undefined : (units[units.indexOf(last) + 1]?.id ?? null);
}

/** The number of each unit in its group, and how many there are. */
export function placesInGroups(units: readonly Placed[]): ReadonlyMap<string, { serial: number; last: number }> {
  const sizes = new Map<string, number>();
  const serials = units.map(({ id, groupId }) => {
    const serial = (sizes.get(groupId) ?? 0) + 1;
    sizes.set(groupId, serial);
    return { id, groupId, serial };
  });
  return new Map(serials.map(({ id, groupId, serial }) => [id, { serial, last: sizes.get(groupId) ?? serial }]));
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

/** A line of the register: the heading of a group, or a unit under it. */
export type RegisterLine<Entry extends Placed = Unit> =
  | { readonly kind: 'group'; readonly group: UnitGroup<Entry> }
  | { readonly kind: 'unit'; readonly unit: Entry };

/** The groups that have units, each under its heading. */
export function registerLines<Entry extends Placed>(groups: readonly UnitGroup<Entry>[]): RegisterLine<Entry>[] {
  return groups
    .filter((group) => group.units.length > 0)
    .flatMap((group) => [
      { kind: 'group' as const, group },
      ...group.units.map((unit) => ({ kind: 'unit' as const, unit })),
    ]);
}

/** Before which unit the dragged one is put when it is let go on another: after those further down in its own group. */
export function placeOn(units: readonly Placed[], dragged: Placed, target: Placed): string | null {
  const down = dragged.groupId === target.groupId && units.indexOf(dragged) < units.indexOf(target);
  return down ? (units[units.indexOf(target) + 1]?.id ?? null) : target.id;
}
