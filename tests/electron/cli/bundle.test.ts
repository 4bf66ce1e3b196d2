import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

test('two laptops come together by bundles on the command line', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  await cli(at('a'), 'new', at('a.chabao'), '--pack', 'general');
  copyFileSync(at('a.chabao'), at('b.chabao'));
  const first = await cli(at('b'), 'bundle', at('b.chabao'), '--out', at('b.chabaopkg'), '--json');
  expect(first.json).toMatchObject({ path: at('b.chabaopkg') });
  const merged = await cli(at('a'), 'merge', at('a.chabao'), at('b.chabaopkg'), '--json');
  expect(merged.json).toEqual({ changes: 0, files: 0, conflicts: [] });
  const since = await cli(
    at('a'),
    'bundle',
    at('a.chabao'),
    '--out',
    at('a.chabaopkg'),
    '--since',
    at('b.chabaopkg'),
    '--json',
  );
  expect(since.json).toMatchObject({ changes: 0 });
  expect((await cli(at('a'), 'merge', at('a.chabao'))).exitCode).toBe(2);
});
