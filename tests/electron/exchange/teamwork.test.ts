import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDocxTables } from '../../support/readDocx.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { bundleOf, laptops, mergeInto } from './laptops.ts';

/** The first answer about a unit says also that its visit has begun. */
const perAnswer = 2;

test('a preview says from whom, what and how many conflicts, and writes nothing', async () => {
  const team = await laptops('甲', '乙');
  const [a, b] = team.team;
  await a.record(0, '是');
  await b.record(0, '否');
  await b.record(1, '否');
  const file = await bundleOf(team, b, '乙.chabaopkg');
  const before = readFileSync(a.file);
  const preview = await a.api.exchange.preview({ paths: [file] });
  expect(preview).toMatchObject({ fresh: 4, conflicts: 1, people: [{ person: '乙', changes: 4 }], warnings: [] });
  expect(preview.bundles[0]?.contents).toMatchObject({ person: '乙', trust: 'new', freshChanges: 4, lacking: 0 });
  expect(preview.parts).toContainEqual({ where: '附件1', counter: '个单位', inCells: true, things: 2, fields: 2 });
  expect(preview.examples[0]).toContain(`${a.units[0]?.name}“`);
  expect(readFileSync(a.file)).toEqual(before);
  expect(await a.text(1)).toBe('');
});

test('two laptops merge, decide a conflict, and are the same', async () => {
  const team = await laptops('甲', '乙');
  const [a, b] = team.team;
  await a.record(0, '是');
  await b.record(0, '否');
  expect(await mergeInto(a, await bundleOf(team, b, '乙.chabaopkg'))).toMatchObject({
    changes: perAnswer,
    conflicts: 1,
  });
  const { conflicts } = await a.api.conflict.list({ roundId: team.roundId });
  const [conflict] = conflicts;
  expect(conflict?.place).toMatchObject({ where: '附件1', subject: a.units[0]?.name });
  expect(conflict?.contenders.map(({ text, person, mine }) => `${person}${text}${mine}`)).toEqual([
    '甲是true',
    '乙否false',
  ]);
  const mine = conflict?.contenders.find((each) => each.mine);
  const { entity, id, field } = conflict?.place ?? { entity: 'unit' as const, id: '', field: '' };
  await a.api.conflict.decide({ entity, id, field, head: mine?.head ?? '' });
  expect(await a.api.conflict.count()).toBe(0);
  await a.api.history.undo();
  expect(await a.api.conflict.count()).toBe(1);
  await a.api.history.redo();
  await mergeInto(b, await bundleOf(team, a, '甲.chabaopkg'));
  expect([await a.text(0), await b.text(0), await b.api.conflict.count()]).toEqual(['是', '是', 0]);
});

test('a rule decides all at once, for the inspector to whom the unit is given where that is asked', async () => {
  const team = await laptops('甲', '乙');
  const [a, b] = team.team;
  const unitIds = [a.units[1]?.id ?? ''];
  await a.api.visit.assign({ roundId: team.roundId, unitIds, assignee: '乙' });
  for (const unit of [0, 1, 2]) {
    await a.record(unit, '是');
    await b.record(unit, '否');
  }
  await mergeInto(a, await bundleOf(team, b, '乙.chabaopkg'));
  expect(await a.api.conflict.decideMany({ rule: 'assigned' })).toEqual({ decided: 1, left: 2 });
  expect(await a.api.conflict.decideMany({ rule: 'mine' })).toEqual({ decided: 2, left: 0 });
  expect([await a.text(0), await a.text(1), await a.text(2)]).toEqual(['是', '否', '是']);
});

test('a whole merge is taken back, and counts again when it is wanted', async () => {
  const team = await laptops('甲', '乙');
  const [a, b] = team.team;
  await b.record(0, '否');
  await b.record(1, '否');
  const { mergeId } = await mergeInto(a, await bundleOf(team, b, '乙.chabaopkg'));
  await a.record(1, '是');
  expect(await a.api.exchange.undo({ id: mergeId ?? '' })).toMatchObject({ kept: 1 });
  expect([await a.text(0), await a.text(1)]).toEqual(['', '是']);
  await a.api.exchange.redo({ id: mergeId ?? '' });
  expect(await a.text(0)).toBe('否');
  expect((await a.api.exchange.overview()).merges).toMatchObject([{ from: ['乙'], added: 4, undoneAt: null }]);
});

test('the signed report names the sources, what came, and every conflict', async () => {
  const team = await laptops('甲', '乙', '丙');
  const [a, b, c] = team.team;
  await a.record(0, '是');
  await b.record(0, '否');
  await c?.record(2, '否');
  const files = [await bundleOf(team, b, '乙.chabaopkg'), await bundleOf(team, c ?? b, '丙.chabaopkg')];
  const { mergeId } = await mergeInto(a, ...files);
  const { paths } = await a.api.exchange.report({ id: mergeId ?? '', folder: team.folder });
  expect(paths.map((file) => path.extname(file))).toEqual(['.docx', '.xlsx']);
  const text = JSON.stringify(await readDocxTables(paths[0] ?? ''));
  for (const word of ['乙.chabaopkg', '丙.chabaopkg', '附件1', a.units[0]?.name ?? '']) {
    expect(text).toContain(word);
  }
});

test('a refused bundle says why and keeps the others from nothing', async () => {
  const team = await laptops('甲', '乙');
  const [a, b] = team.team;
  await b.record(0, '否');
  const good = await bundleOf(team, b, '乙.chabaopkg');
  const bad = team.at('坏.chabaopkg');
  writeFileSync(bad, readFileSync(good).subarray(0, 500));
  const preview = await a.api.exchange.preview({ paths: [bad, good] });
  expect(preview.bundles.map(({ refusal }) => refusal === null)).toEqual([false, true]);
  expect(await a.api.exchange.merge({ token: preview.token })).toMatchObject({ changes: perAnswer });
});

