import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { unpackPatch } from '#shared/annex/packedPatch.ts';
import { unpackTable } from '#shared/annex/packedTable.ts';
import type { TableChange } from '#shared/annex/tableChange.ts';
import { applyPatch } from '#shared/annex/tablePatch.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** The table as a window shows it after a call. */
function after(table: AnnexTable, change: TableChange): AnnexTable {
  if (change.kind === 'table') return unpackTable(change.table);
  return applyPatch(table, unpackPatch(table.columns, change.patch));
}

function cellText(table: AnnexTable, subjectId: string, columnId: string): string | undefined {
  const row = table.rows.find((entry) => entry.subjectId === subjectId);
  return row?.cells[table.columns.findIndex((column) => column.id === columnId)]?.text;
}

async function openRound(folder: string, packId: string) {
  const { api, backend } = startBackend(folder);
  const info = await api.workspace.create({ path: path.join(folder, '某县.chabao'), packId });
  return { api, backend, roundId: info.rounds[0]?.id ?? '' };
}

test('an answer is in the table that comes back, and there again after reopening', async () => {
  const folder = temporaryFolder();
  const { api, roundId } = await openRound(folder, 'jiayu-2023');
  const [annex] = (await api.round.overview({ roundId })).annexes;
  const annexId = annex?.id ?? '';
  const table = await api.annex.table({ roundId, annexId });
  const subjectId = table.rows.find((row) => row.subjectId)?.subjectId ?? '';
  const columnId = table.columns.find((column) => column.kind === 'choice')?.id ?? '';
  const recorded = await api.finding.record({ roundId, annexId, cells: [{ subjectId, columnId, input: '是' }] });
  expect(cellText(after(table, recorded.change), subjectId, columnId)).toBe('是');
  await api.workspace.close();
  await api.workspace.open({ path: path.join(folder, '某县.chabao') });
  expect(cellText(await api.annex.table({ roundId, annexId }), subjectId, columnId)).toBe('是');
});

test('undo takes the last step back, redo brings it again, and both survive a restart', async () => {
  const folder = temporaryFolder();
  const { api, roundId } = await openRound(folder, 'jiayu-2023');
  const annexId = (await api.round.overview({ roundId })).annexes[0]?.id ?? '';
  const table = await api.annex.table({ roundId, annexId });
  const cells = table.rows.slice(0, 5).map((row) => ({
    subjectId: row.subjectId ?? '',
    columnId: table.columns.find((c) => c.kind === 'choice')?.id ?? '',
    input: '否',
  }));
  await api.finding.record({ roundId, annexId, cells });
  await api.workspace.close();
  await api.workspace.open({ path: path.join(folder, '某县.chabao') });
  const first = cells[0] ?? { subjectId: '', columnId: '' };
  expect((await api.history.undo()).undone).toBe('record.many');
  expect(cellText(await api.annex.table({ roundId, annexId }), first.subjectId, first.columnId)).toBe('');
  expect((await api.history.redo()).redone).toBe('record.many');
  expect(cellText(await api.annex.table({ roundId, annexId }), first.subjectId, first.columnId)).toBe('否');
});

test('the first step that can be undone is the first one of a person, not the making of the workspace', async () => {
  const { api } = await openRound(temporaryFolder(), 'jiayu-2023');
  expect((await api.history.undo()).undone).toBe(null);
  expect((await api.unit.list()).length).toBe(38);
});

test('a bad answer among many: nothing of the step is recorded and the sentence names unit and column', async () => {
  const { api, roundId } = await openRound(temporaryFolder(), 'renshou-2022q2');
  const annexId = (await api.round.overview({ roundId })).annexes.find((annex) => annex.number === 1)?.id ?? '';
  const table = await api.annex.table({ roundId, annexId });
  const column = table.columns.find((entry) => entry.kind === 'integer');
  const [a, b] = table.rows.filter((row) => row.subjectId);
  const cells = [
    { subjectId: a?.subjectId ?? '', columnId: column?.id ?? '', input: '12' },
    { subjectId: b?.subjectId ?? '', columnId: column?.id ?? '', input: '十几条' },
  ];
  await expect(api.finding.record({ roundId, annexId, cells })).rejects.toMatchObject({ code: 'invalid' });
  expect(cellText(await api.annex.table({ roundId, annexId }), a?.subjectId ?? '', column?.id ?? '')).toBe('');
});

