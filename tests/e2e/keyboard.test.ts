import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type RunningApp } from './support/app.ts';
import * as road from './support/road.ts';

/**
 * The core tasks by keyboard only: 1 new workspace, 2 add units, 3 record each kind of answer, 4 find a unit by pinyin, 5 undo, 6 register a
 * problem, 7 preview, 8 export, 9 import, 10 switch the theme, 11 the progress board, 12 help and the shortcut card. No mouse is used; the 200 %
 * zoom of a browser is half the room at twice the density.
 */
const sizes = [
  { name: '1366 × 768', viewport: { width: 1366, height: 768 } },
  { name: '200 %', viewport: { width: 683, height: 384 } },
];

describe.runIf(hosts.includes('chromium')).each(sizes)('by keyboard only at $name', ({ viewport }) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-keys-'));
  const places = { userDir: join(base, 'user'), folder: join(base, '查报') };
  let app: RunningApp;
  let page: Page;
  const key = (name: string) => page.keyboard.press(name);
  const type = (text: string) => page.keyboard.type(text);

  beforeAll(async () => {
    mkdirSync(places.folder);
    copyFileSync(road.pack, join(places.folder, 'everyKind.json'));
    app = await launch('chromium', places);
    page = app.page;
    page.setDefaultTimeout(15_000);
    await page.setViewportSize(viewport);
  });
  afterAll(() => app.kill());

  /** Tab until the focus is at the element; what cannot be reached this way fails, and so does a focus that nobody sees. */
  const tabInto = async (selector: string) => {
    for (let steps = 0; steps < 150; steps += 1) {
      const there = await page.evaluate((wanted) => {
        const { activeElement: at } = document;
        if (at === null || at === document.body || at.closest(wanted) === null) return null;
        const { width, height } = at.getBoundingClientRect();
        return width > 0 && height > 0;
      }, selector);
      if (there !== null) return expect(there, `${selector} can be seen`).toBe(true);
      await key('Tab');
    }
    throw new Error(`${selector} cannot be reached with Tab`);
  };
  const tabTo = (testId: string) => tabInto(`[data-testid="${testId}"]`);
  /** What was opened is closed, and the focus is where it was before. */
  const focusIsBack = (selector: string) =>
    expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)).toBe(true);
  const focusIsIn = (selector: string) => page.locator(`${selector}:focus-within`).waitFor();
  const run = async (query: string) => {
    await key('Control+k');
    await page.getByTestId('palette-input').waitFor();
    await type(query);
    await page.locator('.palette-option[aria-selected="true"]').waitFor();
    await key('Enter');
    await page.getByTestId('palette').waitFor({ state: 'detached' });
  };

  test('1 a new workspace from a pack', async () => {
    await page.getByTestId('person-name').waitFor();
    await type('检查员');
    await key('Enter');
    await page.getByTestId('person-name').waitFor({ state: 'detached' });
    await page.getByTestId('pack-general').waitFor();
    await tabTo('pack-general');
    await key('Enter');
    await page.getByTestId('workspace-name').waitFor();
    await tabTo('create');
    await key('Enter');
    await answerPick(page, '通用.chabao');
    await page.getByTestId('nav-units').waitFor();
    // And one from the office's own pack, which has every kind of answer.
    await run('gbgzb');
    await page.getByTestId('start-page').waitFor();
    await tabTo('own-pack');
    await key('Enter');
    await page.locator('dialog.pick-dialog').waitFor();
    await tabTo('pick-everyKind.json');
    await key('Enter');
    await page.getByTestId('workspace-name').waitFor();
    await tabTo('workspace-name');
    await key('Control+a');
    await type('某县');
    await tabTo('create');
    await key('Enter');
    await page.locator('.shell-title', { hasText: '某县' }).waitFor();
    await page.getByTestId('round-page').waitFor();
  });

  test('2 units are added', async () => {
    await run('dwb');
    await page.getByTestId('unit-name').waitFor();
    await tabTo('unit-name');
    for (const name of ['某县教育局', '某县财政局', '簰洲湾镇']) {
      await type(name);
      await key('Enter');
      await page.getByTestId('units-page').getByText(name, { exact: true }).first().waitFor();
    }
  });

  test('3 each kind of answer is recorded', async () => {
    await run('lcsy');
    await page.getByTestId('annex-survey').waitFor();
    await tabTo('annex-survey');
    await key('Enter');
    await page.getByTestId('grid').waitFor();
    await page.locator('[data-testid$="-choice"]').first().waitFor();
    await type('1');
    for (const text of ['栏目更新及时', '230', '97.85', '2026-11-5', '2026.10.1-2026.10.31']) {
      await type(text);
      await key('Tab');
    }
    await road.saved(page);
    const texts = Object.values(await road.gridTexts(app));
    for (const shown of ['有', '栏目更新及时', '230', '97.85', '2026年11月5日'])
      expect(texts.join(' ')).toContain(shown);
  });

  test('4 a unit is found by its initials', async () => {
    await run('pzw');
    await page.getByTestId('unit-visit').waitFor();
    await page.getByTestId('unit-visit').getByText('簰洲湾镇').first().waitFor();
  });

  test('5 the last step is undone', async () => {
    await run('lcsy');
    await page.getByTestId('annex-survey').waitFor();
    await tabTo('annex-survey');
    await key('Enter');
    await page.locator('[data-testid$="-choice"]').first().waitFor();
    await key('ArrowDown');
    await type('2');
    await road.saved(page);
    await page.locator('[data-testid$="-choice"]', { hasText: '无' }).waitFor();
    await key('Control+z');
    await page.locator('[data-testid$="-choice"]', { hasText: '无' }).waitFor({ state: 'detached' });
  });

  test('6 a problem is registered', async () => {
    const cell = page.locator('[data-testid$="-problems"][role="gridcell"]').first();
    await key('Control+Home');
    await key('End');
    for (let steps = 0; steps < 12; steps += 1) {
      await key('Enter');
      const opened = await page.getByTestId('problem-text').isVisible();
      if (opened) break;
      await key('ArrowUp');
      await key('ArrowLeft');
    }
    await focusIsIn('.ant-drawer');
    await tabTo('problem-text');
    await type('首页链接打不开');
    await expect.poll(() => page.getByTestId('problem-text').inputValue()).toBe('首页链接打不开');
    await tabTo('problem-save');
    await key('Enter');
    await page.getByTestId('problems-drawer').getByRole('button', { name: '首页链接打不开' }).waitFor();
    await key('Escape');
    await cell.getByText('首页链接打不开').waitFor();
    await focusIsBack('[data-testid="cell-editor"]');
  });

  test('7 an annex is previewed, one of its cells gone to, and come back from', async () => {
    await run('预览');
    await page.getByTestId('annex-preview').locator('.sheet .sheet-cell').first().waitFor();
    await tabTo('sheet-desk');
    await key('Tab');
    const cell = page.locator('.sheet-cell:focus');
    const first = await cell.getAttribute('data-place');
    await key('ArrowDown');
    await expect.poll(() => cell.getAttribute('data-place')).not.toBe(first);
    const place = await cell.getAttribute('data-place');
    await key('Enter');
    await focusIsBack('[data-testid="cell-editor"]');
    await page.getByTestId('preview-open').getByText('回到预览第 1 面').waitFor();
    await run('预览');
    await page.locator(`.sheet-cell[data-place="${place}"]:focus`).waitFor();
  });

  test('8 the annexes are exported', async () => {
    await run('dcfj');
    await page.getByTestId('export-run').waitFor();
    await tabTo('export-run');
    await key('Enter');
    await page.getByTestId('export-done').waitFor();
    await key('Escape');
    expect(readdirSync(places.folder, { recursive: true }).some((file) => String(file).endsWith('.xlsx'))).toBe(true);
  });

  test('9 a spreadsheet is imported', async () => {
    const files = readdirSync(places.folder, { recursive: true }).map(String);
    const exported = files.find((file) => file.endsWith('.xlsx')) ?? '';
    expect(existsSync(join(places.folder, exported))).toBe(true);
    await run('导入');
    await page.getByTestId('import-pick').waitFor();
    await focusIsIn('.ant-modal');
    await tabTo('import-pick');
    await key('Enter');
    await page.locator('dialog.pick-dialog').waitFor();
    await tabTo(`pick-${exported}`);
    await key('Enter');
    await page.getByTestId('import-report').waitFor();
    await tabTo('import-run');
    await key('Enter');
    await page.getByTestId('import-done').waitFor();
    await key('Escape');
    await page.getByTestId('import-done').waitFor({ state: 'detached' });
  });

  test('10 the theme is switched', async () => {
    await run('深色');
    await page.locator('html[data-theme="dark"]').waitFor();
    await run('浅色');
    await page.locator('html[data-theme="light"]').waitFor();
  });

  test('11 the board leads to a cell', async () => {
    await key('Control+b');
    await page.getByTestId('board-page').waitFor();
    await page.locator('.board-cell').first().waitFor();
    await tabInto('.board-cell');
    await key('Enter');
    await page.getByTestId('grid').waitFor();
    await focusIsBack('[data-testid="cell-editor"]');
  });

  test('12 help and the shortcut card open and close', async () => {
    await key('F1');
    await tabTo('help-search');
    await type('粘贴');
    await page.getByTestId('help-registers').waitFor();
    await tabTo('help-registers');
    await key('Enter');
    await page.getByTestId('help-text').getByText('粘贴名单').first().waitFor();
    await key('Escape');
    await page.getByTestId('help-text').waitFor({ state: 'hidden' });
    await focusIsBack('[data-testid="cell-editor"]');
    await key('Control+/');
    await page.locator('.shortcut-columns').waitFor();
    await key('Escape');
    await page.locator('.shortcut-columns').waitFor({ state: 'hidden' });
    await focusIsBack('[data-testid="cell-editor"]');
    await key('Control+k');
    await focusIsIn('.palette');
    await key('Escape');
    await focusIsBack('[data-testid="cell-editor"]');
  });
});

/** The browser's stand-in for the machine's dialog, by keyboard too. */
async function answerPick(page: Page, name: string): Promise<void> {
  const field = page.getByTestId('pick-name');
  const asked = await field.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (!asked) return;
  await field.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}
