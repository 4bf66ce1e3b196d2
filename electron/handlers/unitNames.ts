import { AppError } from '#shared/error.ts';
import type { Unit } from '#shared/round/subject.ts';

/** Two units of one name could not be told apart; one that has ended gives its name free. */
export function refuseTwin(units: readonly Unit[], id: string | undefined, name: string): void {
  if (!units.some((unit) => unit.id !== id && unit.name === name && unit.endedOn === null)) return;
  throw new AppError('invalid', `单位“${name}”已在单位表中，没有保存。若是另一个单位，请用能区分的全称。`, { name });
}
