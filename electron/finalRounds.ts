import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { AppError } from '#shared/error.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { type Edit, type EntityName, parseFindingId } from '#shared/store/change.ts';
import { roundData, type Session } from './session.ts';
import { type Db, get } from './store/database.ts';
import { getRound } from './store/rounds.ts';
import { listFinalRounds } from './store/versions.ts';

/** What belongs to one round and is part of its papers. */
const ofRound: ReadonlySet<EntityName> = new Set(['task', 'problem', 'evidence', 'source', 'draft', 'ruling']);

/**
 * A round that is 定稿 does not change: what would change it is refused, until somebody lifts the 定稿 with a reason. Changes of
 * the registers are refused where a table of the round would come out otherwise.
 */
export function refuseFinal(session: Session, edits: readonly Edit[]): void {
  const { db } = session.store;
  const finals = listFinalRounds(db);
  if (finals.length === 0) return;
  const register = edits.filter(isOfRegister);
  const touched = new Set(edits.map((edit) => roundOf(db, edit)));
  for (const roundId of finals) {
    if (touched.has(roundId)) throw refusal(db, roundId, '');
    if (tablesChangedBy(roundData(session, roundId), register)) {
      throw refusal(db, roundId, '这项登记的修改会改变它的附件；');
    }
  }
}

/** Those of the edits that no 定稿 stands against. */
export function allowedEdits(session: Session, edits: readonly Edit[]): readonly Edit[] {
  const { db } = session.store;
  const finals = new Set(listFinalRounds(db));
  if (finals.size === 0) return edits;
  const free = edits.filter((edit) => !finals.has(roundOf(db, edit) ?? ''));
  try {
    refuseFinal(session, free.filter(isOfRegister));
    return free;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return free.filter((edit) => !isOfRegister(edit));
  }
}

function refusal(db: Db, roundId: string, cause: string): AppError {
  const { title } = getRound(db, roundId);
  return new AppError('locked', `“${title}”已定稿，没有保存。${cause}确需修改的，请在通报页“解除定稿”并写明理由。`, {
    roundId,
  });
}

export function isOfRegister({ entity }: Pick<Edit, 'entity'>): boolean {
  return entity === 'unit' || entity === 'account';
}

/** The round to whose papers it belongs. */
export function roundOf(db: Db, { entity, id, fields }: Edit): string | null {
  // The ids of both begin with the round.
  if (entity === 'finding' || entity === 'remark') return parseFindingId(id).roundId;
  if (entity === 'round' || entity === 'bulletin') return id;
  if (!ofRound.has(entity)) return null;
  if (typeof fields.roundId === 'string') return fields.roundId;
  return get<{ roundId: string }>(db, `SELECT roundId FROM ${entity} WHERE id = ?`, id)?.roundId ?? null;
}

/** Whether a printed table would come out otherwise. */
export function tablesChangedBy(data: RoundData, edits: readonly Edit[]): boolean {
  const known = new Set([...data.units, ...data.accounts].map(({ id }) => id));
  const own = edits.filter(({ id }) => known.has(id));
  if (own.length === 0) return false;
  const after = applyEdits(data, own);
  return data.pack.annexes.some(
    ({ id }) =>
      JSON.stringify(computeAnnex(data, id, 'printed')) !== JSON.stringify(computeAnnex(after, id, 'printed')),
  );
}
