import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type RunningApp } from './support/app.ts';
import * as road from './support/road.ts';

const kinds = hosts.includes('chromium') ? (['chromium'] as const) : hosts.slice(0, 1);
const pack = join(import.meta.dirname, '../fixtures/packs/problemDesk.json');

describe.each(kinds)('registers in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-registers-'));
  const folder = join(base, '查报');
  let app: RunningApp;

  beforeAll(async () => {
    mkdirSync(folder);
    copyFileSync(pack, join(folder, 'problemDesk.json'));
    app = await launch(kind, { userDir: join(base, 'user'), folder });
    await app.page.setViewportSize({ width: 1366, height: 768 });
    await road.nameThePerson(app);
    await road.newWorkspace(app, join(folder, 'problemDesk.json'), join(folder, '某县.chabao'));
    await by('nav-units').click();
  });
  afterAll(() => app?.kill());

  const by = (id: string) => app.page.getByTestId(id);
  const row = (name: string) => app.page.locator('tr[data-unit]', { has: app.page.getByText(name, { exact: true }) });
  const names = () => app.page.locator('tr[data-unit] .text-link').allTextContents();

  const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

  test('a pasted list with short names and groups is one undo step', async () => {
    await by('paste-open').click();
    await by('paste-text').fill('1\t某县水利局\t水利局\t县直部门\n2\t甲镇\t\t乡镇\n3\t某县教育局');
    await by('paste-add').click();
    await row('甲镇').waitFor();
    await expect.poll(names).toEqual(['某县教育局', '某县财政局', '某县民政局', '某县水利局', '簰洲湾镇', '甲镇']);
    await app.page.getByRole('button', { name: '撤销' }).click();
    await row('甲镇').waitFor({ state: 'detached' });
    await expect.poll(names).toHaveLength(4);
    await app.page.getByRole('button', { name: '重做' }).click();
    await row('甲镇').waitFor();
  });

  test('of thousands of units only those in view are drawn, and the keys reach all', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `某县第${index + 1}小学\t\t乡镇`);
    await by('paste-open').click();
    // As the clipboard puts it in: typing so many lines takes a browser many seconds.
    await by('paste-text').evaluate((area: HTMLTextAreaElement, lines) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, lines);
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, many.join('\n'));
    await by('paste-add').click();
    await app.page.getByText('共 3006 个').waitFor();
    expect((await names()).length).toBeLessThan(60);
    await row('某县教育局').locator('.order-field').press('Control+End');
    await expect.poll(focused).toBe('某县第3000小学的序号');
    await app.page.keyboard.press('ArrowUp');
    await expect.poll(focused).toBe('某县第2999小学的序号');
    // One row is a tab stop: out of the table after its controls.
    for (let presses = 0; presses < 7; presses += 1) await app.page.keyboard.press('Tab');
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.closest('tbody') ?? null)).toBeNull();
    await app.page.getByRole('button', { name: '撤销' }).click();
    await app.page.getByText('共 6 个').waitFor();
  });

  test('the official order goes by a typed number, by Alt and arrows, and by dragging', async () => {
    const field = row('某县水利局').locator('.order-field');
    await field.click();
    await app.page.keyboard.type('1');
    await app.page.keyboard.press('Enter');
    await expect.poll(async () => (await names())[0]).toBe('某县水利局');
    await row('某县水利局').locator('.order-field').press('Alt+ArrowDown');
    await expect.poll(async () => (await names()).slice(0, 2)).toEqual(['某县教育局', '某县水利局']);
    await row('某县民政局').dragTo(row('某县教育局'));
    await expect.poll(async () => (await names())[0]).toBe('某县民政局');
    await road.saved(app.page);
  });

  test('a renamed unit is found by its old name, in pinyin too', async () => {
    await row('某县教育局').getByRole('button', { name: '修改' }).click();
    await by('unit-rename').click();
    await by('rename-name').fill('某县教育和体育局');
    await by('event-day').fill('2020年3月1日');
    await by('event-save').click();
    await by('unit-history').getByText('某县教育局').waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByPlaceholder('查找').fill('mxjyj');
    await row('某县教育和体育局').waitFor();
    await expect.poll(async () => (await names()).length).toBe(1);
    await app.page.getByPlaceholder('查找').fill('');
  });

  test('several units are given to an inspector, and who has how many is shown', async () => {
    for (const name of ['某县民政局', '甲镇']) await row(name).getByRole('checkbox').check();
    await by('assign-name').getByRole('combobox').fill('李四');
    await by('assign-run').click();
    await by('share-李四').getByText('李四 2').waitFor();
    await by('share-').getByText('未分派 4').waitFor();
    await by('share-李四').click();
    await expect.poll(names).toEqual(['某县民政局', '甲镇']);
    await by('share-李四').click();
  });

  test('the register goes out as a spreadsheet and comes back without a change', async () => {
    const before = await names();
    const sheet = join(folder, '单位表.xlsx');
    await app.choose(sheet, () => by('register-export').click());
    await app.page.getByText('已导出').waitFor();
    await by('register-import').click();
    await app.choose(sheet, () => by('register-pick').click());
    await by('register-report').getByText('共 6 个单位，新增 0 个，改动 0 个').waitFor();
    await by('register-run').click();
    await by('register-done').waitFor();
    await app.page.getByRole('button', { name: '完成' }).click();
    await expect.poll(names).toEqual(before);
  });

  test('before a unit with records is removed, what stays and where is said', async () => {
    await road.openAnnex(app, 'sites');
    const [first = ''] = await road.subjectIds(app, 'problems');
    await road.addProblem(app, first, '链接打不开');
    await by('nav-units').click();
    const name = '某县民政局';
    await row(name).waitFor();
    await row(name).getByRole('button', { name: '删除' }).click();
    await by('remove-usage').getByText('1 个问题').waitFor();
    await by('remove-confirm').click();
    await row(name).waitFor({ state: 'detached' });
    await app.page.getByRole('button', { name: '撤销' }).click();
    await row(name).waitFor();
  });

  test('from the table of last time a workspace is made, after what each column became was shown', async () => {
    const table = '附件1 各镇二季度政务公开工作考核结果.xls';
    copyFileSync(join(import.meta.dirname, '../fixtures/import/exported/qianyang-2022q2', table), join(folder, table));
    await by('close-workspace').click();
    await app.choose(join(folder, table), () => by('from-table').click());
    await by('draft-review').getByText('名次：照“小计”排，每行都对得上').waitFor();
    await by('workspace-name').fill('照表新建');
    const create = () => by('create').click();
    await (kind === 'chromium' ? create() : app.choose(join(folder, '照表新建.chabao'), create));
    await app.page.locator('.shell-title', { hasText: '照表新建' }).waitFor();
    await by('nav-units').click();
    await row('城关镇').waitFor();
    expect(await names()).toHaveLength(7);
  });
});
