import { AppError } from '#shared/error.ts';
import type { Round } from '#shared/round/roundData.ts';
import { all, type Db, get } from './database.ts';

const columns = 'id, title, year, quarter, "from", "to", asOf, date, packId, "order"';

export function listRounds(db: Db): Round[] {
  return all<Round>(db, `SELECT ${columns} FROM round WHERE removed = 0 ORDER BY "order", id`);
}

export function findRound(db: Db, id: string): Round | undefined {
  return get<Round>(db, `SELECT ${columns} FROM round WHERE id = ? AND removed = 0`, id);
}

export function getRound(db: Db, id: string): Round {
  const round = findRound(db, id);
  if (!round) throw new AppError('not-found', '工作簿里没有这个检查轮次，请核对轮次编号。', { id });
  return round;
}
