import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AppContract } from '#shared/contract.ts';
import type { Client } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

type Api = Client<AppContract>;

async function openEveryKind(): Promise<{ api: Api; roundId: string }> {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  onTestFinished(() => void backend.close());
  await api.person.set({ name: '甲' });
  const packPath = path.join(import.meta.dirname, '../fixtures/packs/everyKind.json');
  const info = await api.workspace.createFromFile({ path: path.join(folder, '某县.chabao'), packPath });
  return { api, roundId: info.rounds[0]?.id ?? '' };
}

async function open(packId = 'jiayu-2023'): Promise<{ api: Api; folder: string; roundId: string }> {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  onTestFinished(() => void backend.close());
  await api.person.set({ name: '甲' });
  const info = await api.workspace.create({ path: path.join(folder, '某县.chabao'), packId });
  return { api, folder, roundId: info.rounds[0]?.id ?? '' };
}

async function sentence(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (error instanceof AppError) return error.message;
  throw new Error('it was accepted');
}

const withoutIds = (list: readonly { readonly id: string; readonly order: number }[]) =>
  list.map(({ id: _, order: __, ...rest }) => rest);

describe('units through time', () => {
  test('a renamed unit keeps its old name until the day before, and undo takes it back in one step', async () => {
    const { api } = await open();
    const [unit] = await api.unit.list();
    if (!unit) throw new Error('no unit');
    const renamed = await api.unit.rename({ id: unit.id, name: '新名称局', from: '2023-03-01' });
    expect(renamed).toMatchObject({
      name: '新名称局',
      formerNames: [{ name: unit.name, short: unit.short, until: '2023-02-28' }],
    });
    expect(await sentence(api.unit.rename({ id: unit.id, name: '再改局', from: '2023-02-01' }))).toContain('没有保存');
    expect(await api.history.undo()).toMatchObject({ undone: 'unit.rename' });
    expect((await api.unit.list())[0]).toEqual(unit);
  });

  test('editing a unit leaves former names, end and successors alone', async () => {
    const { api } = await open();
    const [first, second] = await api.unit.list();
    if (!first || !second) throw new Error('no units');
    await api.unit.rename({ id: first.id, name: '新名称局', from: '2023-03-01' });
    await api.unit.succeed({ ids: [first.id], from: '2024-01-01', into: [{ id: second.id }] });
    const saved = await api.unit.save({ id: first.id, name: '新名称局', groupId: first.groupId, exempt: '主办单位' });
    expect(saved).toMatchObject({
      exempt: '主办单位',
      formerNames: [{ name: first.name }],
      endedOn: '2023-12-31',
      successors: [second.id],
    });
  });

  test('a merger ends units on the day before and begins the new one after the last of them', async () => {
    const { api } = await open();
    const [first, second, third] = await api.unit.list();
    if (!first || !second || !third) throw new Error('no units');
    const made = { name: '农业农村和林业局', short: null, groupId: first.groupId };
    const units = await api.unit.succeed({ ids: [first.id, second.id], from: '2024-01-01', into: [made] });
    expect(units.slice(0, 4).map(({ name }) => name)).toEqual([first.name, second.name, made.name, third.name]);
    expect(units[2]).toMatchObject({ startedOn: '2024-01-01', endedOn: null });
    expect(units[0]).toMatchObject({ endedOn: '2023-12-31', successors: [units[2]?.id] });
    expect((await api.unit.reopen({ id: first.id })).endedOn).toBeNull();
  });

  test('a unit can be split into one that there is and one that begins', async () => {
    const { api } = await open();
    const [first, second] = await api.unit.list();
    if (!first || !second) throw new Error('no units');
    const into = [{ id: second.id }, { name: '新设局', groupId: first.groupId }];
    const units = await api.unit.succeed({ ids: [first.id], from: '2024-01-01', into });
    expect(units.find(({ id }) => id === first.id)?.successors).toHaveLength(2);
    expect(
      await sentence(api.unit.succeed({ ids: [second.id], from: '2024-01-01', into: [{ id: second.id }] })),
    ).toContain('并入它自己');
  });

  test('a pasted list is one undo step, and nothing of it is added when one name is there already', async () => {
    const { api } = await open();
    const before = await api.unit.list();
    const groupId = before[0]?.groupId ?? '';
    const drafts = Array.from({ length: 500 }, (_, index) => ({ name: `新单位${index}`, groupId }));
    expect(await api.unit.addMany({ units: drafts })).toHaveLength(before.length + 500);
    await api.history.undo();
    expect(await api.unit.list()).toEqual(before);
    const twice = [...drafts, { name: before[0]?.name ?? '', groupId }];
    expect(await sentence(api.unit.addMany({ units: twice }))).toContain('没有保存');
    expect(await api.unit.list()).toEqual(before);
  });

  test('what is recorded about a unit is told before it is removed', async () => {
    const { api, roundId } = await openEveryKind();
    const unit = await api.unit.save({ name: '某局', groupId: 'department' });
    const cell = { roundId, annexId: 'survey', subjectId: unit.id };
    expect(await api.register.usage({ id: unit.id })).toEqual([]);
    await api.problem.save({ ...cell, columnId: 'problems', text: '链接打不开' });
    const answer = (input: string | null) =>
      api.finding.record({ roundId, annexId: 'survey', cells: [{ subjectId: unit.id, columnId: 'text', input }] });
    await answer('查过');
    const survey = { roundId, roundTitle: '2026年第四季度', annexTitle: '检查情况表' };
    expect(await api.register.usage({ id: unit.id })).toEqual([{ ...survey, cells: 1, problems: 1 }]);
    await answer(null);
    expect(await api.register.usage({ id: unit.id })).toEqual([{ ...survey, cells: 0, problems: 1 }]);
  });
});

