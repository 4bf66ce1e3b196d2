import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { moveEdits, orderStep } from '#shared/register/moveEdits.ts';
import { write } from '../session.ts';
import { listAccounts } from '../store/accounts.ts';
import { type Context, currentSession } from './context.ts';

export function accountHandlers(context: Context): Handlers<AppContract>['account'] {
  const accounts = () => listAccounts(currentSession(context).store.db);
  const getAccount = (id: string) => {
    const account = accounts().find((entry) => entry.id === id);
    if (!account) throw new AppError('not-found', '这个账号已不在账号表中，请刷新后再试。', { id });
    return account;
  };
  return {
    list: accounts,
    save: ({ id: given, ...draft }) => {
      const id = given ?? context.newId();
      const fields = given ? draft : { ...draft, order: (accounts().at(-1)?.order ?? 0) + orderStep };
      const action = given ? 'account.change' : 'account.add';
      write(currentSession(context), action, [{ entity: 'account', id, fields }]);
      return getAccount(id);
    },
    move: ({ id, before }) => {
      write(currentSession(context), 'account.move', moveEdits('account', accounts(), id, before));
      return accounts();
    },
    remove: ({ id }) => {
      getAccount(id);
      write(currentSession(context), 'account.remove', [{ entity: 'account', id, fields: { removed: true } }]);
    },
  };
}
