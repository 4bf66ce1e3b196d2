import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { Recovery } from '#shared/backup/recovery.ts';
import { AppError } from '#shared/error.ts';
import type { Pack } from '#shared/pack/pack.ts';
import { parsePack } from '#shared/pack/parsePack.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import type { ActionName } from '#shared/store/actionTitles.ts';
import type { Edit, EntityName } from '#shared/store/change.ts';
import { refuseFinal } from './finalRounds.ts';
import { listAccounts } from './store/accounts.ts';
import { type AppendResult, appendEdits } from './store/appendEdits.ts';
import type { Blob } from './store/blobs.ts';
import { loadBulletin } from './store/bulletins.ts';
import { loadFindings } from './store/findings.ts';
import { getPack } from './store/packs.ts';
import { listProblems } from './store/problems.ts';
import { getRound } from './store/rounds.ts';
import type { Store } from './store/store.ts';
import { listTasks } from './store/tasks.ts';
import { listUnits } from './store/units.ts';
import { findFinal, frozenRegister, listFinalRounds } from './store/versions.ts';

/** One open workspace: its store and, per round, the data that annexes are computed from. */
export interface Session {
  /** Another one once damage was found in it and put right. */
  store: Store;
  /** What was put right when it was opened, or while it was. */
  recovery: Recovery | null;
  readonly rounds: Map<string, RoundData>;
  readonly packs: Map<string, Pack>;
  /** Tells this opening from others in the versions of tables. */
  id: string;
  /** The latest states of the tables that windows show, by `round/annex`. */
  readonly tables: Map<string, readonly { readonly number: number; readonly table: AnnexTable }[]>;
}

export function startSession(store: Store, recovery: Recovery | null = null): Session {
  return { store, recovery, rounds: new Map(), packs: new Map(), id: store.newId(), tables: new Map() };
}

/** The same session goes on with the workspace as it is now: whoever holds it need not know. */
export function goOnWith(session: Session, store: Store, recovery: Recovery | null): void {
  Object.assign(session, { store, recovery, id: store.newId() });
  session.rounds.clear();
  session.packs.clear();
  session.tables.clear();
}

/** A frozen pack never changes, so it is parsed once per session. */
export function packOf(session: Session, packId: string): Pack {
  const known = session.packs.get(packId);
  if (known) return known;
  const pack = parsePack(getPack(session.store.db, packId));
  session.packs.set(packId, pack);
  return pack;
}

export function roundData(session: Session, roundId: string): RoundData {
  const known = session.rounds.get(roundId);
  if (known) return known;
  const { db } = session.store;
  const round = getRound(db, roundId);
  const final = findFinal(db, roundId);
  const frozen = final && frozenRegister(db, final.id);
  const data: RoundData = {
    pack: packOf(session, round.packId),
    round,
    // Units and accounts that came later are none of a round that is 定稿.
    units: listUnits(db).filter(({ id }) => frozen?.units.has(id) ?? true),
    accounts: listAccounts(db).filter(({ id }) => frozen?.accounts.has(id) ?? true),
    tasks: listTasks(db, roundId),
    findings: loadFindings(db, roundId),
    problems: listProblems(db, roundId),
    bulletin: loadBulletin(db, roundId),
  };
  session.rounds.set(roundId, data);
  return data;
}

/** Writes the edits as one action of the user: one transaction, one undo step. Returns when they are durable. */
export function write(
  session: Session,
  action: ActionName,
  edits: readonly Edit[],
  blobs: readonly Blob[] = [],
): AppendResult {
  if (session.store.readOnly !== null) throw new AppError('locked', session.store.readOnly);
  refuseFinal(session, edits);
  const result = appendEdits(session.store, action, edits, blobs);
  // One recorded answer must not cost a reading of the whole round.
  if (edits.some(isWhole) || hasFinal(session, edits)) session.rounds.clear();
  for (const [roundId, data] of session.rounds) session.rounds.set(roundId, applyEdits(data, edits));
  return result;
}

/** What alters more than the data of a round can follow by itself. */
function isWhole({ entity }: Edit): boolean {
  return entity === 'pack' || entity === 'round' || entity === 'version';
}

/** A round that is 定稿 does not follow the registers. */
function hasFinal({ store }: Session, edits: readonly Edit[]): boolean {
  return edits.some(({ entity }) => entity === 'unit' || entity === 'account') && listFinalRounds(store.db).length > 0;
}

/** Not part of what annexes are computed from. */
const beside: ReadonlySet<EntityName> = new Set(['visit', 'remark', 'source', 'layout', 'ruling']);

/** What undo or redo has put back: findings as ordinary edits; of other things the store knows more than the edits say. */
export function putBack(session: Session, edits: readonly Edit[]): void {
  if (edits.some(({ entity }) => entity !== 'finding' && !beside.has(entity))) forgetData(session);
  for (const [roundId, data] of session.rounds) session.rounds.set(roundId, applyEdits(data, edits));
}

/** After a merge any row may have changed. */
export function forgetData(session: Session): void {
  session.rounds.clear();
}
