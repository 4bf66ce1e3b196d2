import path from 'node:path';
import { expect, test } from 'vitest';
import { createBackend } from '#electron/backend.ts';
import { closeStore, closeWithoutBackup } from '#electron/store/closeStore.ts';
import { openDatabase } from '#electron/store/database.ts';
import { createStore, openStore } from '#electron/store/store.ts';
import { type AppContract, type AppEvents, contract } from '#shared/contract.ts';
import type { Client } from '#shared/contractType.ts';
import { addEarlierRounds, bigAnnex, bigRoundId, fillBigRound } from '../support/bigRound.ts';
import { resourcesDir } from '../support/cli.ts';
import { loopbackClient } from '../support/loopbackClient.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { laptopOptions } from './store/laptopOptions.ts';

const at = { roundId: bigRoundId, annexId: bigAnnex };

/** So large that it is proved after it was opened, with an answer of its first round altered. */
function damagedWorkspace(folder: string): string {
  const file = path.join(folder, '某县.chabao');
  const store = createStore(file, laptopOptions('旧'));
  const size = { units: 900, items: 2 };
  fillBigRound(store, size);
  addEarlierRounds(store, size, 0, 5);
  closeStore(store);
  const db = openDatabase(file, 'write');
  db.exec('DROP TRIGGER changeIsFinal');
  db.exec(`UPDATE change SET fields = '{}' WHERE seq = (SELECT min(seq) FROM change WHERE id LIKE '2001/%')`);
  db.close();
  return file;
}

interface Window {
  readonly api: Client<AppContract>;
  readonly told: AppEvents['safety'][];
}

function openWindow(folder: string): Window {
  const told: AppEvents['safety'][] = [];
  const notify = <Name extends keyof AppEvents>(event: Name, payload: AppEvents[Name]) => {
    if (event === 'safety') told.push(payload as AppEvents['safety']);
  };
  const backend = createBackend({ userDir: path.join(folder, 'user'), resourcesDir, notify });
  return { api: loopbackClient(contract, backend.handlers), told };
}

async function firstAnswer({ api }: Window): Promise<string> {
  const { rows, columns } = await api.annex.table(at);
  return rows[0]?.cells[columns.findIndex(({ id }) => id === 'c0')]?.text ?? '';
}

test('damage found in a workspace that is open is put right with what was recorded meanwhile, and no bundle of it is written before', async () => {
  const folder = temporaryFolder();
  const file = damagedWorkspace(folder);
  const window = openWindow(folder);
  const { api, told } = window;
  expect((await api.workspace.open({ path: file })).recovered).toBeNull();
  const subjectId = (await api.annex.table(at)).rows[0]?.subjectId ?? '';
  await api.finding.record({ ...at, cells: [{ subjectId, columnId: 'c0', input: '不涉及' }] });
  await expect(api.workspace.open({ path: path.join(folder, '没有.chabao') })).rejects.toThrow(/没有找到/);
  await api.exchange.bundle({ path: path.join(folder, '交换.chabaopkg'), since: null, assignee: null, passphrase: '' });
  expect(told).toEqual([
    { sentence: expect.stringMatching(/“某县.chabao”有损坏，正在用备份和随记修复/), changed: false, closed: false },
    { sentence: null, changed: true, closed: false },
  ]);
  const recovered = (await api.workspace.current())?.recovered?.join('');
  expect(recovered).toMatch(/从备份“某县\.备份\.chabao”取回 \d+ 条.*没有丢失任何已确认保存的内容/);
  expect(await firstAnswer(window)).toBe('不涉及');
  await api.finding.record({ ...at, cells: [{ subjectId, columnId: 'c0', input: '否' }] });
  expect(await firstAnswer(window)).toBe('否');
  expect(await api.workspace.close()).toEqual({ problem: null });
  closeWithoutBackup(openStore(file, laptopOptions('新')));
}, 60_000);

test('damage found where nothing may be written is told of, and nothing is touched', async () => {
  const folder = temporaryFolder();
  const file = damagedWorkspace(folder);
  const elsewhere = openStore(file, { ...laptopOptions('新'), changesInFront: 0 });
  const { api, told } = openWindow(folder);
  expect((await api.workspace.open({ path: file })).readOnly).toMatch(/另一个程序/);
  await api.exchange.bundle({ path: path.join(folder, '交换.chabaopkg'), since: null, assignee: null, passphrase: '' });
  expect(told.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/已损坏.*不要据以出表.*另一个程序正在写/),
  ]);
  await api.workspace.close();
  closeWithoutBackup(elsewhere);
}, 60_000);
