import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
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

describe.runIf(hosts.includes('chromium'))('names of an imported file in chromium', () => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-names-'));
  const places = { userDir: join(base, 'user'), folder: join(base, '查报') };
  let app: RunningApp;
  afterAll(() => app.kill());

  test('likely names are confirmed with one click, read again, and known the next time', async () => {
    mkdirSync(places.folder);
    const file = join(places.folder, '上季度.csv');
    writeFileSync(file, quoted);
    app = await launch('chromium', places);
    const { page } = app;
    page.setDefaultTimeout(15_000);
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
    await expect.poll(() => page.getByTestId('confirm-name').count()).toBe(3);
    if (process.env.CHABAO_SHOTS) await page.screenshot({ path: join(process.env.CHABAO_SHOTS, 'names-asked.png') });

    await page.getByRole('button', { name: /是 簰洲湾镇：文件里写作“牌洲湾镇”/u }).click();
    await page.getByRole('button', { name: '撤回“牌洲湾镇”的确认' }).waitFor();
    await expect.poll(() => page.getByTestId('confirm-name').count()).toBe(2);
    await page.getByRole('button', { name: /^全部确认/u }).click();
    await page.getByText('能导入 4 行').waitFor();
    if (process.env.CHABAO_SHOTS) await page.screenshot({ path: join(process.env.CHABAO_SHOTS, 'names-told.png') });
    await page.getByTestId('import-run').click();
    await page.getByTestId('import-done').waitFor();

    const units = await page.evaluate(() => window.chabao?.call('unit.list', undefined));
    const aliases = units?.ok ? (units.value as { aliases: string[] }[]).flatMap((unit) => unit.aliases) : [];
    expect(aliases.sort()).toEqual(['县国土资源局', '县退役军入局', '牌洲湾镇']);
  });

  test('by keyboard alone: a pasted table, a doubtful column, names, what differs, import and undo', async () => {
    const { page } = app;
    const key = (name: string) => page.keyboard.press(name);
    await key('Escape');
    await page.getByTestId('import-done').waitFor({ state: 'detached' });
    await page.getByTestId('import-work').focus();
    await key('Enter');
    await paste(page);
    await page.getByTestId('column-question-C').waitFor();
    await expect.poll(() => page.getByTestId('map-C').inputValue()).toBe('mechanism');
    await page.getByRole('button', { name: /^C 列就是/u }).focus();
    await key('Enter');
    await page.getByTestId('name-questions').waitFor();

    await key('Escape');
    await page.getByTestId('source-grid').waitFor({ state: 'detached' });
    await page.getByTestId('import-work').focus();
    await key('Enter');
    await page.getByText('接着上次没有完成的导入').waitFor();
    await expect.poll(() => page.locator('.source-head', { hasText: '人工指定' }).count()).toBe(1);

    await page.getByRole('button', { name: '“县文化馆”都不是，不导入' }).focus();
    await key('x');
    await page.getByRole('button', { name: '撤回“县文化馆”的确认' }).waitFor();
    await page.getByRole('button', { name: /是 县司法局：文件里写作“县司发局”/u }).focus();
    await key('1');
    await page.getByText('能导入 3 行').waitFor();
    await page.getByTestId('recorded-choice').waitFor();
    await page.getByRole('button', { name: 'C5', exact: true }).focus();
    await key('Enter');
    await expect.poll(() => page.locator('#source-5-3').getAttribute('aria-selected')).toBe('true');
    await page.getByTestId('cell-in-words').getByText('原来是“是”').waitFor();
    await page.getByTestId('source-grid').focus();
    await key('ArrowDown');
    await page.locator('#source-6-3[aria-selected="true"]').waitFor();

    await page.getByRole('tab', { name: '结果' }).click();
    await page.getByTestId('page-words').getByText('检查情况').waitFor();
    if (process.env.CHABAO_SHOTS) await page.screenshot({ path: join(process.env.CHABAO_SHOTS, 'import-result.png') });
    await page.getByTestId('import-run').focus();
    await key('Enter');
    await page.getByTestId('import-done').waitFor();
    await page.getByTestId('import-undo').focus();
    await key('Enter');
    await page.getByTestId('import-undone').waitFor();
    const units = await page.evaluate(() => window.chabao?.call('unit.list', undefined));
    expect(JSON.stringify(units)).not.toContain('县司发局');
  });

  test('a file that takes long says so and can be stopped; every import stays on record and can be taken back', async () => {
    const { page } = app;
    const long = join(places.folder, '很大.csv');
    writeFileSync(long, `单位${',是'.repeat(300)}\n`.repeat(19_000));
    await page.keyboard.press('Escape');
    await page.getByTestId('import-undone').waitFor({ state: 'detached' });
    await page.getByTestId('import-work').click();
    await app.choose(long, () => page.getByTestId('import-pick').click());
    await page.getByRole('status').filter({ hasText: '正在读取' }).waitFor();
    if (process.env.CHABAO_SHOTS) await page.screenshot({ path: join(process.env.CHABAO_SHOTS, 'import-long.png') });
    await page.getByTestId('import-cancel').click();
    await page.getByTestId('import-cancel').waitFor({ state: 'detached' });
    // The table that was there before still is, and can be imported.
    await page.locator('[data-testid="import-run"]:enabled', { hasText: '导入 3 格' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('source-grid').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '导入记录' }).click();
    await expect.poll(() => page.getByTestId('past-import').count()).toBe(2);
    await page.getByRole('button', { name: /^撤销这次导入：上季度/u }).click();
    await page.getByText('已撤销“上季度.csv”的导入').waitFor();
    await expect.poll(() => page.getByTestId('past-import').filter({ hasText: '已撤销' }).count()).toBe(2);
    if (process.env.CHABAO_SHOTS) await page.screenshot({ path: join(process.env.CHABAO_SHOTS, 'import-history.png') });
  });

  test('a table on its side is read with its reason; a person may say that it is none', async () => {
    const { page } = app;
    const side = join(places.folder, '单位横排.csv');
    writeFileSync(side, `单位,县司法局,簰洲湾镇,县财政局\n${question},是,否,是\n电话,,,\n`);
    await page.locator('.ant-drawer-close').click();
    await page.getByTestId('past-import').first().waitFor({ state: 'detached' });
    await page.getByTestId('import-work').click();
    await app.choose(side, () => page.getByTestId('import-pick').click());
    await page.locator('#source-1-2', { hasText: '县司法局' }).waitFor();
    await page.getByRole('tab', { name: /^列/u }).click();
    await page.getByTestId('turned-note').getByText('3 个名称都认得').waitFor();
    await page.locator('[data-testid="import-run"]:enabled', { hasText: '导入 3 格' }).waitFor();
    if (process.env.CHABAO_SHOTS) await page.screenshot({ path: join(process.env.CHABAO_SHOTS, 'import-turned.png') });
    // Each row can be told what it is, as each column of an upright table.
    await page.getByTestId('map-2').selectOption({ label: '不导入' });
    await expect.poll(() => page.getByTestId('map-2').inputValue()).toBe('-');
    await page.locator('[data-testid="import-run"]', { hasText: '导入 0 格' }).waitFor();
    await page.getByTestId('map-2').selectOption({ label: '↺ 恢复自动对应' });
    await page.locator('[data-testid="import-run"]:enabled', { hasText: '导入 3 格' }).waitFor();
    await page.getByTestId('turned-off').click();
    await page.getByText('没有认出表头').waitFor();
    await page.getByTestId('turned-on').click();
    await page.getByTestId('turned-note').waitFor();
  });
});

const question = /"(.+)"/u.exec(quoted)?.[0] ?? '';

/** A head of two rows with merged cells, as a spreadsheet puts it on the clipboard. */
const copied = `<table><tr><td colspan=4>检查情况</td></tr>
<tr><td rowspan=2>序号</td><td rowspan=2>单位</td><td colspan=2>工作机制</td></tr>
<tr><td>是否制定政务公开工作机制，是否安排专人负责政务公开工作，是否明确领导</td><td>电话</td></tr>
<tr><td>1</td><td>县财政局</td><td>是</td><td></td></tr><tr><td>2</td><td>簰洲湾镇</td><td>否</td><td></td></tr>
<tr><td>3</td><td>县文化馆</td><td>是</td><td></td></tr><tr><td>4</td><td>县司发局</td><td>是</td><td></td></tr></table>`;

async function paste(page: Page): Promise<void> {
  await page.getByTestId('import-paste').focus();
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, copied);
}
