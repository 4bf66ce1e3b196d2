import path from 'node:path';
import { expect, test } from 'vitest';
import { forgetData, roundData } from '#electron/session.ts';
import { startBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

test('data patched by every kind of edit equals data read anew', async () => {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  const info = await api.workspace.sample({ packId: 'xianning-2020q3', folder: path.join(folder, '示例') });
  const roundId = info.rounds[0]?.id ?? '';
  const session = backend.context.session;
  if (!session) throw new Error('no session');
  const annex = roundData(session, roundId).pack.annexes.find(({ number }) => number === 1);
  const annexId = annex?.id ?? '';
  const problem = (await api.annex.problems({ roundId, annexId }))[0];
  if (!problem) throw new Error('no problem');
  const { groupId } = (await api.unit.list())[0] ?? { groupId: '' };

  await api.problem.save({ ...draftOf(problem), text: '新增的问题' });
  await api.problem.remove({ id: problem.id });
  const unit = await api.unit.save({ name: '市新设局', groupId });
  await api.unit.move({ id: unit.id, before: (await api.unit.list())[2]?.id ?? null });
  const account = await api.account.save({ name: '新账号', platform: '微信', sponsor: '市新设局', groupId });
  await api.account.remove({ id: account.id });
  const patched = roundData(session, roundId);
  forgetData(session);
  expect(patched).toEqual(roundData(session, roundId));
});

function draftOf({
  roundId,
  annexId,
  subjectId,
  columnId,
}: Record<'roundId' | 'annexId' | 'subjectId' | 'columnId', string>) {
  return { roundId, annexId, subjectId, columnId };
}
