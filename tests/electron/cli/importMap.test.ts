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
  writeFileSync(at('bad.json'), '{ "names": {}, "rows": {} }');
  await cli(folder, 'new', at('嘉鱼.chabao'), '--pack', 'jiayu-2023');
  const run = (...more: string[]) =>
    cli(folder, 'import', at('嘉鱼.chabao'), at('表.csv'), '--round', '2023', '--annex', 'work', ...more);
  const wrong = await run('--map', at('bad.json'));
  expect(wrong.exitCode).toBe(2);
  expect(wrong.err).toContain('看不懂“rows”');
  expect((await run('--map', at('none.json'))).exitCode).toBe(1);
  expect((await run('--json', '--dry-run')).json).toMatchObject({ rows: 1 });
  expect((await run('--json', '--map', at('good.json'))).json).toMatchObject({ rows: 2 });
  expect((await run('--json', '--dry-run')).json).toMatchObject({ rows: 2 });
});

test('--map says which column of the file is which, by header path or letter; the next file with the same head needs no map', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('表.csv'), '部门,制度,会议\n县财政局,是,否\n');
  writeFileSync(at('下季度.csv'), '部门,制度,会议\n县审计局,否,是\n');
  await cli(folder, 'new', at('嘉鱼.chabao'), '--pack', 'jiayu-2023');
  const run = (file: string, ...more: string[]) =>
    cli(folder, 'import', at('嘉鱼.chabao'), at(file), '--round', '2023', '--annex', 'work', '--json', ...more);
  const map = (name: string, content: unknown) => {
    writeFileSync(at(name), JSON.stringify(content));
    return ['--map', at(name)];
  };
  expect((await run('表.csv')).json).toMatchObject({ rows: 0, columns: [] });
  const wrong = await run('表.csv', ...map('wrong.json', { columns: { 制度: 7 } }));
  expect([wrong.exitCode, JSON.stringify(wrong.json).includes('columns 应写成')]).toEqual([2, true]);
  const unknown = await run('表.csv', ...map('unknown.json', { columns: { 制度: 'nothing' } }));
  expect([unknown.exitCode, JSON.stringify(unknown.json).includes('没有这个 id 的列')]).toEqual([1, true]);

  const good = map('good.json', { head: { first: 1, last: 1 }, columns: { 制度: 'mechanism', C: null } });
  const said = {
    columns: [{ column: 'A' }, { column: 'B', columnId: 'mechanism', reason: '人工指定' }, { columnId: null }],
  };
  expect((await run('表.csv', '--dry-run', ...good)).json).toMatchObject({ rows: 1, cells: 1, ...said });
  expect((await run('下季度.csv')).json).toMatchObject({ rows: 0 });
  expect((await run('表.csv', ...good)).json).toMatchObject({ rows: 1, cells: 1, counts: { new: 1 } });
  const next = (await run('下季度.csv')).json;
  expect(next).toMatchObject({
    rows: 1,
    cells: 1,
    columns: [{}, { columnId: 'mechanism', reason: '上次这样对应' }, {}],
  });
});

test('what the page says about its table is told: title, period, unit and notes', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('表.csv'), `检查情况（截至2023年6月30日）\n${head}\n1,县财政局,是\n注：以网站为准。\n`);
  await cli(folder, 'new', at('嘉鱼.chabao'), '--pack', 'jiayu-2023');
  const order = ['import', at('嘉鱼.chabao'), at('表.csv'), '--round', '2023', '--annex', 'work', '--dry-run'];
  const { out } = await cli(folder, ...order);
  expect(out).toContain('试读 1 行 1 格。\n题目：检查情况\n统计期：截至2023年6月30日\n表下：注：以网站为准。');
  expect((await cli(folder, ...order, '--json')).json).toMatchObject({ page: { period: '截至2023年6月30日' } });
});
