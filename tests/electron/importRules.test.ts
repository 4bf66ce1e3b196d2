import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { preparedImport } from '#electron/preparedImport.ts';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore } from '#electron/store/store.ts';
import { startBackend } from '../support/backend.ts';
import { bigAnnex, bigPack, bigRoundId } from '../support/bigRound.ts';
import { countStatements } from '../support/countStatements.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { laptopOptions } from './store/laptopOptions.ts';

const place = { roundId: bigRoundId, annexId: bigAnnex };

async function openBig() {
  const folder = temporaryFolder();
  const workspace = path.join(folder, '某县.chabao');
  const store = createStore(workspace, laptopOptions('甲'));
  appendEdits(store, 'create', newWorkspaceEdits(bigPack({ units: 300, items: 3 })));
  closeStore(store);
  const { api, backend } = startBackend(folder);
  onTestFinished(() => void backend.close());
  await api.workspace.open({ path: workspace });
  const { session } = backend.context;
  if (!session) throw new Error('no workspace');
  const units = await api.unit.list();
  const { leaves } = preparedImport(session, place).titles;
  const asked = leaves.filter(({ column }) => column.kind === 'name' || column.id === 'c0');
  const sheet = (from: number, rows: number) => {
    const file = path.join(folder, `${from}.csv`);
    const lines = units.slice(from, from + rows).map(({ name }) => `${name},不涉及`);
    writeFileSync(file, [asked.map(({ printed }) => printed.join('')).join(','), ...lines].join('\n'));
    return { ...place, path: file, dryRun: false };
  };
  return { api, session, sheet };
}

test('an import of many rows asks the store no more than one of a few, and writes each row into the log and its table', async () => {
  const { api, session, sheet } = await openBig();
  await api.import.run(sheet(0, 5));
  const few = await countStatements(session.store.db, () => api.import.run(sheet(10, 10)));
  const many = await countStatements(session.store.db, () => api.import.run(sheet(50, 200)));
  expect(many.reads - few.reads).toBeLessThan(5);
  expect(many.writes - few.writes).toBe(2 * 190);
});

test('what an import needs of the round is made ready once for the dry run and the import, and anew when an answer has changed', async () => {
  const { api, session, sheet } = await openBig();
  await api.import.prepare(place);
  const ready = preparedImport(session, place);
  await api.import.run({ ...sheet(0, 5), dryRun: true });
  expect(preparedImport(session, place)).toBe(ready);
  await api.import.run(sheet(0, 5));
  expect(preparedImport(session, place)).not.toBe(ready);
});
