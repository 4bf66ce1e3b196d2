import path from 'node:path';
import { expect, test } from 'vitest';
import { startBackend } from '../../support/backend.ts';
import { cli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

/** The same three units in three rounds: what was answered to 台账 in each. */
const answers: readonly (readonly string[])[] = [
  ['否', '否', '否', '否'],
  ['是', '否', '否', '否'],
  ['否', '是', '否', ''],
];

async function threeRounds() {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  const file = path.join(folder, '某县.chabao');
  const { rounds } = await api.workspace.create({ path: file, packId: 'jiayu-2023' });
  const units = await api.unit.list();
  const ids = [rounds[0]?.id ?? ''];
  for (const [index, row] of answers.entries()) {
    const fromRoundId = ids.at(-1) ?? '';
    if (index > 0) {
      const proposed = await api.round.propose({ fromRoundId });
      ids.push((await api.round.start({ fromRoundId, ...proposed })).roundId);
    }
    const cells = row.map((input, at) => ({ subjectId: units[at]?.id ?? '', columnId: 'ledger', input }));
    const filled = cells.filter(({ input }) => input !== '');
    await api.finding.record({ roundId: ids.at(-1) ?? '', annexId: 'work', cells: filled });
  }
  await backend.close();
  return { file, ids, names: units.map(({ name }) => name), user: path.join(folder, 'user') };
}

test('what an earlier round found is followed into a later one, from the last round or from one further back', async () => {
  const { file, ids, names, user } = await threeRounds();
  const [first = '', second = '', third = ''] = ids;
  const compare = (round: string, earlier: string) =>
    cli(user, 'compare', file, '--round', round, '--with', earlier, '--json');

  const last = await compare(third, second);
  expect(last.exitCode).toBe(0);
  expect(last.json).toMatchObject({
    round: { id: third },
    with: { id: second },
    counts: { new: 0, fixed: 1, partly: 0, open: 1, relapsed: 1, unseen: 1 },
    items: [
      { annex: 'work', subject: names[0], state: 'relapsed', before: '是', now: '否' },
      { subject: names[1], state: 'fixed', before: '否', now: '是' },
      { subject: names[2], state: 'open', before: '否', now: '否' },
      { subject: names[3], state: 'unseen', before: '否', now: null },
    ],
  });
  expect((await compare(third, first)).json).toMatchObject({
    counts: { fixed: 1, open: 2, relapsed: 0, unseen: 1 },
  });
});

test('only with an earlier round: the same one, a later one and one that is not there are wrong usage', async () => {
  const { file, ids, user } = await threeRounds();
  const [first = '', second = ''] = ids;
  const compare = (round: string, earlier: string) => cli(user, 'compare', file, '--round', round, '--with', earlier);
  const later = await compare(first, second);
  expect(later.exitCode).toBe(2);
  expect(later.err).toContain('更早的轮次');
  expect((await compare(first, first)).exitCode).toBe(2);
  expect((await compare(second, 'nowhere')).exitCode).toBe(1);
  const said = await compare(second, first);
  expect(said.out).toContain('已整改 1');
});
