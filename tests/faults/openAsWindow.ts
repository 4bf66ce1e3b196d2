import { appendEdits } from '#electron/store/appendEdits.ts';
import { type OpenedStore, openSafely, reopenHealed } from '#electron/store/recovery/openSafely.ts';
import { proveFile } from '#electron/store/recovery/proveFile.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/error.ts';
import { findingId } from '#shared/store/change.ts';
import { optionsAt, type Place } from './place.ts';

const between = findingId('2022q2', 'between', 's');

export interface OpenedAsWindow extends OpenedStore {
  /** What is wrong with an answer that was given before the workspace was proved. */
  readonly faults: readonly string[];
}

/** As the window opens a workspace: a small one proved, a large one (`beside`) proved while the first answer is already given. */
export function openAsWindow(place: Place, beside: boolean): OpenedAsWindow {
  const options = optionsAt(place, '丙', 1_800_000_000_000);
  const opened = openSafely(place.file, beside ? { ...options, changesInFront: 0 } : options);
  if (opened.store.proved || opened.store.readOnly !== null) return { ...opened, faults: [] };
  const confirmed = answerBetween(opened.store);
  if (proofFinds(place.file) === null) return { ...opened, faults: [] };
  const healed = reopenHealed(opened.store, options);
  const kept = healed.store.db.prepare(`SELECT 1 FROM finding WHERE annexId = 'between'`).get() !== undefined;
  const faults = confirmed && !kept ? ['the answer given before the proof is lost'] : [];
  return { store: healed.store, recovery: healed.recovery ?? opened.recovery, faults };
}

/** Whether it was confirmed: on a page that is damaged it is refused with a sentence. */
function answerBetween(store: Store): boolean {
  try {
    appendEdits(store, 'record', [{ entity: 'finding', id: between, fields: { a: 1 } }]);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
}

function proofFinds(file: string): string | null {
  const pieces = proveFile(file);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
