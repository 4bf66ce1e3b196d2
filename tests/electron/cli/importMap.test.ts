import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const head =
  '序号,单位,"1.是否制定政务公开（含政府网站、政务新媒体及其他公开媒介等）工作机制，是否安排专人负责政务公开工作，是否明确分管领导。"';

test('--map says which unit a name means; anything else in it is wrong usage, and nothing is imported', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('表.csv'), `${head}\n1,牌洲湾镇,是\n2,县财政局,是\n`);
  writeFileSync(at('good.json'), '{ "names": { "牌洲湾镇": "簰洲湾镇" } }');
  writeFileSync(at('bad.json'), '{ "names": {}, "columns": {} }');
  await cli(folder, 'new', at('嘉鱼.chabao'), '--pack', 'jiayu-2023');
  const run = (...more: string[]) =>
    cli(folder, 'import', at('嘉鱼.chabao'), at('表.csv'), '--round', '2023', '--annex', 'work', ...more);
  const wrong = await run('--map', at('bad.json'));
  expect(wrong.exitCode).toBe(2);
  expect(wrong.err).toContain('看不懂“columns”');
  expect((await run('--map', at('none.json'))).exitCode).toBe(1);
  expect((await run('--json', '--dry-run')).json).toMatchObject({ rows: 1 });
  expect((await run('--json', '--map', at('good.json'))).json).toMatchObject({ rows: 2 });
  expect((await run('--json', '--dry-run')).json).toMatchObject({ rows: 2 });
});
