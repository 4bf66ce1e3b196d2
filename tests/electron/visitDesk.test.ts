import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** 嘉鱼 annex 1 (work) and 2 (website), with the first two units. */
async function openRound() {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const { rounds } = await api.workspace.create({ path: path.join(folder, '某县.chabao'), packId: 'jiayu-2023' });
  const roundId = rounds[0]?.id ?? '';
  const [first, second] = await api.unit.list();
  return { api, folder, roundId, a: first?.id ?? '', b: second?.id ?? '' };
}

type Desk = Awaited<ReturnType<typeof openRound>>;

function record({ api, roundId }: Pick<Desk, 'api' | 'roundId'>, subjectId: string, columnId: string, input: string) {
  const annexId = columnId === 'secrets' || columnId === 'updates' ? 'website' : 'work';
  return api.finding.record({ roundId, annexId, cells: [{ subjectId, columnId, input }] });
}

async function textOf({ api, roundId }: Desk, subjectId: string, columnId: string): Promise<string | undefined> {
  const table = await api.annex.table({ roundId, annexId: 'work' });
  const row = table.rows.find((entry) => entry.subjectId === subjectId);
  return row?.cells[table.columns.findIndex((column) => column.id === columnId)]?.text;
}

async function startNext({ api, roundId }: Desk): Promise<string> {
  const proposed = await api.round.propose({ fromRoundId: roundId });
  return (await api.round.start({ fromRoundId: roundId, ...proposed })).roundId;
}

