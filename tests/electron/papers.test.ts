import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { writeDocument } from '#electron/word/writeDocument.ts';
import { plain } from '#shared/bulletin/paragraphs.ts';
import { startBackend } from '../support/backend.ts';
import { readDocxTables } from '../support/readDocx.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const lines = (place: string, sent: number) => [
  `${place}人民政府办公室关于2024年第一季度信息报送情况的通报`,
  '现将2024年第一季度信息报送情况通报如下。',
  `全区各单位报送信息${sent}条，其中街道25条，部门17条。`,
  '区教育局、区民政局2家单位报送信息不足10条。',
  '附件：信息报送情况统计表',
  `${place}人民政府办公室`,
  '2024年4月10日',
];
const table =
  '单位,报送信息（条）\n东街街道,12\n西街街道,13\n区教育局,8\n区民政局,9\n合计,42\n注：区档案馆不纳入统计。,\n';

async function desk() {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const write = async (name: string, place: string, sent: number) => {
    const blocks = lines(place, sent).map((line) => plain('body', line));
    return writeDocument(path.join(folder, name), { title: '', sections: [{ orientation: 'portrait', blocks }] });
  };
  const annex = path.join(folder, '附件.csv');
  writeFileSync(annex, table);
  return { folder, api, annex, write };
}

const partOf = async (file: string, part: string) =>
  (await (await JSZip.loadAsync(readFileSync(file))).file(part)?.async('string')) ?? '';

describe('papers made elsewhere', () => {
  test('a decision holds with its reason when the paper comes again, is printed on the slip and gets no comment', async () => {
    const { folder, api, annex, write } = await desk();
    const paths = [await write('通报.docx', '江北区', 43), annex];
    const [paper] = await api.paper.check({ paths });
    const [wrong] = paper?.findings ?? [];
    expect(wrong).toMatchObject({ severity: 'error', claimed: '43条' });
    const place = { title: paper?.title ?? '', rule: wrong?.rule ?? '', key: wrong?.key ?? '' };
    await api.paper.rule({ ...place, reason: '另有1条为口头报送' });
    const [again] = await api.paper.check({ paths });
    expect(again?.rulings).toMatchObject([{ key: place.key, reason: '另有1条为口头报送' }]);
    const order = { paths, papers: [0], folder: path.join(folder, '出') };
    const slips = await api.paper.slip(order);
    const texts = JSON.stringify(await readDocxTables(slips[0]?.path ?? ''));
    expect(texts).toContain('仍按原文：另有1条为口头报送');
    expect(await partOf(slips[0]?.path ?? '', 'word/document.xml')).toContain('区档案馆不纳入统计');
    const [commented] = await api.paper.comments(order);
    expect(await partOf(commented?.path ?? '', 'word/comments.xml')).not.toContain('【错误】');
    expect(await api.paper.withdraw(place)).toEqual([]);
  });

  test('another number is another question, and another paper too', async () => {
    const { api, annex, write } = await desk();
    const paths = [await write('通报.docx', '江北区', 43), annex];
    const [paper] = await api.paper.check({ paths });
    await api.paper.rule({
      title: paper?.title ?? '',
      rule: 'sum-of-parts',
      key: paper?.findings[0]?.key ?? '',
      reason: '口头报送',
    });
    await write('通报.docx', '江北区', 44);
    const [changed] = await api.paper.check({ paths });
    expect(changed?.rulings.map(({ key }) => key)).not.toContain(changed?.findings[0]?.key);
    await write('通报.docx', '江南区', 43);
    expect((await api.paper.check({ paths }))[0]?.rulings).toEqual([]);
  });

  test('each Word file gets a commented copy of its own, beside what is there', async () => {
    const { folder, api, annex, write } = await desk();
    const paths = [await write('甲.docx', '江北区', 43), annex, await write('乙.docx', '江南区', 44), annex];
    const order = { paths, papers: [0, 1], folder: path.join(folder, '出') };
    const names = (await api.paper.comments(order)).map((file) => path.basename(file.path));
    expect(names).toEqual(['甲（校核批注）.docx', '乙（校核批注）.docx']);
    const second = (await api.paper.comments(order)).map((file) => path.basename(file.path));
    expect(second).toEqual(['甲（校核批注） (2).docx', '乙（校核批注） (2).docx']);
    expect(existsSync(path.join(folder, '出', '甲（校核批注）.docx'))).toBe(true);
  });

  test('a trial says which numbers have nothing to be compared with, and stopped it keeps what was tried', async () => {
    const { api, annex, write } = await desk();
    const paths = [await write('通报.docx', '江北区', 42), annex];
    const { tried, total } = await api.paper.trial({ paths, paper: 0 });
    expect(tried).toHaveLength(total);
    expect(tried.map(({ quote, mark, noticed }) => [quote.slice(mark.start, mark.end), noticed])).toEqual([
      ['42条', true],
      ['25条', true],
      ['17条', true],
      ['2家', true],
    ]);
    const running = api.paper.trial({ paths, paper: 0 });
    await api.paper.stopTrial();
    expect((await running).tried.length).toBeLessThanOrEqual(total);
    await expect(api.paper.trial({ paths, paper: 7 })).rejects.toThrow('不在所选的文件里');
  });
});

test('the list of words is kept in the settings, can be taken back, and is used at once by rounds too', async () => {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const { rounds } = await api.workspace.sample({ packId: 'qianyang-2022q2', folder });
  const roundId = rounds[0]?.id ?? '';
  const hinted = async () =>
    (await api.check.run({ roundId })).findings
      .filter(({ rule }) => rule === 'form-word')
      .map(({ claimed }) => claimed);
  expect(await hinted()).toEqual([]);
  writeFileSync(path.join(folder, '词.txt'), Buffer.from([0xb6, 0xc6, 0xd1, 0xf4, 0xcf, 0xd8]));
  expect(await api.hintWord.read({ path: path.join(folder, '词.txt') })).toEqual({ text: '镀阳县' });
  await api.hintWord.save({ text: '通报 通报单' });
  expect(await hinted()).toEqual(['通报']);
  expect((await api.check.run({ roundId })).findings.find(({ rule }) => rule === 'form-word')?.severity).toBe('hint');
  const { previous } = await api.hintWord.get();
  await api.hintWord.save({ text: previous ?? '不该有' });
  expect(await hinted()).toEqual([]);
});

test('an export brings the slip along, and asks before one of that name is replaced', async () => {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const { rounds } = await api.workspace.sample({ packId: 'qianyang-2022q2', folder });
  const order = { roundId: rounds[0]?.id ?? '', folder: path.join(folder, '出'), slip: true };
  const { files } = await api.export.run(order);
  expect(files.map((file) => path.extname(file.path))).toEqual(['.docx', '.xlsx']);
  const clashes = await api.export.clashes(order);
  expect(clashes).toEqual(files.map((file) => path.basename(file.path)));
  expect(await api.paper.verifySlip({ path: files[0]?.path ?? '', beside: [] })).toMatchObject({ state: 'good' });
});
