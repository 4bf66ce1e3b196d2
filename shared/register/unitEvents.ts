import { dayBefore } from '../annex/date.ts';
import { plainUnit, type Unit } from '../round/subject.ts';
import type { Edit } from '../store/change.ts';

export interface Renaming {
  readonly name: string;
  readonly short: string | null;
  /** First day of the new name. */
  readonly from: string;
}

/** 改名: the present name becomes a former one until the day before. */
export function renameEdits(unit: Unit, { name, short, from }: Renaming): Edit[] {
  const formerNames = [
    ...unit.formerNames.map((former) => ({ short: null, ...former })),
    { name: unit.name, short: unit.short, until: dayBefore(from) },
  ];
  return [{ entity: 'unit', id: unit.id, fields: { name, short, formerNames } }];
}

export type SuccessorDraft =
  | { readonly id: string }
  | { readonly name: string; readonly short: string | null; readonly groupId: string };

/** 合并、拆分、撤销: the units end on the day before; new successors begin on the day, right after the last of those that end. */
export function succeedEdits(
  units: readonly Unit[],
  ended: readonly Unit[],
  from: string,
  into: readonly SuccessorDraft[],
  newId: () => string,
): Edit[] {
  const last = ended.reduce((most, unit) => Math.max(most, unit.order), 0);
  const next = units.find((unit) => unit.order > last)?.order ?? last + 1024 * (into.length + 1);
  const step = (next - last) / (into.length + 1);
  const made = into.map((successor, index): { id: string; edits: Edit[] } => {
    if ('id' in successor) return { id: successor.id, edits: [] };
    const id = newId();
    const order = Math.max(last + 1, Math.floor(last + step * (index + 1)));
    return { id, edits: [{ entity: 'unit', id, fields: { ...plainUnit, ...successor, order, startedOn: from } }] };
  });
  const successors = made.map(({ id }) => id);
  const ends = ended
    .filter(({ id }) => !successors.includes(id))
    .map((unit): Edit => {
      return { entity: 'unit', id: unit.id, fields: { endedOn: dayBefore(from), successors } };
    });
  return [...made.flatMap(({ edits }) => edits), ...ends];
}
