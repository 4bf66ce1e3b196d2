import { expect, test } from 'vitest';
import { reportIn } from '#electron/exchange/writeMergeReport.ts';
import { roundData, type Session, write } from '#electron/session.ts';
import { findMerge } from '#electron/store/merges.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { versionEdit } from '#electron/versions.ts';
import { bundleOf, laptopsWith } from './laptops.ts';

/** 定稿 as it is made, though most of the round is blank. */
function markFinal(session: Session, roundId: string): void {
  const { edit, blobs } = versionEdit(roundData(session, roundId), 'final', 'final', '');
  write(session, 'version.final', [edit], blobs);
}

test('changes to a round that is 定稿 need a reason, or are left out and come with the same bundle again', async () => {
  const team = await laptopsWith({ packId: 'qianyang-2022q2', annexId: 'townScore', columnId: 'news' }, '甲', '乙');
  const [a, b] = team.team;
  const { roundId } = team;
  await a.record(0, '3');
  markFinal(a.backend.context.session as Session, roundId);
  await b.record(0, '4');
  await b.api.unit.rename({ id: b.units[3]?.id ?? '', name: '新名局', short: null, from: '2030-01-01' });
  const file = await bundleOf(team, b, '乙.chabaopkg');
  const preview = await a.api.exchange.preview({ paths: [file] });
  expect(preview.finals).toMatchObject([{ roundId, changes: 1 }]);
  expect(preview.finals[0]?.annexes[0]).toMatch(/^附件1《.+》\d+ 处$/u);
  const left = await a.api.exchange.merge({ token: preview.token });
  expect(left.finals).toMatchObject([{ changes: 1, reason: null }]);
  expect([await a.text(0), (await a.api.unit.list())[3]?.name]).toEqual(['3', '新名局']);
  // What was left out is a gap in the other's chain, which nobody takes for damage, and which verify explains.
  const { problem } = await a.api.workspace.close();
  expect([problem, (await a.api.workspace.open({ path: a.file })).recovered]).toEqual([null, null]);
  const { problems } = verifyStore((a.backend.context.session as Session).store);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('已定稿，由人决定先不合并');
  const again = await a.api.exchange.preview({ paths: [file] });
  expect(again).toMatchObject({ fresh: 1, conflicts: 1, finals: [{ changes: 1 }] });
  expect(again.bundles[0]?.contents?.lacking).toBe(0);
  const answers = [{ roundId, reason: '县审计局复核后更正' }];
  const { mergeId, conflicts } = await a.api.exchange.merge({ token: again.token, finals: answers });
  expect(conflicts).toBe(1);
  expect((await a.api.bulletin.view({ roundId })).final).toBeNull();
  const { db } = a.backend.context.session?.store ?? {};
  const report = db && findMerge(db, mergeId ?? '');
  expect(report && reportIn(report).finals).toMatchObject([{ changes: 1, reason: '县审计局复核后更正' }]);
  expect(verifyStore((a.backend.context.session as Session).store)).toMatchObject({ ok: true });
});
