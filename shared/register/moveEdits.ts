import { AppError } from '../error.ts';
import type { Edit } from '../store/change.ts';

/** Orders are spaced so that an entry usually moves by one change of its own. */
export const orderStep = 1024;

interface Placed {
  readonly id: string;
  readonly order: number;
}

/** Puts an entry before another one (null: at the end): one change where there is room between the neighbours, else all orders anew. */
export function moveEdits(
  entity: 'unit' | 'account',
  list: readonly Placed[],
  id: string,
  before: string | null,
): Edit[] {
  const moved = list.find((entry) => entry.id === id);
  if (!moved) throw new AppError('not-found', '这一项已不在登记表中，请刷新后再试。', { id });
  const others = list.filter((entry) => entry.id !== id);
  const found = others.findIndex((entry) => entry.id === before);
  const index = found < 0 ? others.length : found;
  const lower = others[index - 1]?.order ?? 0;
  const upper = others[index]?.order ?? lower + 2 * orderStep;
  const order = Math.floor((lower + upper) / 2);
  if (order > lower && order < upper) return [{ entity, id, fields: { order } }];
  const arranged = [...others.slice(0, index), moved, ...others.slice(index)];
  return arranged.map((entry, place) => ({ entity, id: entry.id, fields: { order: (place + 1) * orderStep } }));
}
