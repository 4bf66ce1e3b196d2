import { AppError } from '#shared/error.ts';
import { type Db, get } from './database.ts';

/** The JSON of a frozen pack version, still to be parsed with parsePack. */
export function getPack(db: Db, packId: string): unknown {
  const row = get<{ content: string }>(db, 'SELECT content FROM pack WHERE id = ? AND removed = 0', packId);
  if (!row)
    throw new AppError('not-found', '工作簿里缺少这个轮次的模板包，请合并建立该轮次的那台电脑的数据。', { packId });
  return JSON.parse(row.content);
}