test('a laptop with a new key is refused until its old key is deleted', async () => {
  const team = await laptops('甲', '乙');
  const [a, b] = team.team;
  await mergeInto(a, await bundleOf(team, b, '一.chabaopkg'));
  rmSync(path.join(team.at('乙'), 'user', 'device-key.pem'));
  await b.record(0, '否');
  const file = await bundleOf(team, b, '二.chabaopkg');
  expect((await a.api.exchange.preview({ paths: [file] })).bundles[0]?.refusal).toContain('认得的电脑');
  const { devices } = await a.api.exchange.overview();
  expect(devices).toMatchObject([{ person: '乙' }]);
  await a.api.exchange.forget({ device: devices[0]?.device ?? '' });
  expect(await mergeInto(a, file)).toMatchObject({ changes: perAnswer });
});

test('a bundle since last time holds only what the other laptop lacks', async () => {
  const team = await laptops('甲', '乙');
  const [a, b] = team.team;
  await b.record(0, '否');
  await mergeInto(a, await bundleOf(team, b, '乙.chabaopkg'));
  await a.record(1, '是');
  const device = (await a.api.exchange.overview()).devices[0]?.device ?? '';
  expect(await a.api.exchange.bundle({ path: team.at('回.chabaopkg'), since: device })).toMatchObject({
    changes: perAnswer,
  });
});

test('through a team folder all come to the same, whatever is half copied there or taken away', async () => {
  const team = await laptops('甲', '乙', '丙');
  const share = temporaryFolder();
  for (const { api } of team.team) await api.team.choose({ folder: share });
  await Promise.all(team.team.map(({ record }, index) => record(index, '否')));
  for (const { api } of [...team.team, ...team.team]) await api.team.exchange();
  const seen = async () =>
    Promise.all(team.team.map(async ({ text }) => [await text(0), await text(1), await text(2)].join()));
  expect(await seen()).toEqual(Array.from({ length: 3 }, () => '否,否,否'));
  const [a, b] = team.team;
  expect(await a.api.team.look()).toMatchObject({ toTake: 0, toGive: 0, problem: null });
  await b.record(5, '是');
  await b.api.team.exchange();
  const newest = readdirSync(share).filter((name) => /-0002\.chabaopkg$/u.test(name));
  const whole = readFileSync(path.join(share, newest.at(-1) ?? ''));
  truncateSync(path.join(share, newest.at(-1) ?? ''), 300);
  expect((await a.api.team.exchange()).view.waiting).toMatchObject([{ name: newest.at(-1) }]);
  writeFileSync(path.join(share, newest.at(-1) ?? ''), whole);
  expect((await a.api.team.exchange()).outcome).toMatchObject({ changes: perAnswer });
  mkdirSync(path.join(share, '查报-x-0001.chabaopkg'));
  expect((await a.api.team.exchange()).view.waiting).toMatchObject([{ name: '查报-x-0001.chabaopkg' }]);
  rmSync(share, { recursive: true });
  expect((await a.api.team.look()).problem).toContain('本机的内容都在');
  await expect(a.api.team.exchange()).rejects.toMatchObject({ code: 'file' });
});

test('gaps and overlaps are named, before going out and after coming back', async () => {
  const team = await laptops('甲', '乙');
  const [a, b] = team.team;
  const { roundId } = team;
  const ids = a.units.map(({ id }) => id);
  await a.api.visit.assign({ roundId, unitIds: ids.slice(0, 2), assignee: '甲' });
  await a.api.visit.assign({ roundId, unitIds: ids.slice(2), assignee: '乙' });
  expect(await a.api.visit.check({ roundId })).toMatchObject({ gaps: [], overlaps: [] });
  await a.api.visit.assign({ roundId, unitIds: ids.slice(3, 4), assignee: null });
  await mergeInto(b, await bundleOf(team, a, '甲.chabaopkg'));
  await a.record(0, '是');
  await b.record(0, '是');
  await mergeInto(a, await bundleOf(team, b, '乙.chabaopkg'));
  const check = await a.api.visit.check({ roundId });
  expect(check.gaps).toEqual([a.units[3]?.name]);
  expect(check.overlaps).toEqual([{ unit: a.units[0]?.name, assignee: '甲', people: ['乙', '甲'] }]);
  expect(check.inspectors).toMatchObject([{ person: '甲', units: 2, checked: 1 }, { person: '乙' }]);
});

test('the history of a cell, a person and a day; a value is put back as a new change', async () => {
  const team = await laptops('甲', '乙');
  const [a] = team.team;
  await a.record(0, '是');
  await a.record(0, '否');
  const id = `${team.roundId}/work/${a.units[0]?.id}`;
  const place = { entity: 'finding', id, field: 'ledger' } as const;
  const { entries } = await a.api.history.entries({ place });
  expect(entries.map(({ text, person, stands }) => `${person}${text}${stands}`)).toEqual(['甲否true', '甲是false']);
  await a.api.history.restore({ ...place, head: entries[1]?.head ?? '' });
  expect(await a.text(0)).toBe('是');
  const today = new Date().toISOString().slice(0, 10);
  expect((await a.api.history.list({ person: '甲', day: today, offset: 0 })).acts.map(({ title }) => title)).toEqual([
    '恢复以前的内容',
    '填写一格',
    '填写一格',
  ]);
  expect((await a.api.history.list({ person: '乙' })).acts).toEqual([]);
});
