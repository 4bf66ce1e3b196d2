import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type RunningApp } from './support/app.ts';
import * as road from './support/road.ts';

// One browser engine in all hosts: the plain browser is enough, where there is one.
const kinds = hosts.includes('chromium') ? (['chromium'] as const) : hosts.slice(0, 1);
const pack = join(import.meta.dirname, '../fixtures/packs/problemDesk.json');

describe.each(kinds)('problems by keyboard in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-problems-'));
  const folder = join(base, '查报');
  let app: RunningApp;
  let units: string[] = [];

  beforeAll(async () => {
    mkdirSync(folder);
    copyFileSync(pack, join(folder, 'problemDesk.json'));
    app = await launch(kind, { userDir: join(base, 'user'), folder });
    await app.page.setViewportSize({ width: 1366, height: 768 });
    await road.nameThePerson(app);
    await road.newWorkspace(app, join(folder, 'problemDesk.json'), join(folder, '某县.chabao'));
    await road.openAnnex(app, 'sites');
    units = await road.subjectIds(app, 'problems');
  });
  afterAll(() => app?.kill());

  const by = (id: string) => app.page.getByTestId(id);
  const type = async (...steps: string[]) => {
    for (const step of steps) {
      if (/^(?:Enter|Tab|Escape|Arrow\w+)$/.test(step)) await app.page.keyboard.press(step);
      else await app.page.keyboard.type(step);
    }
  };
  const openProblems = async (row: number) => {
    await by(`cell-${units[row]}-problems`).click();
    await app.page.keyboard.press('Enter');
    // The keys that follow are for the rule: it has the caret as soon as the drawer is open.
    await app.page.locator('[data-testid="problems-drawer"] input:focus').waitFor();
  };
  const listed = (text: string) => by('problems-drawer').getByRole('button', { name: text }).first().waitFor();

  test('rule by initials, text, place, count, Enter; the next one begins', async () => {
    await openProblems(0);
    await type('ljdbk', 'Enter', '首页三条链接打不开', 'Tab', '首页>信息公开>政策', 'Tab', '3');
    await by('problem-cost').getByText('实扣 5 分').waitFor();
    await type('Enter');
    await listed('首页三条链接打不开');
    await road.saved(app.page);
    // The caret is back in the rule; a rule alone says what the rule says.
    await type('cbz', 'Enter', 'Enter');
    await listed('错别字');
    await expect.poll(() => by('live-result').textContent()).toContain('94');
    await expect.poll(() => by('score-explanation').textContent()).toContain('封顶 5 分');
  });

  test('the place of an earlier problem is completed step by step by pinyin', async () => {
    await type('cuobiezi', 'Enter', '标题错字', 'Tab', 'sy');
    await app.page.getByRole('option', { name: '首页' }).waitFor();
    await type('Enter');
    await app.page.getByRole('option', { name: '信息公开' }).waitFor();
    await type('xxgk', 'Enter');
    await app.page.getByRole('option', { name: '政策' }).waitFor();
    await type('ArrowDown', 'Enter');
    await expect.poll(() => by('problem-place').inputValue()).toBe('首页>信息公开>政策');
    await type('Enter');
    await listed('标题错字');
  });

  test('a veto is a band of its own, before it is saved and after', async () => {
    await type('xlgrxx', 'Enter');
    await by('veto-band').getByText('单项否决').waitFor();
    await type('公示名单印了身份证号', 'Enter');
    await listed('公示名单印了身份证号');
    await expect.poll(() => by('veto-band').textContent()).toContain('公示名单印了身份证号');
    await type('Escape');
    await by('problem-text').waitFor({ state: 'detached' });
    await expect.poll(() => by(`cell-${units[0]}-result`).textContent()).toContain('不合格');
  });

  test('a half-written problem outlives the reloading of the window', async () => {
    await openProblems(1);
    await type('ljdbk', 'Enter', 'Tab', '移动版');
    await app.page.reload();
    await by('grid').waitFor();
    await openProblems(1);
    await expect.poll(() => by('problem-place').inputValue()).toBe('移动版');
    await by('problem-text').fill('移动版打不开');
    await type('Enter');
    await listed('移动版打不开');
    // Leaving saves what is complete; then it is no draft any more.
    await by('problem-text').fill('页脚打不开');
    await type('Escape');
    await by('problem-text').waitFor({ state: 'detached' });
    await by(`cell-${units[1]}-problems`).getByText('页脚打不开').waitFor();
    await openProblems(1);
    await listed('页脚打不开');
    await expect.poll(() => by('problem-text').inputValue()).toBe('');
    await type('Escape');
  });

  test('from the last update the days and the rule follow: exactly 14 days count', async () => {
    await by('nav-accounts').click();
    await by('account-add').click();
    await by('account-name').fill('某县发布');
    await by('account-save').click();
    await by('accounts-page').getByText('某县发布', { exact: true }).waitFor();
    await road.openAnnex(app, 'accounts');
    const [account = ''] = await road.subjectIds(app, 'problems');
    await road.record(app, account, { column: 'updated', keys: '2020.7.4', shown: '2020年7月4日' });
    await by(`cell-${account}-idle`).getByText('合格').waitFor();
    await road.record(app, account, { column: 'updated', keys: '2020.7.3', shown: '2020年7月3日' });
    await by(`cell-${account}-idle`).getByText('监测时间点前14天内无更新').waitFor();
    await by(`cell-${account}-problems`).click();
    await type('Enter');
    await by('problem-last-update').fill('2020.7.4');
    await by('stale-result').getByText('没有达到').waitFor();
    await by('problem-last-update').fill('2020.7.3');
    await by('stale-result').getByText('共 14 天未更新').waitFor();
    await by('problem-last-update').press('Enter');
    await listed('监测时间点前2周内无更新(2020.7.3-2020.7.17)');
    await road.saved(app.page);
  });
});