test('a problem lowers the score by its rule, and its removal gives the points back', async () => {
  const { api, roundId } = await openRound(temporaryFolder(), 'xianning-2020q3');
  const overview = await api.round.overview({ roundId });
  const annexId = overview.annexes.find((annex) => annex.number === 1)?.id ?? '';
  const table = await api.annex.table({ roundId, annexId });
  const subjectId = table.rows.find((row) => row.subjectId)?.subjectId ?? '';
  const columnId = table.columns.find((column) => column.kind === 'problems')?.id ?? '';
  const scoreId = table.columns.find((column) => column.kind === 'score')?.id ?? '';
  const rule = overview.rules.find((entry) => entry.points > 0 && !entry.veto);
  const saved = await api.problem.save({
    roundId,
    annexId,
    subjectId,
    columnId,
    ruleId: rule?.id ?? null,
    text: '测试问题',
    count: 2,
    place: null,
    points: null,
  });
  expect(Number(cellText(after(table, saved.change), subjectId, scoreId))).toBe(100 - ((rule?.points ?? 0) * 2) / 100);
  const removed = await api.problem.remove({ id: saved.problem.id });
  expect(cellText(after(table, removed.change), subjectId, scoreId)).toBe('100');
});

test('a problems cell takes a word that says nothing was found, and the score stays full', async () => {
  const { api, roundId } = await openRound(temporaryFolder(), 'xianning-2020q3');
  const annexId = (await api.round.overview({ roundId })).annexes.find((annex) => annex.number === 1)?.id ?? '';
  const table = await api.annex.table({ roundId, annexId });
  const subjectId = table.rows.find((row) => row.subjectId)?.subjectId ?? '';
  const columnId = table.columns.find((column) => column.kind === 'problems')?.id ?? '';
  const { change } = await api.finding.record({
    roundId,
    annexId,
    cells: [{ subjectId, columnId, input: '无' }],
  });
  expect(cellText(after(table, change), subjectId, columnId)).toBe('无');
  expect(cellText(after(table, change), subjectId, 'score')).toBe('100');
});

test('units are added, renamed, moved and removed; two of one name are refused', async () => {
  const { api } = await openRound(temporaryFolder(), 'qianyang-2022q2');
  const before = await api.unit.list();
  const groupId = before[0]?.groupId ?? '';
  const draft = { name: '县新设局', short: null, groupId, aliases: [], exempt: null };
  const added = await api.unit.save(draft);
  await expect(api.unit.save(draft)).rejects.toMatchObject({ code: 'invalid' });
  const moved = await api.unit.move({ id: added.id, before: before[0]?.id ?? null });
  expect(moved[0]?.id).toBe(added.id);
  await api.unit.save({ ...draft, id: added.id, name: '县更名局' });
  expect((await api.unit.list())[0]?.name).toBe('县更名局');
  await api.unit.remove({ id: added.id });
  expect(await api.unit.list()).toEqual(before);
});

test('an export never overwrites what lies there, and the xlsx read back equals the preview', async () => {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const info = await api.workspace.sample({ packId: 'qianyang-2022q2', folder });
  const roundId = info.rounds[0]?.id ?? '';
  const out = path.join(folder, 'out');
  const request = { roundId, annexIds: null, bulletin: true, folder: out };
  const { files: first } = await api.export.run(request);
  const { files: second } = await api.export.run(request);
  expect(new Set([...first, ...second].map((file) => file.path)).size).toBe(first.length * 2);
  expect(readdirSync(out).length).toBe(first.length * 2);
  const annexes = (await api.round.overview({ roundId })).annexes.filter((annex) => annex.number !== null);
  for (const [index, annex] of annexes.entries()) {
    const preview = await api.annex.preview({ roundId, annexId: annex.id });
    const [sheet] = await readWorkbook(first[index]?.path ?? '');
    const texts = (sheet?.rows ?? []).flatMap((row) => row.map((cell) => cell?.text ?? '')).filter(Boolean);
    for (const cell of preview.rows.flatMap((row) => row.cells)) if (cell.text) expect(texts).toContain(cell.text);
  }
});

test('opening the workspace that is open leaves it open for writing', async () => {
  const folder = temporaryFolder();
  const { api } = await openRound(folder, 'qianyang-2022q2');
  const info = await api.workspace.current();
  expect(await api.workspace.open({ path: info?.path ?? '' })).toEqual(info);
  expect(info?.readOnly).toBeNull();
  const [unit] = await api.unit.list();
  await api.unit.move({ id: unit?.id ?? '', before: null });
});

test('closing leaves one complete file and a verified backup beside it', async () => {
  const folder = temporaryFolder();
  const { api } = await openRound(folder, 'qianyang-2022q2');
  await api.workspace.close();
  const files = readdirSync(folder).filter((name) => name.startsWith('某县'));
  expect(files).toContain('某县.chabao');
  expect(files.some((name) => name.includes('备份'))).toBe(true);
  expect(existsSync(path.join(folder, '某县.chabao-wal'))).toBe(false);
});
