import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { plainUnit, type Unit } from '#shared/round/subject.ts';
import type { Edit } from '#shared/store/change.ts';
import { write } from '../session.ts';
import { getUnit, listUnits } from '../store/units.ts';
import { type Context, currentSession } from './context.ts';

/** Orders are spaced so that a unit usually moves by one change of its own. */
const spacing = 1024;

export function unitHandlers(context: Context): Handlers<AppContract>['unit'] {
  const units = () => listUnits(currentSession(context).store.db);
  return {
    list: units,
    save: ({ id: given, ...draft }) => {
      const session = currentSession(context);
      refuseTwin(units(), given, draft.name);
      const id = given ?? context.newId();
      const fields = given ? draft : { ...plainUnit, ...draft, order: (units().at(-1)?.order ?? 0) + spacing };
      write(session, given ? 'unit.change' : 'unit.add', [{ entity: 'unit', id, fields }]);
      return getUnit(session.store.db, id);
    },
    move: ({ id, before }) => {
      write(currentSession(context), 'unit.move', moveEdits(units(), id, before));
      return units();
    },
    remove: ({ id }) => {
      const session = currentSession(context);
      getUnit(session.store.db, id);
      write(session, 'unit.remove', [{ entity: 'unit', id, fields: { removed: true } }]);
    },
  };
}

function refuseTwin(units: readonly Unit[], id: string | undefined, name: string): void {
  if (!units.some((unit) => unit.id !== id && unit.name === name)) return;
  throw new AppError('invalid', `单位“${name}”已在单位表中，没有保存。若是另一个单位，请用能区分的全称。`, { name });
}

/** One change where there is room between the new neighbours, else all orders anew. */
function moveEdits(units: readonly Unit[], id: string, before: string | null): Edit[] {
  const moved = units.find((unit) => unit.id === id);
  if (!moved) throw new AppError('not-found', '这个单位已不在单位表中，请刷新后再试。', { id });
  const others = units.filter((unit) => unit.id !== id);
  const found = others.findIndex((unit) => unit.id === before);
  const index = found < 0 ? others.length : found;
  const lower = others[index - 1]?.order ?? 0;
  const upper = others[index]?.order ?? lower + 2 * spacing;
  const order = Math.floor((lower + upper) / 2);
  if (order > lower && order < upper) return [{ entity: 'unit', id, fields: { order } }];
  const arranged = [...others.slice(0, index), moved, ...others.slice(index)];
  return arranged.map((unit, place) => ({ entity: 'unit', id: unit.id, fields: { order: (place + 1) * spacing } }));
}
