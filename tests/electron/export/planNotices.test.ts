import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ExportFormat } from '#shared/document/exportOrder.ts';
import { startBackend } from '../../support/backend.ts';
import { cli } from '../../support/cli.ts';
import { readDocxTables } from '../../support/readDocx.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { readDocx } from '../word/readDocx.ts';

async function office() {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const info = await api.workspace.sample({ packId: 'renshou-2022q2', folder: path.join(folder, '示例') });
  return { folder, api, out: path.join(folder, '通知'), path: info.path, roundId: info.rounds[0]?.id ?? '' };
}

test('each unit with problems gets a file of its own, the others are counted', async () => {
  const { api, out, roundId } = await office();
  const notices = { unitIds: null, oneFile: false, pictures: false };
  const order = { roundId, folder: out, notices };
  const { files, notices: written } = await api.export.run(order);
  expect([files.length, written]).toEqual([12, { units: 12, without: 44, unsure: [], ownerless: [] }]);
  expect(readdirSync(out).every((name) => /^整改通知单-.+\.docx$/u.test(name))).toBe(true);
  const [unit] = await api.unit.list();
  const oneUnit = (id: string) => api.export.run({ ...order, notices: { ...notices, unitIds: [id] } });
  await expect(oneUnit(unit?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  const { subjectId = '' } = (await api.annex.problems({ roundId, annexId: 'issues' }))[0] ?? {};
  const again = await oneUnit(subjectId);
  expect(readdirSync(out)).toHaveLength(13);
  expect(files.map((file) => file.path)).not.toContain(again.files[0]?.path);
});

test('one file has every unit on a new page with its pages counted from 1', async () => {
  const { api, out, roundId } = await office();
  const { files } = await api.export.run({
    roundId,
    folder: out,
    notices: { unitIds: null, oneFile: true, pictures: false },
  });
  expect(files).toHaveLength(1);
  const docx = await readDocx(files[0]?.path ?? '');
  expect(docx.xml.match(/<w:pgNumType w:start="1"/gu)).toHaveLength(12);
  expect(await readDocxTables(files[0]?.path ?? '')).toHaveLength(24);
});

test('they are Word, PDF or both, as is asked for; beside tables alone they are Word', async () => {
  const { api, out, roundId } = await office();
  const name = '整改通知单（12个单位）';
  mkdirSync(out);
  for (const ending of ['docx', 'pdf']) writeFileSync(path.join(out, `${name}.${ending}`), '');
  const notices = { unitIds: null, oneFile: true, pictures: false };
  const written = (...formats: ExportFormat[]) => api.export.clashes({ roundId, folder: out, notices, formats });
  expect(await written('pdf')).toEqual([`${name}.pdf`]);
  expect(await written('xlsx', 'docx', 'pdf')).toEqual([`${name}.docx`, `${name}.pdf`]);
  expect(await written('xlsx')).toEqual([`${name}.docx`]);
});

test('the next round says what was not put right', async () => {
  const { api, out, roundId } = await office();
  const draft = await api.round.propose({ fromRoundId: roundId });
  const { roundId: next } = await api.round.start({ ...draft, fromRoundId: roundId });
  const [problem] = await api.annex.problems({ roundId, annexId: 'issues' });
  const { subjectId = '', columnId = '' } = problem ?? {};
  await api.prior.takeProblems({ roundId: next, annexId: 'issues', subjectId, columnId });
  const order = { roundId: next, folder: out, notices: { unitIds: null, oneFile: false, pictures: false } };
  const { files, notices } = await api.export.run(order);
  expect(notices?.units).toBe(1);
  const [table = []] = await readDocxTables(files[0]?.path ?? '');
  expect(table[0]).toContain('上轮情况');
  expect(table[1]?.join()).toMatch(/未整改（.+已指出）/u);
});

test('notices that are stopped leave only whole files, and can be begun again', async () => {
  const { api, out, roundId } = await office();
  const notices = { unitIds: null, oneFile: false, pictures: false };
  const order = { roundId, folder: out, notices };
  const writing = api.export.run(order);
  await expect(api.export.run(order)).rejects.toMatchObject({ code: 'conflict' });
  await api.export.cancel();
  expect((await writing).stopped).toBe(true);
  for (const name of readdirSync(out)) expect(name).toMatch(/\.docx$/u);
  expect((await api.export.run(order)).files).toHaveLength(12);
});

test('the command line writes notices with --notices, and says what a person has to look over', async () => {
  const { folder, api, roundId, out, path: file } = await office();
  await api.workspace.close();
  const run = await cli(folder, 'export', file, '--round', roundId, '--out', out, '--notices', '--one-file', '--json');
  expect([run.exitCode, readdirSync(out)]).toEqual([0, ['整改通知单（12个单位）.docx']]);
  expect(run.json).toMatchObject({ notices: { units: 12, without: 44, unsure: [], ownerless: [] } });
  const wrong = await cli(folder, 'export', file, '--round', roundId, '--out', out, '--one-file');
  expect(wrong.exitCode).toBe(2);
});

test('the command line warns of personal data with its place, and exports all the same', async () => {
  const { folder, api, roundId, out, path: file } = await office();
  const [unit] = await api.unit.list();
  const place = { roundId, annexId: 'issues', subjectId: unit?.id ?? '', columnId: 'problems' };
  await api.problem.save({ ...place, text: '公示了手机13900000000' });
  await api.workspace.close();
  const run = await cli(folder, 'export', file, '--round', roundId, '--out', out, '--notices', '--json');
  expect(run.exitCode).toBe(0);
  const warnings = [{ annex: 'issues', row: unit?.name, column: '存在的问题', kind: 'mobile', text: '139****00' }];
  expect(run.json).toMatchObject({ notices: { units: 13 }, warnings });
  expect(run.err).toContain('像是手机号码 139****00');
});
