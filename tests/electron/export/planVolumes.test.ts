import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { startBackend } from '../../support/backend.ts';
import { cli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** A workspace with photos of its own bytes each: enough of them that writing takes a while. */
async function office(photos: number) {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  const info = await api.workspace.sample({ packId: 'qianyang-2022q2', folder: path.join(folder, '示例') });
  const roundId = info.rounds[0]?.id ?? '';
  const bytes = Array.from({ length: photos }, (_, index) =>
    Buffer.from(`ffd8ffe0${index.toString(16).padStart(8, '0')}`, 'hex'),
  );
  const files = await Promise.all(
    bytes.map(async (each, index) => ({
      source: { upload: await backend.evidence.receive(each) },
      name: `照片${index}.jpg`,
      originalHash: null,
      width: 40,
      height: 30,
      takenAt: null,
      thumbnail: null,
      rendering: null,
    })),
  );
  const subjectId = (await api.unit.list())[0]?.id ?? '';
  await api.evidence.add({ roundId, annexId: null, subjectId, columnId: null, problemId: null, files });
  return { folder, out: path.join(folder, '证据'), api, roundId, path: info.path, bytes };
}

test('each picture is in the volume byte for byte, stored and not packed again', async () => {
  const { api, roundId, out, bytes } = await office(3);
  const { files } = await api.export.run({ roundId, evidence: true, folder: out });
  const zip = await JSZip.loadAsync(readFileSync(files[0]?.path ?? ''));
  const media = Object.values(zip.files).filter(({ name }) => /^word\/media\/./u.test(name));
  const found = await Promise.all(media.map((part) => part.async('nodebuffer')));
  expect(found.map((each) => each.toString('hex')).sort()).toEqual(bytes.map((each) => each.toString('hex')).sort());
});

test('a volume that is stopped leaves no file behind, and the next one can be begun', async () => {
  const { api, roundId, out } = await office(150);
  const order = { roundId, evidence: true, folder: out };
  const writing = api.export.run(order);
  await expect(api.export.run(order)).rejects.toMatchObject({ code: 'conflict' });
  await api.export.cancel();
  expect(await writing).toMatchObject({ files: [], stopped: true });
  expect(readdirSync(out)).toEqual([]);
  expect((await api.export.run(order)).files).toHaveLength(1);
});

test('the command line writes the volume with --evidence, and nothing else unless it is asked for', async () => {
  const { folder, api, roundId, out, path: file } = await office(2);
  await api.workspace.close();
  const run = await cli(folder, 'export', file, '--round', roundId, '--out', out, '--evidence', '--json');
  expect([run.exitCode, readdirSync(out).length]).toEqual([0, 1]);
  expect(run.json).toMatchObject({ files: [{ title: expect.stringContaining('证据卷') }] });
});
