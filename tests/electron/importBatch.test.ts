import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { importFile } from '#electron/importFile.ts';
import { listSampleSheets } from '#electron/packLibrary.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { all, get } from '#electron/store/database.ts';
import { createStore, openStore } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { startBackend } from '../support/backend.ts';
import { resourcesDir } from '../support/cli.ts';
import { exampleIds } from '../support/examples.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { laptopOptions } from './store/laptopOptions.ts';

async function open(packId: string = 'qianyang-2022q2') {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  onTestFinished(() => void backend.close());
  const packPath = path.join(resourcesDir, 'packs', `${packId}.json`);
  await api.workspace.createFromFile({ path: path.join(folder, '某县.chabao'), packPath });
  const session = backend.context.session;
  if (!session) throw new Error('no workspace');
  const roundId = (await api.workspace.current())?.rounds[0]?.id ?? '';
  const sheets = listSampleSheets(resourcesDir, packId);
  const request = (at = 0) => ({
    roundId,
    annexId: sheets[at]?.annexId ?? '',
    path: sheets[at]?.path ?? '',
    dryRun: false,
  });
  const counted =
    'SELECT (SELECT count(*) FROM change) AS changes, (SELECT count(*) FROM finding) AS findings, (SELECT count(*) FROM blob) AS blobs, (SELECT count(*) FROM source) AS sources, (SELECT count(*) FROM step) AS steps';
  const count = () => get<Record<string, number>>(session.store.db, counted);
  return { folder, api, backend, session, roundId, sheets, request, count };
}

