import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { moveEdits, orderStep } from '#shared/register/moveEdits.ts';
import { plainUnit } from '#shared/round/subject.ts';
import type { Edit, FieldValue } from '#shared/store/change.ts';
import { write } from '../session.ts';
import { getUnit, listUnits } from '../store/units.ts';
import { type Context, currentSession } from './context.ts';
import { unitEventHandlers } from './unitEvents.ts';
import { refuseTwin, refuseTwins } from './unitNames.ts';

export function unitHandlers(context: Context): Handlers<AppContract>['unit'] {
  const units = () => listUnits(currentSession(context).store.db);
  const lastOrder = () => units().at(-1)?.order ?? 0;
  return {
    ...unitEventHandlers(context),
    list: units,
    save: ({ id: given, ...draft }) => {
      const session = currentSession(context);
      refuseTwin(units(), given, draft.name);
      const id = given ?? context.newId();
      const fields = given ? stated(draft) : { ...plainUnit, ...stated(draft), order: lastOrder() + orderStep };
      write(session, given ? 'unit.change' : 'unit.add', [{ entity: 'unit', id, fields }]);
      return getUnit(session.store.db, id);
    },
    addMany: ({ units: drafts }) => {
      const last = lastOrder();
      refuseTwins(units(), drafts);
      const edits = drafts.map(({ id: _, ...draft }, index): Edit => {
        const order = last + (index + 1) * orderStep;
        return { entity: 'unit', id: context.newId(), fields: { ...plainUnit, ...stated(draft), order } };
      });
      write(currentSession(context), 'unit.addMany', edits);
      return units();
    },
    move: ({ id, before, groupId }) => {
      const moved = moveEdits('unit', units(), id, before);
      const edits = groupId === undefined ? moved : withGroup(moved, id, groupId);
      write(currentSession(context), 'unit.move', edits);
      return units();
    },
    remove: ({ id }) => {
      const session = currentSession(context);
      getUnit(session.store.db, id);
      write(session, 'unit.remove', [{ entity: 'unit', id, fields: { removed: true } }]);
    },
  };
}

/** What a draft leaves out stays as it is. */
function stated(draft: object): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

function withGroup(edits: readonly Edit[], id: string, groupId: string): Edit[] {
  return edits.map((edit) => (edit.id === id ? { ...edit, fields: { ...edit.fields, groupId } } : edit));
}
