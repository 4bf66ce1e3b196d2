import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hosts, launch, type RunningApp } from './support/app.ts';
import * as road from './support/road.ts';

const table = `序号,单位,1.是否制定政务公开（含政府网站、政务新媒体及其他公开媒介等）工作机制，是否安排专人负责政务公开工作，是否明确分管领导。
1,县卫健委,是
2,牌洲湾镇,是
3,县退役军入局,是
4,县国土资源局,是
5,县文化馆,是
`;

/** Names with commas of their own are quoted. */
const quoted = table.replace(/(?<=序号,单位,)(.+)/u, '"$1"');

describe.each(hosts.filter((kind) => kind === 'chromium'))('names of an imported file in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-names-'));
  const places = { userDir: join(base, 'user'), folder: join(base, '查报') };
  let app: RunningApp;
  afterAll(() => app.kill());

  test('likely names are confirmed with one click, read again, and known the next time', async () => {
    mkdirSync(places.folder);
    const file = join(places.folder, '上季度.csv');
    writeFileSync(file, quoted);
    app = await launch(kind, places);
    const { page } = app;
    page.setDefaultTimeout(10_000);
    await road.nameThePerson(app);
    const path = join(places.folder, '嘉鱼.chabao');
    await page.evaluate((input) => window.chabao?.call('workspace.create', input), { path, packId: 'jiayu-2023' });
    await page.evaluate(() => {
      location.hash = '';
      location.reload();
    });
    await page.getByTestId('nav-round').click();
    await page.getByTestId('import-work').click();
    await app.choose(file, () => page.getByTestId('import-pick').click());
    await page.getByTestId('name-questions').waitFor();
    expect(await page.getByTestId('confirm-name').count()).toBe(3);
    if (process.env.CHABAO_SHOTS) await page.screenshot({ path: join(process.env.CHABAO_SHOTS, 'names-asked.png') });

    await page.getByRole('button', { name: '确认“牌洲湾镇”就是“簰洲湾镇”' }).click();
    await page.getByRole('button', { name: '撤回“牌洲湾镇”的确认' }).waitFor();
    expect(await page.getByTestId('confirm-name').count()).toBe(2);
    await page.getByRole('button', { name: /^全部确认/u }).click();
    await page.getByText('能导入 4 行').waitFor();
    if (process.env.CHABAO_SHOTS) await page.screenshot({ path: join(process.env.CHABAO_SHOTS, 'names-told.png') });
    await page.getByTestId('import-run').click();
    await page.getByTestId('import-done').waitFor();

    const units = await page.evaluate(() => window.chabao?.call('unit.list', undefined));
    const aliases = units?.ok ? (units.value as { aliases: string[] }[]).flatMap((unit) => unit.aliases) : [];
    expect(aliases.sort()).toEqual(['县国土资源局', '县退役军入局', '牌洲湾镇']);
  });
});
