import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex');

async function office() {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  const info = await api.workspace.sample({ packId: 'qianyang-2022q2', folder: path.join(folder, '示例') });
  const subjectId = (await api.unit.list())[0]?.id ?? '';
  const roundId = info.rounds[0]?.id ?? '';
  const place = { roundId, annexId: null, subjectId, columnId: null, problemId: null };
  const draft = async (name: string, bytes: Buffer, width: number | null) => ({
    source: { upload: await backend.evidence.receive(bytes) },
    name,
    originalHash: null,
    width,
    height: width,
    takenAt: null,
    thumbnail: null,
    rendering: null,
  });
  return { folder, api, backend, place, draft };
}

test('files are taken in by what their bytes say, numbered, counted and served by hash', async () => {
  const { folder, api, backend, place, draft } = await office();
  const files = [await draft('照片.txt', jpeg, 10), await draft('文字.jpg', Buffer.from('text'), null)];
  const { added, known } = await api.evidence.add({ ...place, files });
  expect(added.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'application/octet-stream']);
  expect(added.map(({ number }) => number.replace(/-...-/, '-'))).toEqual(['2022q2-0001', '2022q2-0002']);
  expect(known).toEqual([]);
  expect(await api.evidence.counts({ roundId: place.roundId, annexId: null })).toEqual([
    { subjectId: place.subjectId, columnId: null, count: 2 },
  ]);
  expect(Buffer.from(backend.evidence.find(added[0]?.hash ?? '') ?? [])).toEqual(jpeg);
  expect(readdirSync(path.join(folder, 'user', 'uploads'))).toEqual([]);
});

test('what is at the place already is left out and named; a removed number is not given again', async () => {
  const { api, place, draft } = await office();
  const [first] = (await api.evidence.add({ ...place, files: [await draft('a.jpg', jpeg, 10)] })).added;
  expect((await api.evidence.add({ ...place, files: [await draft('b.jpg', jpeg, 10)] })).known).toEqual(['b.jpg']);
  await api.evidence.remove({ id: first?.id ?? '' });
  const [again] = (await api.evidence.add({ ...place, files: [await draft('c.png', png, 10)] })).added;
  expect(again?.number).toMatch(/-0002$/);
});

test('a file that was picked is read where it lies and saved again byte for byte', async () => {
  const { folder, api, place, draft } = await office();
  mkdirSync(path.join(folder, '来'));
  const source = path.join(folder, '来', '附件.pdf');
  writeFileSync(source, '%PDF-1.4 content');
  const picked = { ...(await draft('附件.pdf', png, null)), source: { path: source } };
  const [added] = (await api.evidence.add({ ...place, files: [picked] })).added;
  expect(added?.mediaType).toBe('application/pdf');
  const target = path.join(folder, '另存.pdf');
  await api.evidence.save({ id: added?.id ?? '', path: target, what: 'stored' });
  expect(readFileSync(target, 'utf8')).toBe('%PDF-1.4 content');
});

test('a turn, a crop and marks are one step, and undo brings back the picture as it was taken', async () => {
  const { api, backend, place, draft } = await office();
  const [added] = (await api.evidence.add({ ...place, files: [await draft('a.jpg', jpeg, 10)] })).added;
  const marks = [{ kind: 'arrow' as const, from: { x: 0, y: 0 }, to: { x: 5000, y: 5000 } }];
  const rendering = await backend.evidence.receive(png);
  const look = { rotation: 90 as const, crop: { left: 0, top: 0, width: 5000, height: 10_000 }, marks };
  const id = added?.id ?? '';
  const { evidence } = await api.evidence.change({ id, look: { ...look, thumbnail: null, rendering } });
  expect(evidence).toMatchObject({ ...look, hash: added?.hash });
  expect(evidence.rendering).not.toBeNull();
  await api.history.undo();
  expect(await api.evidence.list({ roundId: place.roundId })).toEqual([added]);
});

test('an upload that is gone, too large or unknown is refused with a sentence', async () => {
  const { api, backend, place, draft } = await office();
  const file = await draft('a.jpg', jpeg, 10);
  const gone = { ...file, source: { upload: '00000000-0000-4000-8000-000000000000' } };
  await expect(api.evidence.add({ ...place, files: [gone] })).rejects.toThrow('上传的内容已不在');
  await expect(backend.evidence.receive(Buffer.alloc(50_000_001))).rejects.toThrow('超过50 MB');
  await expect(api.export.run({ roundId: place.roundId, evidence: true, folder: '/nowhere' })).rejects.toThrow(
    '还没有证据',
  );
});
