import path from 'node:path';
import { expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

test('a backup is a new file, proved, and gives a whole workspace again; neither overwrites anything', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  const user = at('user');
  expect((await cli(user, 'new', at('某县.chabao'), '--pack', 'jiayu-2023')).exitCode).toBe(0);
  expect((await cli(user, 'backup', at('某县.chabao'), '--out', at('带走.chabao'))).exitCode).toBe(0);
  expect((await cli(user, 'restore', at('带走.chabao'), '--out', at('找回.chabao'))).exitCode).toBe(0);
  const verified = await cli(user, 'verify', at('找回.chabao'), '--json');
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true });
  for (const again of [
    ['backup', at('某县.chabao'), '--out', at('带走.chabao')],
    ['restore', at('带走.chabao'), '--out', at('找回.chabao')],
  ]) {
    const refused = await cli(user, ...again);
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('没有覆盖它');
  }
});