describe('the problem being written', () => {
  test('finds the places of earlier problems, those of its unit first', async () => {
    const { api, roundId } = await openEveryKind();
    const own = await api.unit.save({ name: '某局', groupId: 'department' });
    const other = await api.unit.save({ name: '某镇', groupId: 'town' });
    const at = (subjectId: string, place: string) =>
      api.problem.save({ roundId, annexId: 'survey', columnId: 'problems', subjectId, text: '不更新', place });
    await at(other.id, '首页>政策');
    await at(other.id, '首页>政策');
    await at(own.id, '首页>公开');
    await at(own.id, '移动版');
    expect(await api.problem.places({ subjectId: own.id, prefix: '首页>' })).toEqual([
      { place: '首页>公开', count: 1, own: true },
      { place: '首页>政策', count: 2, own: false },
    ]);
  });

  test('is counted into the score before it is saved, and changes nothing', async () => {
    const { api, roundId } = await openEveryKind();
    const unit = await api.unit.save({ name: '某局', groupId: 'department' });
    const cell = { roundId, annexId: 'survey', subjectId: unit.id, columnId: 'problems' };
    const draft = { ...cell, ruleId: 'dead', text: '打不开', count: 3 };
    const written = await api.problem.explain({ ...cell, draft });
    expect(written.scores[0]).toMatchObject({ draftCost: 600, explanation: { score: 9400 } });
    expect((await api.problem.explain({ ...cell, draft: null })).scores[0]).toMatchObject({
      draftCost: null,
      explanation: { score: 10000 },
    });
    const saved = await api.problem.save({ ...draft, period: { from: '2026-10-01', to: '2026-10-31' } });
    expect(saved.problem.period).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    const changed = await api.problem.explain({ ...cell, draft: { ...draft, id: saved.problem.id, count: 1 } });
    expect(changed.scores[0]).toMatchObject({ draftCost: 200, explanation: { score: 9800 } });
  });
});

