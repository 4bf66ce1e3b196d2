import { existsSync, rmSync } from 'node:fs';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { backupBeside } from '#electron/store/backup.ts';
import { changesIn, rangesBeyond } from '#electron/store/changeRanges.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { mergeChanges } from '#electron/store/mergeChanges.ts';
import { openSafely } from '#electron/store/recovery/openSafely.ts';
import { safetyPlace } from '#electron/store/recovery/safetyPlace.ts';
import { writeGeneration } from '#electron/store/recovery/writeGeneration.ts';
import { createMemoryStore, createStore, type Store } from '#electron/store/store.ts';
import { undo } from '#electron/store/undo.ts';
import { listWriters } from '#electron/store/writer.ts';
import { type Edit, findingId } from '#shared/store/change.ts';
import { addEvidence } from '../electron/store/evidence.ts';
import { laptopOptions } from '../electron/store/laptopOptions.ts';
import type { Random } from '../fuzz/mutate.ts';
import type { Doing, Line } from './ledger.ts';
import { makeOldWorkspace } from './oldWorkspace.ts';
import { optionsAt, type Place } from './place.ts';

export interface WorkloadOptions {
  readonly place: Place;
  readonly random: Random;
  /** Writes down what is begun and confirmed; it must be safe when this returns. */
  readonly tell: (line: Line) => void;
  /** How many rows an import has at most. */
  readonly rows?: number;
}

/** An inspector's day without end: answers, imports, merges, photos, backups, closing, clocks that are wrong. Ends after each action. */
export function* workload({ place, random, tell, rows = 300 }: WorkloadOptions): Generator<Store, never> {
  let id = 0;
  let openings = 0;
  const colleague = createMemoryStore(laptopOptions('乙'));
  const act = (doing: Doing, work: () => void) => {
    tell({ at: 'begin', doing });
    work();
    tell({ at: 'done', id: doing.id });
  };
  const open = () => {
    openings += 1;
    // The clock of a laptop may be a month behind where it was at the last opening.
    const start = 1_700_000_000_000 + Math.floor((random() - 0.5) * 5e9);
    const device = `甲${openings}-${Math.floor(random() * 1e9)}`;
    return openSafely(place.file, { ...optionsAt(place, device, start), device: '甲' }).store;
  };
  makeFirst(place, random);
  let store = open();
  for (;;) {
    id += 1;
    const draw = random();
    if (draw < 0.45) act({ kind: 'record', id, cells: 1 }, () => record(store, id, 1));
    else if (draw < 0.55) {
      act({ kind: 'record', id, cells: 1 }, () => record(store, id, 1));
      id += 1;
      act({ kind: 'undo', id }, () => void undo(store));
    } else if (draw < 0.65) {
      const cells = 1 + Math.floor(random() * rows);
      act({ kind: 'record', id, cells }, () => record(store, id, cells));
    } else if (draw < 0.75) {
      const cells = 1 + Math.floor(random() * 60);
      record(colleague, id, cells);
      act({ kind: 'merge', id, cells }, () => merge(store, colleague));
    } else if (draw < 0.83)
      act({ kind: 'evidence', id }, () => void addEvidence(store, String(id), 'x'.repeat(5000 + id)));
    else if (draw < 0.92) act({ kind: 'other', id }, () => backUp(store, place, random));
    else {
      act({ kind: 'other', id }, () => void closeStore(store));
      id += 1;
      act({ kind: 'other', id }, () => {
        store = open();
      });
    }
    yield store;
  }
}

/** Half of all days begin with a workspace of an older form, which is brought up to date when it is opened. */
function makeFirst(place: Place, random: Random): void {
  if (existsSync(place.file)) return;
  if (random() < 0.5) makeOldWorkspace(place.file);
  else closeStore(createStore(place.file, optionsAt(place, '甲', 1_690_000_000_000)));
}

/** The cells of one action bear its number. */
function record(store: Store, id: number, cells: number): void {
  const edits = Array.from({ length: cells }, (_, row): Edit => {
    return { entity: 'finding', id: findingId('2022q2', 'annex1', `s${id}-${row}`), fields: { a: id } };
  });
  appendEdits(store, cells === 1 ? 'record' : 'import', edits);
}

function merge(store: Store, colleague: Store): void {
  const known = listWriters(store.db).map(({ id, lastSeq }) => ({ writer: id, lastSeq }));
  mergeChanges(store, [...changesIn(colleague.db, rangesBeyond(colleague.db, known))]);
}

function backUp(store: Store, place: Place, random: Random): void {
  if (random() < 0.3) backupBeside(store);
  else writeGeneration(place.file, safetyPlace(place.safety, place.file), store.now());
  rmSync(`${place.file}.tmp`, { force: true });
}
