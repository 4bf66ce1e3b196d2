import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { startBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

async function office() {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const info = await api.workspace.sample({ packId: 'xianning-2020q3', folder: path.join(folder, '示例') });
  const roundId = info.rounds[0]?.id ?? '';
  const [annex] = (await api.round.overview({ roundId })).annexes;
  return { folder, api, roundId, annexId: annex?.id ?? '', out: path.join(folder, '导出') };
}

test('files that are there already are named before anything is written; replacing them is asked for', async () => {
  const { api, roundId, annexId, out } = await office();
  const order = { roundId, folder: out, annexIds: [annexId], bulletin: true };
  expect(await api.export.clashes(order)).toEqual([]);
  const { files } = await api.export.run(order);
  const names = files.map((file) => path.basename(file.path));
  expect(await api.export.clashes({ ...order, formats: ['xlsx', 'docx', 'pdf'] })).toEqual(names);
  expect(readdirSync(out).sort()).toEqual([...names].sort());
  writeFileSync(files[0]?.path ?? '', 'edited by hand');
  const beside = await api.export.run({ ...order, bulletin: false });
  expect(beside.files[0]?.path).toMatch(/ \(2\)\.xlsx$/u);
  const replaced = await api.export.run({ ...order, existing: 'replace' });
  expect(replaced.files).toEqual(files);
  expect(
    readFileSync(files[0]?.path ?? '')
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('before exporting one is told of personal data, and of what there is nothing of', async () => {
  const { api, roundId } = await office();
  const { personal, lonelySignOff, unitsToNotify, evidence, templates } = await api.export.look({ roundId });
  expect(personal.some(({ kind, annexId }) => kind === 'email' && annexId === null)).toBe(true);
  expect({ lonelySignOff, unitsToNotify, evidence, templates }).toMatchObject({
    lonelySignOff: null,
    unitsToNotify: 31,
    evidence: 0,
    templates: [],
  });
});

test("an office's own form is remembered for its annex until it is exported without, and one that is gone is said", async () => {
  const { folder, api, roundId, annexId, out } = await office();
  const form = path.join(folder, '表样.xlsx');
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('表样').addRows([['{{标题}}'], ['{{序号}}', '{{单位名称}}']]);
  await workbook.xlsx.writeFile(form);
  const order = { roundId, folder: out, annexIds: [annexId] };
  const remembered = async () => (await api.export.look({ roundId })).templates;
  await api.export.run({ ...order, templates: [{ annexId, path: form }] });
  await api.export.run({ roundId, folder: out, bulletin: true });
  expect(await remembered()).toEqual([{ annexId, path: form, missing: false }]);
  rmSync(form);
  expect(await remembered()).toEqual([{ annexId, path: form, missing: true }]);
  await api.export.run(order);
  expect(await remembered()).toEqual([]);
});
