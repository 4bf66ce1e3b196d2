import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThemeChoice } from '#shared/preferences.ts';
import { hosts, launch, type RunningApp } from './support/app.ts';
import * as road from './support/road.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes: readonly ThemeChoice[] = ['light', 'dark'];

interface Screen {
  readonly name: string;
  /** Address behind the #; `{round}`, `{unit}` stand for ids. */
  readonly at: string;
  /** What must be there before it is judged. */
  readonly shows: string;
  /** Opens what lies over the page. */
  readonly open?: (app: RunningApp) => Promise<void>;
}

const press = (key: string) => async (app: RunningApp) => app.page.keyboard.press(key);
const click = (testId: string) => async (app: RunningApp) => app.page.getByTestId(testId).first().click();

async function pasteTable({ page }: RunningApp): Promise<void> {
  await page.getByTestId('import-survey').click();
  await page.getByTestId('import-paste').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '单位\t选择\n某县教育局\t有\n某县财证局\t无');
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  });
}

const screens: readonly Screen[] = [
  { name: 'start', at: '/start', shows: '[data-testid="start-page"] .pack-card' },
  { name: 'new workspace', at: '/start', shows: '[data-testid="workspace-name"]', open: click('pack-general') },
  { name: 'round', at: '/round/{round}', shows: '[data-testid="round-page"]' },
  { name: 'export', at: '/round/{round}', shows: '[data-testid="export-run"]', open: click('export-open') },
  { name: 'import', at: '/round/{round}', shows: '[data-testid="source-grid"] .source-head', open: pasteTable },
  { name: 'matrix', at: '/matrix/{round}/survey', shows: '[data-testid="grid"]' },
  { name: 'unit visit', at: '/visit/{round}/{unit}', shows: '[data-testid="unit-visit"]' },
  { name: 'preview', at: '/preview/{round}/survey', shows: '[data-testid="preview-table"]' },
  { name: 'units', at: '/units', shows: '[data-testid="units-page"] .register' },
  { name: 'accounts', at: '/accounts', shows: '.page-head' },
  { name: 'board', at: '/board/{round}', shows: '[data-testid="board-page"] .board-table' },
  { name: 'palette', at: '/units', shows: '[data-testid="palette"]', open: press('Control+k') },
  { name: 'shortcut card', at: '/units', shows: '.shortcut-columns', open: press('Control+/') },
  { name: 'help', at: '/units', shows: '[data-testid="help-text"] h2', open: press('F1') },
  { name: 'look', at: '/units', shows: '.look-title', open: click('look-open') },
];

describe.each(hosts.filter((kind) => kind === 'chromium'))('nothing keeps anybody out, in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-axe-'));
  const places = { userDir: join(base, 'user'), folder: join(base, '查报') };
  let app: RunningApp;
  let ids: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    mkdirSync(places.folder);
    const pack = join(places.folder, 'everyKind.json');
    copyFileSync(road.pack, pack);
    app = await launch(kind, places);
    app.page.setDefaultTimeout(8000);
    await road.nameThePerson(app);
    await road.newWorkspace(app, pack, join(places.folder, '某县.chabao'));
    await road.addUnits(app, ['某县教育局', '某县财政局']);
    await road.openAnnex(app, 'survey');
    const [unit = ''] = await road.subjectIds(app, 'choice');
    await road.record(app, unit, { column: 'choice', keys: '1', shown: '有' });
    const round = new URL(app.page.url()).hash.split('/')[2] ?? '';
    ids = { round, unit };
  });
  afterAll(() => app.kill());

  const cases = themes.flatMap((theme) => screens.map((screen) => [screen.name, theme, screen] as const));
  test.each(cases)('%s, %s: no serious violation', async (_name, theme, screen) => {
    const { page } = app;
    await page.evaluate((input) => window.chabao?.call('preference.set', input), { theme });
    await page.reload();
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await page.locator('[data-testid="palette-open"]').first().waitFor();
    const hash = screen.at.replaceAll(/\{(\w+)\}/gu, (_whole, key: string) => encodeURIComponent(ids[key] ?? ''));
    await page.waitForTimeout(150);
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page
      .locator(screen.open ? '#root .app > *' : screen.shows)
      .first()
      .waitFor();
    if (screen.open) {
      await page.locator('[data-testid="palette-open"]').first().waitFor();
      await page.waitForTimeout(200);
      await screen.open(app);
      await page.locator(screen.shows).first().waitFor();
      await page.waitForTimeout(400);
    }
    expect(await violations(app)).toEqual([]);
  });
});

/** Serious and critical ones, each with the first element that it is about. */
async function violations({ page }: RunningApp): Promise<string[]> {
  // Through the debugger, which the page's content policy does not bind.
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe: judge } = window as unknown as { axe: typeof axe };
    const result = await judge.run(document, { resultTypes: ['violations'] });
    return result.violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes.map((node) => node.html) }));
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, html }) => `${id} ×${html.length}: ${html[0]?.slice(0, 200)}`);
}
