import { describe, expect, test } from 'vitest';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

async function openRound() {
  const folder = temporaryFolder();
  const { api } = startBackend(folder);
  const { rounds } = await api.workspace.sample({ packId: 'qianyang-2022q2', folder });
  return { api, roundId: rounds[0]?.id ?? '' };
}

type Desk = Awaited<ReturnType<typeof openRound>>;

async function rewrite({ api, roundId }: Desk, from: string, to: string) {
  const { blocks } = await api.bulletin.view({ roundId });
  const edited = blocks.map(({ id, style, numbered, text }) => ({ id, style, numbered, text: text.replace(from, to) }));
  await api.bulletin.save({ roundId, blocks: edited });
}

async function find({ api, roundId }: Desk, rule: string) {
  const { findings } = await api.check.run({ roundId });
  return findings.filter((finding) => finding.rule === rule);
}

describe('the check of a round', () => {
  test('a number typed for a fact is wrong when the fact says another; one click puts the fact back, undo takes it out', async () => {
    const desk = await openRound();
    const { api, roundId } = desk;
    await rewrite(desk, '{withdrawn}', '61');
    const [wrong] = await find(desk, 'typed-for-fact');
    expect(wrong).toMatchObject({
      severity: 'error',
      claimed: '61',
      found: '60',
      stretch: { blockId: 'sections.0.2' },
    });
    const [fix] = wrong?.fixes ?? [];
    expect(fix).toMatchObject({ was: '61', fact: 'withdrawn', text: '60' });
    if (!fix) return;
    const place = { roundId, blockId: fix.blockId, start: fix.start, was: fix.was, fact: fix.fact };
    const { bulletin, check } = await api.check.fix(place);
    expect(bulletin.blocks.find(({ id }) => id === 'sections.0.2')?.text).toContain('自主撤单 {withdrawn} 件');
    expect(check.findings.filter(({ rule }) => rule === 'typed-for-fact')).toEqual([]);
    await expect(api.check.fix(place)).rejects.toMatchObject({ code: 'conflict' });
    await api.history.undo();
    expect(await find(desk, 'typed-for-fact')).toHaveLength(1);
  });

  test('a trial tries what was typed and not what follows the annexes, and says where in the draft it stands', async () => {
    const desk = await openRound();
    const { api, roundId } = desk;
    const before = await api.check.trial({ roundId });
    expect(before.tried.map(({ quote, mark }) => quote.slice(mark.start, mark.end))).not.toContain('60 件');
    await rewrite(desk, '{withdrawn} 件', '{withdrawn} 件，平均缩短 7.5 小时');
    const { tried } = await api.check.trial({ roundId });
    expect(tried).toHaveLength(before.tried.length + 1);
    const [number] = tried.filter(({ quote, mark }) => quote.slice(mark.start, mark.end) === '7.5 小时');
    expect(number).toMatchObject({ noticed: false, stretch: { blockId: 'sections.0.2' } });
  });

  test('a number typed that equals its fact is a hint, and can be bound', async () => {
    const desk = await openRound();
    await rewrite(desk, '{withdrawn}', '60');
    const [hint] = await find(desk, 'typed-like-fact');
    expect(hint).toMatchObject({ severity: 'hint', fixes: [{ was: '60', fact: 'withdrawn', text: '60' }] });
  });

  test('of a number that the pack computes it is said that it does, and it keeps nobody from 定稿', async () => {
    const desk = await openRound();
    const found = await find(desk, 'annex-total');
    expect(found.map(({ severity }) => severity)).toEqual(['doubt', 'doubt']);
    for (const { message } of found) expect(message).toContain('由模板的算法得出');
    expect(found[0]?.annexes.map(({ label }) => label)).toEqual(['附件3', '附件4']);
  });

  test('a decision holds while other things change, and no longer when the number does', async () => {
    const desk = await openRound();
    const { api, roundId } = desk;
    await rewrite(desk, '{withdrawn}', '61');
    const [wrong] = await find(desk, 'typed-for-fact');
    await api.check.rule({ roundId, rule: 'typed-for-fact', key: wrong?.key ?? '', reason: '热线中心另行核减1件' });
    await rewrite(desk, '通报如下：', '通报如下，请整改：');
    const [ruled] = await find(desk, 'typed-for-fact');
    expect(ruled?.ruling).toMatchObject({ reason: '热线中心另行核减1件' });
    await rewrite(desk, '自主撤单 61 件', '自主撤单 62 件');
    const [open] = await find(desk, 'typed-for-fact');
    expect(open).toMatchObject({ claimed: '62', ruling: null });
    const { resting } = await api.check.run({ roundId });
    expect(resting.map(({ reason }) => reason)).toEqual(['热线中心另行核减1件']);
    await rewrite(desk, '自主撤单 62 件', '自主撤单 61 件');
    expect((await find(desk, 'typed-for-fact'))[0]?.ruling).not.toBeNull();
    await api.check.withdraw({ roundId, id: ruled?.ruling?.id ?? '' });
    expect((await find(desk, 'typed-for-fact'))[0]?.ruling).toBeNull();
    await api.history.undo();
    expect((await find(desk, 'typed-for-fact'))[0]?.ruling).not.toBeNull();
  });

  test('an exception declared once covers all that its rule finds', async () => {
    const desk = await openRound();
    const { api, roundId } = desk;
    await api.check.rule({ roundId, rule: 'annex-total', key: null, reason: '附件不减自主撤单' });
    expect((await find(desk, 'annex-total')).map(({ ruling }) => ruling?.key)).toEqual([null, null]);
  });

  test('a decision about what is no longer found is refused', async () => {
    const { api, roundId } = await openRound();
    const draft = { roundId, rule: 'annex-total', key: 'annex-total-gone', reason: '另有原因' };
    await expect(api.check.rule(draft)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('open errors keep the bulletin from being 定稿 until they are overruled with a reason, which is kept', async () => {
    const desk = await openRound();
    const { api, roundId } = desk;
    await rewrite(desk, '{withdrawn}', '61');
    await expect(api.bulletin.finalise({ roundId, note: '' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('校核发现错误'),
    });
    const errors = (await api.check.run({ roundId })).findings.filter(({ severity }) => severity === 'error');
    const { final } = await api.bulletin.finalise({ roundId, note: '', overrule: '已报分管领导同意' });
    expect(final).not.toBeNull();
    const { findings } = await api.check.run({ roundId });
    const reasons = findings.filter(({ severity }) => severity === 'error').map(({ ruling }) => ruling?.reason);
    expect(reasons).toEqual(errors.map(() => '已报分管领导同意'));
    const draft = { roundId, rule: 'annex-total', key: null, reason: '附件不减自主撤单' };
    await expect(api.check.rule(draft)).rejects.toMatchObject({ code: 'locked' });
  });
});
