import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { renameEdits, succeedEdits } from '#shared/register/unitEvents.ts';
import { write } from '../session.ts';
import { getUnit, listUnits } from '../store/units.ts';
import { type Context, currentSession } from './context.ts';
import { refuseTwin } from './unitNames.ts';

/** 改名、合并、拆分、撤销: what happens to units on a day. */
export function unitEventHandlers(
  context: Context,
): Pick<Handlers<AppContract>['unit'], 'rename' | 'succeed' | 'reopen'> {
  return {
    rename: ({ id, ...renaming }) => {
      const session = currentSession(context);
      const { db } = session.store;
      const unit = getUnit(db, id);
      refuseTwin(listUnits(db), id, renaming.name);
      const latest = unit.formerNames
        .map(({ until }) => until)
        .sort()
        .at(-1);
      if (latest !== undefined && renaming.from <= latest) {
        throw new AppError('invalid', `这个单位在${latest}以前还用着另一个曾用名，新名称须在那以后启用，没有保存。`);
      }
      write(session, 'unit.rename', renameEdits(unit, renaming));
      return getUnit(db, id);
    },
    succeed: ({ ids, from, into }) => {
      const session = currentSession(context);
      const { db } = session.store;
      const ended = [...new Set(ids)].map((id) => getUnit(db, id));
      const units = listUnits(db);
      for (const successor of into) {
        if ('id' in successor) getUnit(db, successor.id);
        else refuseTwin(units, undefined, successor.name);
      }
      const edits = succeedEdits(units, ended, from, into, context.newId);
      if (edits.length === 0) throw new AppError('invalid', '单位不能并入它自己，没有保存。请另选并入的单位。');
      write(session, 'unit.succeed', edits);
      return listUnits(db);
    },
    reopen: ({ id }) => {
      const session = currentSession(context);
      getUnit(session.store.db, id);
      write(session, 'unit.reopen', [{ entity: 'unit', id, fields: { endedOn: null, successors: [] } }]);
      return getUnit(session.store.db, id);
    },
  };
}
