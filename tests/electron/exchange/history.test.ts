import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listSampleSheets } from '#electron/packLibrary.ts';
import { entities } from '#electron/store/entities.ts';
import { entityNames } from '#shared/store/change.ts';
import { entityTitles, fieldTitle, otherField } from '#shared/store/fieldTitles.ts';
import { startBackend } from '../../support/backend.ts';
import { resourcesDir } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { bundleOf, laptops, mergeInto } from './laptops.ts';

const packId = 'qianyang-2022q2';

async function open() {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  onTestFinished(() => void backend.close());
  await api.person.set({ name: '甲' });
  const { rounds } = await api.workspace.create({ path: path.join(folder, '某县.chabao'), packId });
  const roundId = rounds[0]?.id ?? '';
  const { annexes } = await api.round.overview({ roundId });
  const units = await api.unit.list();
  const sheet = listSampleSheets(resourcesDir, packId)[0];
  const importFile = () =>
    api.import.run({ roundId, annexId: sheet?.annexId ?? '', path: sheet?.path ?? '', dryRun: false });
  return { api, backend, roundId, annexes, units, importFile };
}

/** Hashes, ids of things, JSON, and what nobody has given words. */
const inner = /[0-9a-f]{16}|[0-9a-f]{8}-[0-9a-f]{4}|[{}[\]]|undefined|其他/u;

describe('the history has words for every kind of change that the log knows', () => {
  test.each(entityNames)('%s', (entity) => {
    expect(entityTitles[entity]).not.toBe('');
    const fields = entity === 'finding' ? [] : Object.keys(entities[entity]);
    expect(fields.filter((field) => fieldTitle(entity, field) === otherField)).toEqual([]);
  });
});

test('an import is one row that names the file, and unfolds to the cells', async () => {
  const { api, importFile } = await open();
  const { rows, cells } = await importFile();
  const [act] = (await api.history.list({})).acts;
  expect(act).toMatchObject({ person: '甲', title: '导入', only: null });
  expect(act?.sentence).toMatch(new RegExp(`^“.+\\.xlsx?”；附件\\d+ ${rows} 个单位 ${cells} 项`, 'u'));
  const { entries, more } = await api.history.entries({ act: act?.head ?? '', limit: 1000 });
  expect(more).toBe(cells > 1000);
  expect(entries.filter(({ place }) => place.entity === 'finding')).toHaveLength(Math.min(cells, 1000));
});

test('every row, and what it unfolds to, is in words a person would use', async () => {
  const { api, roundId, annexes, units, importFile } = await open();
  await importFile();
  const [first, second] = units;
  const unitId = first?.id ?? '';
  const annexId = annexes[0]?.id ?? '';
  await api.unit.rename({ id: unitId, name: '新名局', short: null, from: '2022-05-01' });
  await api.visit.assign({ roundId, unitIds: [unitId, second?.id ?? ''], assignee: '乙' });
  await api.visit.save({ roundId, unitId, status: 'done', note: '' });
  await api.fill.usual({ roundId, annexId, subjectId: null, dryRun: false });
  await api.unit.move({ id: unitId, before: null });
  await api.bulletin.saveSettings({ roundId, settings: { format: 'document', seal: true } });
  await api.bulletin.mark({ roundId, note: '送审' });
  await api.history.undo();
  const { acts } = await api.history.list({});
  expect(acts.map(({ title }) => title)).toEqual(expect.arrayContaining(['新建工作簿', '分派单位', '撤销']));
  for (const { head, sentence } of acts) {
    expect(sentence).not.toMatch(inner);
    for (const { place, text } of (await api.history.entries({ act: head, limit: 1000 })).entries) {
      expect(`${place.where} ${place.subject} ${place.title} ${text}`).not.toMatch(inner);
    }
  }
  expect(acts.find(({ title }) => title === '分派单位')?.sentence).toBe(
    `走访 2 个（新名局、${second?.name}）：负责人“乙”`,
  );
});

test('a row and what is behind it show only what is looked for', async () => {
  const { api, units, importFile } = await open();
  await importFile();
  const unit = units[1];
  const { acts } = await api.history.list({ subjectId: unit?.id });
  const [act] = acts;
  const { entries } = await api.history.entries({ act: act?.head ?? '', subjectId: unit?.id });
  expect(new Set(entries.map(({ place }) => place.subject))).toEqual(new Set([unit?.name]));
  const found = await api.history.list({ search: unit?.name ?? '' });
  expect(found.acts.map(({ title }) => title)).toContain('导入');
  const named = await api.history.entries({ act: act?.head ?? '', search: unit?.name ?? '' });
  expect(named.entries.length).toBe(entries.length);
  expect((await api.history.list({ search: '没有这个词' })).acts).toEqual([]);
  expect((await api.history.list({ person: '乙' })).acts).toEqual([]);
});

test('a merge is one row that says from whom and how much, and stands among what was done then', async () => {
  const team = await laptops('甲', '乙');
  const [office, visitor] = team.team;
  await visitor.record(0, '是');
  await visitor.record(1, '否');
  await office.record(0, '否');
  await mergeInto(office, await bundleOf(team, visitor, '乙.chabaopkg'));
  const list = async (query: Parameters<typeof office.api.history.list>[0] = {}) =>
    (await office.api.history.list(query)).acts;
  const acts = await list();
  const found = acts.find(({ merge }) => merge !== null);
  expect(found).toMatchObject({ person: '甲', title: '合并', merge: { conflicts: 1, undoneAt: null } });
  expect(found?.sentence).toMatch(/^从乙的 1 个交换包取来 \d+ 条修改记录（.*附件1 2 项.*），1 处冲突$/u);
  expect(acts.map(({ at }) => at)).toEqual(
    acts
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
  const rows = async (query: Parameters<typeof list>[0]) => (await list(query)).filter(({ merge }) => merge).length;
  const [touched, other] = [office.units[1]?.id, office.units[5]?.id];
  expect([await rows({ subjectId: touched }), await rows({ subjectId: other })]).toEqual([1, 0]);
  expect([await rows({ person: '甲' }), await rows({ person: '乙' })]).toEqual([1, 0]);
  expect([await rows({ search: '交换包' }), await rows({ search: '没有这个词' })]).toEqual([1, 0]);
  expect([await rows({ day: '2001-01-01' }), await rows({ since: '2001-01-01T00:00:00Z' })]).toEqual([0, 1]);
  await office.api.exchange.undo({ id: found?.merge?.id ?? '' });
  expect((await list()).find(({ merge }) => merge)?.merge?.undoneAt).not.toBeNull();
});

test('whether anybody has altered anything is proved on demand, and told by the place', async () => {
  const { api, backend } = await open();
  const { changes, problems } = await api.history.verify();
  expect(problems).toEqual([]);
  expect(changes).toBeGreaterThan(10);
  backend.context.session?.store.db.exec("UPDATE unit SET name = '别的名称' WHERE id = (SELECT min(id) FROM unit)");
  expect((await api.history.verify()).problems).toEqual([expect.stringMatching(/现在的内容与修改记录不符/)]);
});
