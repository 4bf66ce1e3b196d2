import { AppError } from '#shared/error.ts';
import type { Account } from '#shared/round/subject.ts';
import { all, type Db, get } from './database.ts';

const columns = 'id, name, platform, sponsor, groupId, "order", filed';

/** In official order. */
export function listAccounts(db: Db): Account[] {
  return all<Account>(db, `SELECT ${columns} FROM account WHERE removed = 0 ORDER BY "order", id`);
}

export function findAccount(db: Db, id: string): Account | undefined {
  return get<Account>(db, `SELECT ${columns} FROM account WHERE id = ? AND removed = 0`, id);
}

export function getAccount(db: Db, id: string): Account {
  const account = findAccount(db, id);
  if (!account) throw new AppError('not-found', '这个账号已不在账号表中，请刷新后再试。', { id });
  return account;
}
