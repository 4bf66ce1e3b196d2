import { expect, test } from 'vitest';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { evidenceVolumes } from '#shared/evidence/evidenceVolume.ts';
import { maxVolumePictures } from '#shared/evidence/limits.ts';
import type { Evidence } from '#shared/round/evidence.ts';
import { sampleRound } from '../../support/sampleRound.ts';

const annex = { id: 'a', number: 1, title: '检查', rows: { from: 'units' as const } };
const columns = [{ kind: 'name' as const, id: 'unit', title: '单位' }];
const units = ['甲局', '乙局', '丙局', '丁局'];
const data = sampleRound({ annexes: [{ ...annex, columns }], units });

let made = 0;
function pieces(subjectId: string, count: number, size = 1000): Evidence[] {
  return Array.from({ length: count }, () => {
    made += 1;
    const place = { roundId: 'r', annexId: null, subjectId, columnId: null, problemId: null };
    const picture = { mediaType: 'image/jpeg', width: 40, height: 30, rotation: 0 as const, crop: null, marks: [] };
    const bytes = { hash: `h${made}`, originalHash: `h${made}`, size, thumbnail: null, rendering: null };
    return {
      ...place,
      ...picture,
      ...bytes,
      id: `${made}`,
      number: `n${made}`,
      name: '照片',
      takenAt: null,
      order: made,
    };
  });
}

const headings = (model: DocumentModel<Block>) =>
  model.sections[0]?.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.style === 'heading1' ? [block.runs.map(({ text }) => text).join('')] : [],
  );
const hashes = (model: DocumentModel<Block>) =>
  model.sections[0]?.blocks.flatMap((block) => (block.kind === 'picture' ? [block.hash] : [])) ?? [];

test('a volume that is not too large is one document, without a number', () => {
  const [only, ...more] = evidenceVolumes(data, pieces('乙局', 3));
  expect(more).toEqual([]);
  expect(only?.title).toBe('测试轮次证据卷');
});

test('a unit that no longer fits begins the next volume, whole', () => {
  const many = maxVolumePictures - 10;
  const volumes = evidenceVolumes(data, [...pieces('甲局', many), ...pieces('乙局', 20), ...pieces('丙局', 5)]);
  expect(volumes.map(({ title }) => title)).toEqual([
    '测试轮次证据卷（第1册，共2册）',
    '测试轮次证据卷（第2册，共2册）',
  ]);
  expect(volumes.map(headings)).toEqual([['甲局'], ['乙局', '丙局']]);
});

test('a unit with more than one volume holds goes on in the next, and nothing is lost or printed twice', () => {
  const all = [...pieces('甲局', 2), ...pieces('乙局', maxVolumePictures + 5), ...pieces('丙局', 1)];
  const volumes = evidenceVolumes(data, all);
  expect(volumes.map(headings)).toEqual([['甲局'], ['乙局'], ['乙局（续）', '丙局']]);
  expect(volumes.flatMap(hashes)).toEqual(all.map(({ hash }) => hash));
});

test('few but large pictures fill a volume too; a file takes no room', () => {
  const large = pieces('甲局', 4, 60_000_000);
  const files = pieces('甲局', 500).map((piece) => ({
    ...piece,
    mediaType: 'application/pdf',
    width: null,
    height: null,
  }));
  expect(evidenceVolumes(data, [...large, ...files]).map((model) => hashes(model).length)).toEqual([2, 2]);
});

test('under a picture stands what was found there; what is only named stands in a table', () => {
  const item = { kind: 'choice' as const, id: 'c', title: '按时\n更新', options: [{ value: '否' }] };
  const round = sampleRound({ annexes: [{ ...annex, columns: [...columns, item] }], units });
  const [subject] = round.units;
  if (!subject) throw new Error('no unit');
  const findings = { a: { [subject.id]: { c: '否' } } };
  const [picture, other] = pieces(subject.id, 2).map((piece) => ({ ...piece, annexId: 'a', columnId: 'c' }));
  if (!picture || !other) throw new Error('no pieces');
  const file = { ...other, mediaType: 'video/mp4', width: null, height: null, name: '录像.mp4' };
  const blocks = evidenceVolumes({ ...round, findings }, [picture, file])[0]?.sections[0]?.blocks ?? [];
  expect(blocks.find((block) => block.kind === 'picture')).toMatchObject({
    caption: `${picture.number}　附件1“按时更新”：否（照片）`,
  });
  const table = blocks.find((block) => block.kind === 'table');
  const body = table?.table.rows.at(-1)?.cells.map(({ text }) => text);
  expect(body).toEqual([file.number, '附件1“按时更新”：否', '录像.mp4', '1KB']);
});