test('the next round has the same pack and units, none of the answers, and a title of its own', async () => {
  const desk = await openRound();
  await record(desk, desk.a, 'ledger', '否');
  const roundId = await startNext(desk);
  const { rounds } = (await desk.api.workspace.current()) ?? { rounds: [] };
  expect(rounds.map(({ year, packId }) => `${year} ${packId}`)).toEqual(['2023 jiayu-2023@1', '2024 jiayu-2023@1']);
  expect(await textOf({ ...desk, roundId }, desk.a, 'ledger')).toBe('');
  expect((await desk.api.annex.table({ roundId, annexId: 'work' })).rows.length).toBe(38);
  const proposed = await desk.api.round.propose({ fromRoundId: desk.roundId });
  await expect(desk.api.round.start({ fromRoundId: desk.roundId, ...proposed })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('tasks come along into the next round and are known there by their words', async () => {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const { rounds } = await api.workspace.sample({ packId: 'shiquan-2021', folder });
  const before = rounds[0]?.id ?? '';
  const annexId = (await api.round.overview({ roundId: before })).annexes[0]?.id ?? '';
  const old = await api.annex.table({ roundId: before, annexId });
  const proposed = await api.round.propose({ fromRoundId: before });
  const { roundId } = await api.round.start({ fromRoundId: before, ...proposed });
  const table = await api.annex.table({ roundId, annexId });
  expect(table.rows.length).toBe(old.rows.length);
  expect(table.rows[5]?.subjectId).not.toBe(old.rows[5]?.subjectId);
});

test('the answer of the newest earlier round stands beside the cell, with what became of it', async () => {
  const desk = await openRound();
  await record(desk, desk.a, 'ledger', '否');
  await record(desk, desk.b, 'ledger', '是');
  const second = { ...desk, roundId: await startNext(desk) };
  await record(second, desk.a, 'ledger', '是');
  const third = { ...desk, roundId: await startNext(second) };
  await record(third, desk.a, 'ledger', '否');
  const beside = await desk.api.prior.list({ roundId: third.roundId, annexId: 'work', subjectId: desk.a });
  expect(beside).toMatchObject([{ columnId: 'ledger', roundId: second.roundId, text: '是', state: 'relapsed' }]);
  const all = await desk.api.prior.list({ roundId: third.roundId, annexId: 'work' });
  expect(all.map(({ subjectId, roundId, text }) => [subjectId, roundId, text])).toEqual(
    expect.arrayContaining([[desk.b, desk.roundId, '是']]),
  );
  expect(await desk.api.prior.list({ roundId: desk.roundId, annexId: 'work' })).toEqual([]);
});

test('problems that are still there are taken over from the last round in one step', async () => {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const info = await api.workspace.create({ path: path.join(folder, '某市.chabao'), packId: 'xianning-2020q3' });
  const before = info.rounds[0]?.id ?? '';
  const overview = await api.round.overview({ roundId: before });
  const annexId = overview.annexes[0]?.id ?? '';
  const table = await api.annex.table({ roundId: before, annexId });
  const subjectId = table.rows.find((row) => row.subjectId)?.subjectId ?? '';
  const columnId = table.columns.find((column) => column.kind === 'problems')?.id ?? '';
  const ruleId = overview.rules[0]?.id ?? null;
  const place = { annexId, subjectId, columnId };
  await api.problem.save({ roundId: before, ...place, ruleId, text: '首页打不开', place: '首页', count: 3 });
  const proposed = await api.round.propose({ fromRoundId: before });
  const { roundId } = await api.round.start({ fromRoundId: before, ...proposed });
  const untouched = await api.prior.list({ roundId, annexId, subjectId });
  expect(untouched).toMatchObject([{ text: '首页打不开', state: null }]);
  await api.prior.takeProblems({ roundId, ...place });
  expect(await api.annex.problems({ roundId, annexId })).toMatchObject([{ text: '首页打不开', count: 3, ruleId }]);
  expect(await api.prior.list({ roundId, annexId, subjectId })).toMatchObject([{ state: 'open' }]);
  await expect(api.prior.takeProblems({ roundId, ...place })).rejects.toMatchObject({ code: 'invalid' });
  await api.history.undo();
  expect(await api.annex.problems({ roundId, annexId })).toEqual([]);
});

test('the first answer makes a visit of the unit, and undoing it unmakes the visit', async () => {
  const desk = await openRound();
  const { api, roundId, a } = desk;
  await record(desk, a, 'ledger', '是');
  expect(await api.visit.list({ roundId })).toMatchObject([{ unitId: a, status: 'visiting' }]);
  await api.visit.save({ roundId, unitId: a, status: 'done', note: '资料已带回' });
  await record(desk, a, 'awareness', '知晓');
  expect(await api.visit.list({ roundId })).toMatchObject([{ status: 'done', note: '资料已带回', assignee: null }]);
  await api.history.undo();
  await api.history.undo();
  await api.history.undo();
  expect(await api.visit.list({ roundId })).toEqual([]);
});

test('what is left is filled with the usual answers in one step; a person’s answer is never touched', async () => {
  const desk = await openRound();
  const { api, roundId, a } = desk;
  await record(desk, a, 'ledger', '否');
  const request = { roundId, annexId: 'work', subjectId: null };
  const counted = await api.fill.usual({ ...request, dryRun: true });
  expect(counted).toEqual({ cells: 38 * 3 - 1, rows: 38 });
  expect(await api.remark.list({ roundId, annexId: 'work' })).toEqual([]);
  expect(await api.fill.usual({ ...request, dryRun: false })).toEqual(counted);
  expect(await textOf(desk, a, 'ledger')).toBe('否');
  expect(await textOf(desk, a, 'awareness')).toBe('基本知晓');
  expect((await api.remark.list({ roundId, annexId: 'work' })).every(({ filled }) => filled)).toBe(true);
  await api.history.undo();
  expect(await textOf(desk, a, 'awareness')).toBe('');
  expect(await api.remark.list({ roundId, annexId: 'work' })).toEqual([]);
  await api.history.redo();
  expect((await api.remark.list({ roundId, annexId: 'work' })).length).toBe(counted.cells);
});

test('only the chosen rows and columns are filled, and all of one unit is confirmed in one step', async () => {
  const { api, roundId, a, b } = await openRound();
  const within = { subjectIds: [a, b], columnIds: ['ledger', 'mechanism'] };
  const filled = await api.fill.usual({ roundId, annexId: 'work', subjectId: null, within, dryRun: false });
  expect(filled).toEqual({ cells: 4, rows: 2 });
  await api.fill.usual({ roundId, annexId: 'newMedia', subjectId: a, dryRun: false });
  const marks = async () => {
    const remarks = [
      ...(await api.remark.list({ roundId, annexId: 'work' })),
      ...(await api.remark.list({ roundId, annexId: 'newMedia' })),
    ];
    return remarks.filter((remark) => remark.filled).map(({ subjectId }) => (subjectId === a ? 'a' : 'b'));
  };
  expect((await marks()).filter((unit) => unit === 'a').length).toBe(5);
  expect(await api.remark.confirmSubject({ roundId, subjectId: a })).toEqual({ cells: 5 });
  expect(await marks()).toEqual(['b', 'b']);
  expect(await api.remark.confirmSubject({ roundId, subjectId: a })).toEqual({ cells: 0 });
  await api.history.undo();
  expect((await marks()).length).toBe(7);
});

test('the mark of a filled answer goes with a person’s answer or a look, and comes back with undo', async () => {
  const desk = await openRound();
  const { api, roundId, a } = desk;
  await api.fill.usual({ roundId, annexId: 'work', subjectId: a, dryRun: false });
  const marked = async () =>
    (await api.remark.list({ roundId, annexId: 'work' })).map(({ columnId }) => columnId).sort();
  expect(await marked()).toEqual(['awareness', 'ledger', 'mechanism']);
  await record(desk, a, 'ledger', '否');
  await record(desk, a, 'awareness', '基本知晓');
  await api.remark.confirm({ roundId, annexId: 'work', cells: [{ subjectId: a, columnId: 'mechanism' }] });
  expect(await marked()).toEqual([]);
  await api.history.undo();
  await api.history.undo();
  await api.history.undo();
  expect(await marked()).toEqual(['awareness', 'ledger', 'mechanism']);
});

test('answers like those of the last unit go into blank fields of all annexes, marked, as one step', async () => {
  const desk = await openRound();
  const { api, roundId, a, b } = desk;
  await record(desk, a, 'ledger', '是');
  await record(desk, a, 'updates', '更新及时');
  await record(desk, b, 'ledger', '否');
  expect(await api.fill.likeUnit({ roundId, unitId: b, likeId: a })).toEqual({ cells: 1, rows: 1 });
  expect(await textOf(desk, b, 'ledger')).toBe('否');
  expect(await api.remark.list({ roundId, annexId: 'website' })).toMatchObject([{ subjectId: b, filled: true }]);
  await api.history.undo();
  expect(await api.remark.list({ roundId, annexId: 'website' })).toEqual([]);
});

test('a severe answer is kept at once and listed until its reason is written', async () => {
  const desk = await openRound();
  const { api, roundId, a, b } = desk;
  const place = { roundId, annexId: 'website', subjectId: a, columnId: 'secrets' };
  await record(desk, a, 'secrets', '是');
  const ask = { roundId, kinds: ['reason' as const] };
  expect(await api.attention.list(ask)).toMatchObject({ counts: { reason: 1 }, items: [{ subjectId: a, text: '是' }] });
  await api.remark.save({ ...place, reason: '公开了身份证号' });
  expect((await api.attention.list(ask)).counts.reason).toBe(0);
  expect(await api.remark.list({ roundId, annexId: 'website', subjectId: a })).toMatchObject([
    { reason: '公开了身份证号' },
  ]);
  expect(await api.remark.list({ roundId, annexId: 'website', subjectId: b })).toEqual([]);
  expect((await api.attention.list(ask)).counts.evidence).toBe(1);
});

test('severe answers that came as a block, from a file or from another unit are listed like typed ones', async () => {
  const desk = await openRound();
  const { api, folder, roundId, a, b } = desk;
  const lacking = async () => {
    const { items } = await api.attention.list({ roundId, kinds: ['reason', 'evidence'] });
    return items.map(({ subject, kind }) => `${subject} ${kind}`);
  };
  const [first, second, third, fourth] = await api.unit.list();
  const pasted = [a, b].map((subjectId) => ({ subjectId, columnId: 'secrets', input: '是' }));
  await api.finding.record({ roundId, annexId: 'website', cells: pasted });
  const both = (unit: typeof first) => [`${unit?.name} reason`, `${unit?.name} evidence`];
  expect(await lacking()).toEqual([...both(first), ...both(second)]);
  await api.fill.likeUnit({ roundId, unitId: third?.id ?? '', likeId: b });
  expect(await lacking()).toEqual([first, second, third].flatMap(both));
  await api.history.undo();

  const source = path.join(folder, '网站.csv');
  const { columns } = await api.annex.table({ roundId, annexId: 'website' });
  const title = columns.find(({ id }) => id === 'secrets')?.title.replaceAll('\n', '') ?? '';
  writeFileSync(source, `单位,"${title}"\n${fourth?.name},是\n`);
  await api.import.run({ roundId, annexId: 'website', path: source, dryRun: false });
  expect(await lacking()).toEqual([first, second, fourth].flatMap(both));
});

test('a confirmed outlier is asked about again when the answer changes', async () => {
  const desk = await openRound();
  const { api, roundId, a } = desk;
  const place = { roundId, annexId: 'website', subjectId: a, columnId: 'secrets' };
  const units = await api.unit.list();
  const cells = units.map(({ id }) => ({ subjectId: id, columnId: 'secrets', input: id === a ? '是' : '否' }));
  await api.finding.record({ roundId, annexId: 'website', cells });
  const outliers = async () => (await api.attention.list({ roundId, kinds: [] })).counts.outlier;
  expect(await outliers()).toBe(1);
  await api.remark.save({ ...place, confirmed: true });
  expect(await outliers()).toBe(0);
  await record(desk, a, 'secrets', '否');
  await record(desk, a, 'secrets', '是');
  expect(await outliers()).toBe(1);
});

test('phrases come from the pack and from all rounds, the most used first', async () => {
  const desk = await openRound();
  const { api, a, b } = desk;
  await record(desk, a, 'updates', '招商动态超期14天未更新');
  const next = { ...desk, roundId: await startNext(desk) };
  await record(next, a, 'updates', '招商动态超期3天未更新');
  await record(next, b, 'updates', '更新及时');
  const phrases = await api.phrase.list({ roundId: next.roundId, annexId: 'website', columnId: 'updates' });
  expect(phrases.slice(0, 2)).toEqual([
    { text: '招商动态超期{n}天未更新', count: 2 },
    { text: '更新及时', count: 1 },
  ]);
  expect(phrases.map(({ text }) => text)).toContain('存在空白栏目');
});
