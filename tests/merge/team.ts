import { appendEdits } from '#electron/store/appendEdits.ts';
import { type Blob, findBlob, listBlobSizes, namedBlobs } from '#electron/store/blobs.ts';
import { headOf } from '#electron/store/changeLog.ts';
import { listConflicts } from '#electron/store/conflicts.ts';
import { listChanges, mergeChanges } from '#electron/store/mergeChanges.ts';
import { listMerges } from '#electron/store/merges.ts';
import { createMemoryStore, type Store } from '#electron/store/store.ts';
import { redo, undo } from '#electron/store/undo.ts';
import { redoMerge, undoMerge } from '#electron/store/undoMerge.ts';
import type { Change } from '#shared/store/change.ts';
import { addEvidence } from '../electron/store/evidence.ts';
import { laptopOptions } from '../electron/store/laptopOptions.ts';
import { noteMerge } from '../electron/store/signedMerge.ts';
import type { Event } from './causes.ts';
import type { Happening, History } from './happenings.ts';

interface Laptop {
  readonly store: Store;
  readonly known: Set<string>;
}

export interface Team {
  readonly laptops: readonly Laptop[];
  readonly events: Map<string, Event>;
}

/** Clocks differ: one laptop is an hour behind, one a day ahead. */
const clockErrors = [0, -3.6e6, 8.64e7, 60_000, -5000, 1];

export function playHistory({ laptops: count, happenings }: History): Team {
  const laptops = Array.from({ length: count }, (_, at) => ({
    store: createMemoryStore(laptopOptions(`${at + 1}号`, 1.7e12 + (clockErrors[at] ?? 0))),
    known: new Set<string>(),
  }));
  const team: Team = { laptops, events: new Map() };
  for (const happening of happenings) play(team, happening);
  return team;
}

export function closeTeam({ laptops }: Team): void {
  for (const { store } of laptops) store.db.close();
}

function play(team: Team, happening: Happening): void {
  const laptop = team.laptops[happening.laptop % team.laptops.length] as Laptop;
  if (happening.kind === 'bundle') {
    receive(laptop, team.laptops[happening.by % team.laptops.length] as Laptop, happening);
    return;
  }
  act(laptop.store, happening);
  note(team, laptop);
}

function act(store: Store, happening: Exclude<Happening, { kind: 'bundle' }>): void {
  if (happening.kind === 'edit') appendEdits(store, 'record', happening.edits);
  if (happening.kind === 'photo') addEvidence(store, happening.id, happening.bytes);
  if (happening.kind === 'undo') undo(store);
  if (happening.kind === 'redo') redo(store);
  if (happening.kind === 'undoMerge') {
    const last = listMerges(store.db).at(-1);
    if (last) (last.undone ? redoMerge : undoMerge)(store, last.id);
  }
  if (happening.kind === 'decide') {
    const [conflict] = listConflicts(store.db);
    const chosen = conflict?.contenders.at(happening.mine ? -1 : 0);
    if (conflict && chosen) {
      const { entity, id, field } = conflict;
      appendEdits(store, 'conflict.decide', [{ entity, id, fields: { [field]: chosen.value } }]);
    }
  }
}

/** What the laptop wrote just now, and what it could have known. */
function note({ events }: Team, laptop: Laptop): void {
  const fresh = listChanges(laptop.store.db).filter((change) => !laptop.known.has(headOf(change)));
  for (const change of fresh) {
    events.set(headOf(change), { change, past: new Set(laptop.known) });
    laptop.known.add(headOf(change));
  }
}

function receive(laptop: Laptop, by: Laptop, { from, to }: { readonly from: number; readonly to: number }): void {
  const all = listChanges(by.store.db);
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  take(laptop, by, from === to ? all : all.slice(Math.floor(all.length * first), Math.ceil(all.length * last)));
}

export function take(laptop: Laptop, by: Laptop, changes: readonly Change[]): void {
  const { store } = laptop;
  mergeChanges(store, changes, {
    blobs: () => blobsOf(by.store, changes),
    onMerged: ({ ranges }) => noteMerge(store, ranges),
  });
  for (const change of changes) laptop.known.add(headOf(change));
}

function blobsOf({ db }: Store, changes: readonly Change[]): Blob[] {
  return listBlobSizes(db, namedBlobs(changes)).map(({ hash }) => ({ hash, bytes: findBlob(db, hash) as Buffer }));
}
