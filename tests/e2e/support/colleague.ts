import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deviceKey } from '#electron/exchange/deviceKey.ts';
import { mergeBundles } from '#electron/exchange/mergeBundles.ts';
import { readBundle } from '#electron/exchange/readBundle.ts';
import { writeBundle } from '#electron/exchange/writeBundle.ts';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore } from '#electron/store/store.ts';
import { type Edit, findingId } from '#shared/store/change.ts';
import { laptopOptions } from '../../electron/store/laptopOptions.ts';

interface Answer {
  readonly round: string;
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
  readonly value: string;
}

/** The bundle of a laptop that has what is in `from`, and has answered these cells since. */
export async function writeColleague(from: string, to: string, answers: readonly Answer[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chabao-colleague-'));
  const store = createStore(join(folder, '某县.chabao'), laptopOptions('同事', Date.now()));
  try {
    await mergeBundles(store, [await readBundle(from)], () => undefined);
    const edits = answers.map(({ round, annexId, subjectId, columnId, value }): Edit => {
      return { entity: 'finding', id: findingId(round, annexId, subjectId), fields: { [columnId]: value } };
    });
    appendEdits(store, 'record', edits);
    await writeBundle(store, deviceKey(folder), { file: to, existing: 'replace', known: [] });
  } finally {
    closeStore(store);
  }
}
