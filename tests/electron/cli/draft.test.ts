import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const table = path.resolve('tests/fixtures/import/exported/qianyang-2022q2/附件1 各镇二季度政务公开工作考核结果.xls');

test('from the table of last quarter a pack is drafted into which that very table is imported without a question', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  const user = at('user');
  const drafted = await cli(user, 'draft', table, '--out', at('包.json'));
  expect(drafted.exitCode).toBe(0);
  expect(drafted.out).toContain('I 小计：相加');
  expect(drafted.out).toContain('请注意：机关名称');
  expect((await cli(user, 'new', at('某县.chabao'), '--pack', at('包.json'))).exitCode).toBe(0);
  const list = JSON.parse((await cli(user, 'list', at('某县.chabao'), '--json')).out);
  const round = list.rounds[0].id;
  const imported = await cli(user, 'import', at('某县.chabao'), '--round', round, '--annex', 'annex1', table, '--json');
  expect(JSON.parse(imported.out)).toMatchObject({ rows: 7, diagnostics: [] });

  const again = await cli(user, 'draft', table, '--out', at('包.json'));
  expect(again).toMatchObject({ exitCode: 1 });
  expect(again.err).toContain('没有覆盖');
  expect((await cli(user, 'draft', path.resolve('README.md'), '--out', at('无.json'))).exitCode).toBe(1);
  expect(existsSync(at('无.json'))).toBe(false);
});