describe('registers as spreadsheets', () => {
  test('what was written is read back without a change', async () => {
    const { api, folder, roundId } = await open();
    const [first, second, third] = await api.unit.list();
    if (!first || !second || !third) throw new Error('no units');
    await api.unit.save({
      id: third.id,
      name: third.name,
      groupId: third.groupId,
      aliases: ['甲、乙', '丙'],
      exempt: '主办',
    });
    await api.unit.rename({ id: first.id, name: '新名称局', short: '新名', from: '2023-03-01' });
    await api.unit.succeed({ ids: [second.id], from: '2024-01-01', into: [{ id: third.id }] });
    await api.visit.assign({ roundId, unitIds: [first.id, third.id], assignee: '李四' });
    const units = await api.unit.list();
    const { path: file } = await api.register.export({ kind: 'units', path: path.join(folder, '单位表.xlsx') });
    const report = await api.register.import({ kind: 'units', path: file, dryRun: false });
    expect(report).toEqual({ rows: units.length, added: 0, changed: 0, diagnostics: [] });
    expect(await api.unit.list()).toEqual(units);
  });

  test('read into an empty register it makes the same one', async () => {
    const from = await open();
    const into = await open();
    for (const unit of await into.api.unit.list()) await into.api.unit.remove({ id: unit.id });
    const [first, second, third] = await from.api.unit.list();
    if (!first || !second || !third) throw new Error('no units');
    await from.api.unit.rename({ id: first.id, name: '新名称局', short: '新名', from: '2023-03-01' });
    await from.api.unit.move({ id: third.id, before: first.id });
    const { path: file } = await from.api.register.export({ kind: 'units', path: path.join(from.folder, '表.xlsx') });
    await into.api.register.import({ kind: 'units', path: file, dryRun: false });
    const units = await from.api.unit.list();
    expect(withoutIds(await into.api.unit.list())).toEqual(withoutIds(units));
    await into.api.history.undo();
    expect(await into.api.unit.list()).toEqual([]);
  });

  test('many new rows are told of in one sentence, and any kind of table is read', async () => {
    const { api, folder } = await open();
    const file = path.join(folder, '账号.csv');
    const rows = Array.from({ length: 2000 }, (_, index) => `账号${index},微信`);
    writeFileSync(file, ['账号名称,平台', ...rows].join('\n'));
    const report = await api.register.import({ kind: 'accounts', path: file, dryRun: true });
    expect(report.added).toBe(2000);
    const told = report.diagnostics.filter(({ message }) => message.includes('新账号'));
    expect(told.map(({ message }) => message)).toEqual(['“账号0”、“账号1”、“账号2”等 2000 个将作为新账号加入账号表。']);
    const hostile = path.join(folder, '坏.xlsx');
    writeFileSync(hostile, 'PK\u0003\u0004');
    expect(await sentence(api.register.import({ kind: 'units', path: hostile, dryRun: true }))).toContain('坏.xlsx');
  });

  test('a dry run tells the same and changes nothing', async () => {
    const { api, folder } = await open();
    const { path: file } = await api.register.export({ kind: 'units', path: path.join(folder, '表.xlsx') });
    const [first, second] = await api.unit.list();
    if (!first || !second) throw new Error('no units');
    await api.unit.remove({ id: second.id });
    await api.unit.move({ id: first.id, before: null });
    const units = await api.unit.list();
    const dry = await api.register.import({ kind: 'units', path: file, dryRun: true });
    expect(dry.added).toBe(1);
    expect(await api.unit.list()).toEqual(units);
    expect(await api.register.import({ kind: 'units', path: file, dryRun: false })).toEqual(dry);
    expect((await api.unit.list()).map(({ name }) => name).slice(0, 2)).toEqual([first.name, second.name]);
  });

  test('accounts come back as they were, two of one name on one platform too', async () => {
    const { api, folder } = await open('xianning-2020q3');
    const { groups } = await api.round.overview({ roundId: '2020q3' });
    const groupId = groups.at(-1)?.id ?? '';
    for (const sponsor of ['市林业局', '市林业局', '市文旅局']) {
      await api.account.save({ name: '咸宁林业', platform: '微博', sponsor, groupId, filed: '是' });
    }
    await api.account.save({ name: '游在咸宁', platform: '微信', sponsor: '市文旅局', groupId });
    const accounts = await api.account.list();
    const { path: file } = await api.register.export({ kind: 'accounts', path: path.join(folder, '账号.xlsx') });
    const report = await api.register.import({ kind: 'accounts', path: file, dryRun: false });
    expect(report).toEqual({ rows: 4, added: 0, changed: 0, diagnostics: [] });
    expect(await api.account.list()).toEqual(accounts);
    await api.account.remove({ id: accounts[1]?.id ?? '' });
    expect(await api.register.import({ kind: 'accounts', path: file, dryRun: false })).toMatchObject({ added: 1 });
    expect(withoutIds(await api.account.list())).toEqual(withoutIds(accounts));
  });

  test('a table without the column of names is refused, and nothing changes', async () => {
    const { api, folder } = await open('xianning-2020q3');
    await api.account.save({ name: '甲', platform: '微信', sponsor: '', groupId: 'jiayu' });
    const { path: file } = await api.register.export({ kind: 'accounts', path: path.join(folder, '账号.xlsx') });
    expect(await sentence(api.register.import({ kind: 'units', path: file, dryRun: false }))).toContain('全称');
  });
});

describe('assignment', () => {
  test('many units are given away in one step; nobody is a person too', async () => {
    const { api, roundId } = await open();
    const ids = (await api.unit.list()).map(({ id }) => id);
    const assigned = await api.visit.assign({ roundId, unitIds: ids.slice(0, 10), assignee: '李四' });
    expect(assigned.filter(({ assignee }) => assignee === '李四')).toHaveLength(10);
    await api.visit.assign({ roundId, unitIds: ids.slice(0, 3), assignee: null });
    const visits = await api.visit.list({ roundId });
    expect(visits.filter(({ assignee }) => assignee === '李四')).toHaveLength(7);
    await api.history.undo();
    const before = await api.visit.list({ roundId });
    expect(before.filter(({ assignee }) => assignee === '李四')).toHaveLength(10);
    expect(before.every(({ status }) => status === 'open')).toBe(true);
  });
});

test('a name that begins as a formula does is text in the spreadsheet', async () => {
  const { api, folder } = await open();
  const groupId = (await api.unit.list())[0]?.groupId ?? '';
  const names = ['=1+1局', '+甲局', '-乙局', '@丙局'];
  for (const name of names) await api.unit.save({ name, groupId } as Parameters<Api['unit']['save']>[0]);
  const { path: file } = await api.register.export({ kind: 'units', path: path.join(folder, '表.xlsx') });
  const sheet = (await JSZip.loadAsync(readFileSync(file))).file('xl/worksheets/sheet1.xml');
  expect(await sheet?.async('string')).not.toContain('<f>');
});
