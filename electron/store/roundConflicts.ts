import { parseFindingId } from '#shared/store/change.ts';
import { type Conflict, listConflicts } from './conflicts.ts';
import { type Db, get } from './database.ts';
import { entities } from './entities.ts';

/** Open conflicts that bear on a round: its own, and those of the registers, which all rounds share. */
export function listRoundConflicts(db: Db, roundId: string): Conflict[] {
  return listConflicts(db).filter((conflict) => {
    const owner = roundOf(db, conflict);
    return owner === null || owner === roundId;
  });
}

function roundOf(db: Db, { entity, id }: Conflict): string | null {
  if (entity === 'finding') return parseFindingId(id).roundId;
  if (entity === 'round' || entity === 'bulletin') return id;
  if (!('roundId' in entities[entity])) return null;
  return get<{ roundId: string }>(db, `SELECT roundId FROM ${entity} WHERE id = ?`, id)?.roundId ?? null;
}
