import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs';
import type { LostChanges, Recovery } from '#shared/backup/recovery.ts';
import { AppError } from '#shared/error.ts';
import { type ChangeRow, findRow, firstHash, rowToChange } from '../changeLog.ts';
import { closeWithoutBackup } from '../closeStore.ts';
import { openDatabase } from '../database.ts';
import { quoted } from '../fileError.ts';
import { mergeChanges } from '../mergeChanges.ts';
import { migrate } from '../migrate.ts';
import { createStore, openStore, type Store, type StoreOptions } from '../store.ts';
import { listWriters } from '../writer.ts';
import { localMoment } from './generations.ts';
import { readJournal } from './journal.ts';
import { findKeptFile } from './keptFiles.ts';
import { type Copy, findSoundCopy, listCopyFiles } from './listCopies.ts';
import { type KnownEnd, lostChanges } from './lostChanges.ts';
import { type FoundRow, provenRows, type RowSource } from './provenRows.ts';
import { safetyPlace } from './safetyPlace.ts';
import { joinSalvages, openSalvage, type Salvage } from './salvage.ts';
import { healedName, swapIn } from './swap.ts';
import { takeMissingBlobs } from './takeMissingBlobs.ts';

export interface HealOptions extends StoreOptions {
  /** Folders with backups; the first one is this laptop's own and has the journal. */
  readonly safety: readonly string[];
}

/**
 * Puts a damaged workspace together again: the newest good backup, what the damaged file still says beyond it, and the journal. The damaged
 * file is kept under another name. Throws AppError `damaged`, with nothing changed, when there is nothing to put together.
 */
export function heal(file: string, damage: string, options: HealOptions): Recovery {
  const copy = findSoundCopy(file, options.safety);
  // Where no backup is sound either, they are read like the damaged file.
  const wrecks = copy ? [] : listCopyFiles(file, options.safety).slice(0, mostWrecks);
  const salvage = joinSalvages([file, ...wrecks].map(openSalvage));
  try {
    const journal = readJournal(options.safety[0] ?? '', file);
    const found = gather(salvage, journal.rows, copy);
    if (!copy && found.length === 0) throw nothingLeft(file, damage);
    const counts = putTogether({ file, copy, found, salvage, ends: journal.ends }, options);
    const endUnknown = counts.endUnknown || journal.spoiled;
    const keptAt = swapIn(file, localMoment(options.now()).replaceAll('-', ''));
    return { damage, keptAt, backup: copy?.path ?? null, fromBackup: copy?.changes ?? 0, ...counts, endUnknown };
  } finally {
    salvage.close();
  }
}

const mostWrecks = 4;

/** What may be added to the backup, proved or at least readable. */
function gather(salvage: Salvage, journal: readonly ChangeRow[], copy: Copy | undefined): FoundRow[] {
  const ids = new Set([...salvage.ids, ...(copy?.writers ?? []).map(({ id }) => id)]);
  for (const { writer } of journal) ids.add(writer);
  return [...ids].flatMap((id) => {
    const known = copy?.writers.find((writer) => writer.id === id);
    const end = { seq: known?.lastSeq ?? 0, hash: known?.lastHash ?? firstHash };
    const noted = journal.filter(({ writer }) => writer === id).map((row): FoundRow => ({ row, source: 'journal' }));
    const read = salvage.changesAfter(id, end.seq).map((row): FoundRow => ({ row, source: 'file' }));
    return provenRows(end, [...read, ...noted]);
  });
}

type Counts = Pick<Recovery, 'fromFile' | 'fromJournal' | 'lost' | 'endUnknown' | 'missingFiles'>;

interface Pieces {
  readonly file: string;
  readonly copy: Copy | undefined;
  readonly found: readonly FoundRow[];
  readonly salvage: Salvage;
  readonly ends: readonly KnownEnd[] | null;
}

/** Under a name that nobody takes for a workspace, until it is whole. */
function putTogether({ file, copy, found, salvage, ends }: Pieces, options: HealOptions): Counts {
  const work = `${healedName(file)}.tmp`;
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(work + end, { force: true });
  if (copy) copyInPresentForm(copy.path, work);
  // The copy was proved just now, and what comes of it is proved when it is opened.
  const store = copy ? openStore(work, { ...options, changesInFront: 0 }) : createStore(work, options);
  const places = options.safety.map((root) => safetyPlace(root, file));
  const counts = withStore(store, () => {
    const fresh = found.filter(({ row }) => !findRow(store.db, row.writer, row.seq));
    mergeChanges(
      store,
      fresh.map(({ row }) => rowToChange(row)),
    );
    const missingFiles = takeMissingBlobs(store, salvage, (hash) => findKeptFile(places, hash));
    return { ...countsOf(store, fresh, salvage.writers ?? ends), missingFiles };
  });
  renameSync(work, healedName(file));
  return counts;
}

function withStore<Result>(store: Store, act: () => Result): Result {
  try {
    return act();
  } finally {
    closeWithoutBackup(store);
  }
}

/** Of a copy nobody needs a backup before it is brought up to date. */
function copyInPresentForm(copy: string, work: string): void {
  copyFileSync(copy, work);
  const db = openDatabase(work, 'write');
  try {
    migrate(db);
  } finally {
    db.close();
  }
}

/** What goes beyond the known ends is in the journal, which goes on from them. */
function countsOf(
  store: Store,
  found: readonly FoundRow[],
  ends: readonly KnownEnd[] | null,
): Omit<Counts, 'missingFiles'> {
  const from = (source: RowSource) => found.filter((each) => each.source === source).length;
  const lost: LostChanges[] = lostChanges(store.db, listWriters(store.db), ends ?? []);
  return { fromFile: from('file'), fromJournal: from('journal'), lost, endUnknown: ends === null };
}

function nothingLeft(file: string, damage: string): AppError {
  return new AppError(
    'damaged',
    `${damage}没有改动它。从中读不出任何记录，这台电脑上也没有它的备份。可以在开始页“从备份恢复”里指定 U 盘上的备份，或打开另一台电脑上的副本。`,
    { path: file },
  );
}

/** A workspace as it is called in what is said about its damage. */
export function damageSentence(file: string): string {
  if (statSync(file).size === 0) return `工作簿${quoted(file)}是空的，里面没有任何内容。`;
  return `工作簿${quoted(file)}已损坏（可能是断电、磁盘出错、拔出 U 盘或被别的程序改动）。`;
}
