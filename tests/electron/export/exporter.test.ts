import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore } from '#electron/store/store.ts';
import { startBackend } from '../../support/backend.ts';
import { bigAnnex, bigRoundId, fillBigRound } from '../../support/bigRound.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const options = { person: '检查员', device: '测试', now: Date.now, newId: randomUUID };

async function office(units: number) {
  const folder = temporaryFolder();
  const file = path.join(folder, '某县.chabao');
  const store = createStore(file, options);
  fillBigRound(store, { units, items: 40 });
  closeStore(store);
  const { api, backend } = startBackend(folder);
  await api.workspace.open({ path: file });
  const out = path.join(folder, '导出');
  const order = { roundId: bigRoundId, annexIds: null, bulletin: true, folder: out };
  return { api, backend, file, out, order };
}

test('writing a large round takes next to nothing of the thread that answers the window', async () => {
  const { api, order } = await office(60);
  await api.export.look({ roundId: bigRoundId });
  const [own, all] = [process.threadCpuUsage(), process.cpuUsage()];
  await api.export.run(order);
  const [ownAfter, allAfter] = [process.threadCpuUsage(own), process.cpuUsage(all)];
  expect(ownAfter.user + ownAfter.system).toBeLessThan((allAfter.user + allAfter.system) / 8);
});

test('an answer given a moment before stands in what is exported', async () => {
  const { api, order } = await office(3);
  const [unit] = await api.unit.list();
  const cells = [{ subjectId: unit?.id ?? '', columnId: 'c0', input: '不涉及' }];
  const recording = api.finding.record({ roundId: bigRoundId, annexId: bigAnnex, cells });
  const { files } = await api.export.run({ ...order, bulletin: false });
  await recording;
  const [sheet] = await readWorkbook(files[0]?.path ?? '');
  expect(sheet?.rows.some((row) => row[1]?.text === '某县第1号单位' && row[2]?.text === '不涉及')).toBe(true);
});

test('an export that is stopped leaves nothing half written, and the next one can be begun', async () => {
  const { api, order, out } = await office(60);
  const running = api.export.run(order);
  await expect(api.export.run(order)).rejects.toMatchObject({ code: 'conflict' });
  await api.export.cancel();
  expect((await running).stopped).toBe(true);
  expect(existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.tmp')) : []).toEqual([]);
  expect((await api.export.run(order)).files).toHaveLength(2);
});

test('closing the workspace while it is exported leaves one complete file and nothing half written', async () => {
  const { api, backend, order, out, file } = await office(60);
  const running = api.export.run(order);
  await backend.stopExports();
  backend.close();
  expect((await running).stopped).toBe(true);
  expect(readdirSync(path.dirname(file)).filter((name) => /-(?:wal|shm|journal)$/u.test(name))).toEqual([]);
  expect(existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.tmp')) : []).toEqual([]);
});

test('a thread that dies leaves nothing half written, says so, and the next export is written by another', async () => {
  const [busy, { api, order, out }] = [await office(3), await office(60)];
  // The thread that may wait for work is taken, so that another one is started.
  const looking = busy.api.export.look({ roundId: bigRoundId });
  const started = new Promise<Worker>((resolve) => process.once('worker', resolve));
  const running = api.export.run(order);
  const failing = expect(running).rejects.toMatchObject({
    code: 'internal',
    message: expect.stringContaining('已清除'),
  });
  const thread = await started;
  await expect
    .poll(() => existsSync(out) && readdirSync(out).length, { interval: 1, timeout: 15_000 })
    .toBeGreaterThan(0);
  await thread.terminate();
  await Promise.all([failing, looking]);
  expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect((await api.export.run(order)).files).toHaveLength(2);
});

test('what fails in the thread arrives as the sentence that it is', async () => {
  const { api, order, out } = await office(3);
  writeFileSync(out, 'a file stands where the folder should be');
  await expect(api.export.run(order)).rejects.toMatchObject({ code: 'file' });
  await expect(api.export.run({ ...order, annexIds: ['none'] })).rejects.toMatchObject({
    code: 'not-found',
    message: '本轮次没有附件“none”，没有导出。',
  });
});