describe('an import is one batch', () => {
  test.each(exampleIds)('the same files imported again change nothing: %s', async (id) => {
    const { api, sheets, request, count, session } = await open(id);
    for (const at of sheets.keys()) await api.import.run(request(at));
    const before = count();
    for (const at of sheets.keys()) await api.import.run(request(at));
    expect(count()).toEqual(before);
    expect(before?.sources).toBe(sheets.length);
    expect(verifyStore(session.store)).toMatchObject({ ok: true });
  });

  test('the file is kept with who, when, rows and cells, and can be saved again', async () => {
    const { api, request, roundId, folder } = await open();
    const report = await api.import.run(request());
    const [source, ...others] = await api.import.history({ roundId });
    expect(others).toEqual([]);
    const { path: file, annexId } = request();
    const { rows, cells } = report;
    expect(source).toMatchObject({ annexId, name: path.basename(file), rows, cells, kept: true, removed: false });
    expect(Date.parse(source?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    const out = path.join(folder, '原文件.xlsx');
    await api.import.saveSource({ id: source?.id ?? '', path: out });
    expect(readFileSync(out)).toEqual(readFileSync(file));
  });

  test('a dry run keeps nothing', async () => {
    const { api, request, count } = await open();
    const before = count();
    await api.import.run({ ...request(), dryRun: true });
    expect(count()).toEqual(before);
  });

  test('undo takes all of it back, and redo brings it again', async () => {
    const { api, request, roundId, session } = await open();
    await api.import.run(request());
    await api.history.undo();
    expect((await api.import.history({ roundId }))[0]).toMatchObject({ removed: true });
    expect(presentFindings(session.store.db)).toBe(0);
    await api.history.redo();
    expect((await api.import.history({ roundId }))[0]).toMatchObject({ removed: false });
    expect(presentFindings(session.store.db)).toBeGreaterThan(0);
  });

  test('an earlier one can be taken back too; what was answered since stays, and undo brings the rest again', async () => {
    const { api, request, roundId, session } = await open();
    const report = await api.import.run(request());
    const before = presentFindings(session.store.db);
    const found = get<{ subjectId: string; columnId: string }>(
      session.store.db,
      `SELECT subjectId, answer.key AS columnId FROM finding, json_each(answers) AS answer
        WHERE annexId = '${request().annexId}' AND answer.type = 'integer' LIMIT 1`,
    );
    if (!found) throw new Error('the example has a number somewhere');
    await api.finding.record({ roundId, annexId: request().annexId, cells: [{ ...found, input: '31' }] });
    const [source] = await api.import.history({ roundId });
    const undone = await api.import.undo({ id: source?.id ?? '' });
    expect(undone.skipped).toBe(1);
    expect(undone.restored).toBeGreaterThan(report.rows);
    expect(presentFindings(session.store.db)).toBe(1);
    await expect(api.import.undo({ id: source?.id ?? '' })).rejects.toMatchObject({ code: 'conflict' });
    await api.history.undo();
    expect(presentFindings(session.store.db)).toBe(before);
    expect(verifyStore(session.store)).toMatchObject({ ok: true });
  });

  test('verify names an imported file whose bytes are lost or altered', async () => {
    const { api, request, session } = await open();
    await api.import.run(request());
    session.store.db.exec("UPDATE blob SET bytes = x'00'");
    expect(verifyStore(session.store).problems.join()).toMatch(/导入的文件“.*xlsx”的内容被改动或损坏/);
    session.store.db.exec('DELETE FROM blob');
    expect(verifyStore(session.store).problems.join()).toMatch(/导入的文件“.*xlsx”只有登记，没有内容/);
  });
});

function presentFindings(db: Parameters<typeof all>[0]): number {
  return (
    get<{ n: number }>(
      db,
      "SELECT count(*) AS n FROM finding, json_each(answers) AS answer WHERE answer.type <> 'null'",
    )?.n ?? 0
  );
}

/** Says that it is aborted when it is asked the how manieth time. */
function abortedAt(question: number): AbortSignal {
  const { signal } = new AbortController();
  let asked = 0;
  Object.defineProperty(signal, 'aborted', {
    get: () => {
      asked += 1;
      return asked >= question;
    },
  });
  return signal;
}

describe('an import that does not come to its end leaves no trace', () => {
  test.each([1, 2, 3, 4, 5])('cancelled at pause %i', async (question) => {
    const { session, request, count } = await open();
    const before = count();
    const running = importFile(session, request(), () => 'new', { signal: abortedAt(question) });
    await expect(running).rejects.toMatchObject({ code: 'cancelled', message: expect.stringMatching(/没有改动/) });
    expect(count()).toEqual(before);
  });

  test('cancelled by the person who started it, while other calls are answered', async () => {
    const { api, request, count } = await open();
    const before = count();
    const running = api.import.run(request());
    await Promise.all([expect(running).rejects.toMatchObject({ code: 'cancelled' }), api.import.cancel()]);
    expect(count()).toEqual(before);
    expect((await api.import.run(request())).rows).toBeGreaterThan(0);
  });

  test('a full disk', async () => {
    const { api, request, session, count } = await open();
    const { db } = session.store;
    const before = count();
    // No room in the file itself either.
    db.exec('VACUUM');
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    await expect(api.import.run(request())).rejects.toMatchObject({
      code: 'file',
      message: expect.stringMatching(/磁盘已满/),
    });
    expect(count()).toEqual(before);
    db.pragma('max_page_count = 1000000');
    expect((await api.import.run(request())).rows).toBeGreaterThan(0);
    expect(verifyStore(session.store)).toMatchObject({ ok: true });
  });

  test('the program killed while it stores', async () => {
    const file = path.join(temporaryFolder(), '某县.chabao');
    closeStore(createStore(file, laptopOptions('甲')));
    const importer = path.join(import.meta.dirname, 'store', 'importer.ts');
    const child = spawn(process.execPath, ['--no-warnings', importer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = openStore(file, laptopOptions('乙'));
    onTestFinished(() => void closeStore(store));
    expect(all(store.db, 'SELECT 1 FROM change')).toEqual([]);
    expect(verifyStore(store)).toMatchObject({ ok: true });
  });
});
