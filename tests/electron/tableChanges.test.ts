import path from 'node:path';
import { expect, test } from 'vitest';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

async function openFirst() {
  const { api } = startBackend(temporaryFolder());
  const info = await api.workspace.create({ path: path.join(temporaryFolder(), '某县.chabao'), packId: 'jiayu-2023' });
  const roundId = info.rounds[0]?.id ?? '';
  const annexId = 'work';
  const whole = await api.annex.changes({ roundId, annexId, base: null });
  const [first, second] = whole.kind === 'table' ? whole.table.rows.map((row) => row.subjectId ?? '') : [];
  const record = (subjectId = '', input: string) =>
    api.finding.record({ roundId, annexId, cells: [{ subjectId, columnId: 'ledger', input }] });
  return { api, roundId, annexId, whole, first, second, record };
}

test('an answer comes back as the one row that it changed', async () => {
  const { whole, first, record } = await openFirst();
  const { change } = await record(first, '是');
  if (change.kind !== 'patch') throw new Error('the whole table came back');
  expect(change.base).toEqual(whole.version);
  expect(change.patch.columns).toMatchObject([{ rows: [0], said: ['是'], at: [0] }]);
});

test('a window that is some answers behind gets all that it missed; one that shows nothing known gets the whole', async () => {
  const { api, roundId, annexId, whole, first, second, record } = await openFirst();
  await record(first, '是');
  await record(second, '否');
  const missed = await api.annex.changes({ roundId, annexId, base: whole.version });
  expect(missed.kind === 'patch' && missed.patch.columns.map(({ rows }) => rows)).toEqual([[0, 1]]);
  const unknown = { session: 'another opening', number: whole.version.number };
  expect((await api.annex.changes({ roundId, annexId, base: unknown })).kind).toBe('table');
});

test('undo and redo are patches too, and nothing new is an empty one of the same version', async () => {
  const { api, roundId, annexId, first, record } = await openFirst();
  const { change } = await record(first, '是');
  await api.history.undo();
  const undone = await api.annex.changes({ roundId, annexId, base: change.version });
  expect(undone.kind === 'patch' && undone.patch.columns[0]?.said).toEqual([null]);
  const same = await api.annex.changes({ roundId, annexId, base: undone.version });
  expect(same).toMatchObject({ kind: 'patch', version: undone.version, patch: { columns: [] } });
});
