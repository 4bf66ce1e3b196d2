import { AppError } from '#shared/error.ts';
import type { Unit } from '#shared/round/subject.ts';

type Named = Pick<Unit, 'id' | 'name' | 'endedOn'>;

/** Two units of one name could not be told apart; one that has ended gives its name free. */
export function refuseTwin(units: readonly Named[], id: string | undefined, name: string): void {
  if (units.some((unit) => unit.id !== id && unit.name === name && unit.endedOn === null)) refuse(name);
}

/** The same for a whole list, which must not hold one name twice either. */
export function refuseTwins(units: readonly Named[], drafts: readonly { readonly name: string }[]): void {
  const taken = new Set(units.filter(({ endedOn }) => endedOn === null).map(({ name }) => name));
  for (const { name } of drafts) {
    if (taken.has(name)) refuse(name);
    taken.add(name);
  }
}

function refuse(name: string): never {
  throw new AppError('invalid', `单位“${name}”已在单位表中，没有保存。若是另一个单位，请用能区分的全称。`, { name });
}
