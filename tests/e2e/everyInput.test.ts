import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type RunningApp } from './support/app.ts';
import * as road from './support/road.ts';

/** Every place with fields to write in: where it is, and the keys or clicks that bring it up. The fields are found by walking it. */
interface Place {
  readonly name: string;
  readonly at: string;
  readonly open?: (page: Page) => Promise<unknown>;
  /** The part that is walked; the page where nothing lies over it. */
  readonly within: string;
}

const places: readonly Place[] = [
  { name: 'units', at: '/units', within: '.shell-body' },
  {
    name: 'paste names',
    at: '/units',
    open: (page) => page.getByRole('button', { name: '粘贴名单' }).click(),
    within: '.ant-modal',
  },
  { name: 'accounts', at: '/accounts', within: '.shell-body' },
  { name: 'unit visit', at: '/visit/{round}/{unit}', within: '.shell-body' },
  { name: 'board', at: '/board/{round}', within: '.shell-body' },
  { name: 'palette', at: '/units', open: (page) => page.keyboard.press('Control+k'), within: '.palette' },
  { name: 'help', at: '/units', open: (page) => page.keyboard.press('F1'), within: '.help' },
  {
    name: 'find in the grid',
    at: '/matrix/{round}/survey',
    open: (page) => page.keyboard.press('Control+f'),
    within: '.shell-body',
  },
  { name: 'problems', at: '/matrix/{round}/survey', open: openProblems, within: '[data-testid="problems-drawer"]' },
  {
    name: 'person',
    at: '/units',
    open: (page) => page.getByRole('button', { name: '检查员' }).click(),
    within: '.ant-modal',
  },
];

async function openProblems(page: Page): Promise<void> {
  await page.locator('[data-testid$="-problems"][role="gridcell"]').first().click();
  await page.keyboard.press('Enter');
}

const fields = 'input:not([type]), input[type="text"], input[type="search"], textarea';
const kinds = hosts.includes('chromium') ? (['chromium'] as const) : hosts.slice(0, 1);

describe.each(kinds)('every input of the app under Chinese input, in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-inputs-'));
  const folder = join(base, '查报');
  let app: RunningApp;
  let cdp: CDPSession;
  let ids: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    mkdirSync(folder);
    copyFileSync(road.pack, join(folder, 'everyKind.json'));
    app = await launch(kind, { userDir: join(base, 'user'), folder });
    app.page.setDefaultTimeout(8000);
    cdp = await app.page.context().newCDPSession(app.page);
    await road.nameThePerson(app);
    await road.newWorkspace(app, join(folder, 'everyKind.json'), join(folder, '某县.chabao'));
    await road.addUnits(app, ['某县教育局', '某县财政局']);
    await road.openAnnex(app, 'survey');
    const [unit = ''] = await road.subjectIds(app, 'choice');
    ids = { unit, round: new URL(app.page.url()).hash.split('/')[2] ?? '' };
  });
  afterAll(() => app?.kill());

  async function bringUp({ at, open, within }: Place): Promise<void> {
    const { page } = app;
    await page.evaluate(
      (hash) => {
        location.hash = hash;
        location.reload();
      },
      at.replaceAll(/\{(\w+)\}/gu, (_whole, key: string) => encodeURIComponent(ids[key] ?? '')),
    );
    await page.waitForTimeout(700);
    await open?.(page);
    await page.locator(within).locator(fields).first().waitFor({ state: 'attached' });
    if (open) await page.waitForTimeout(400);
  }

  /** Everything stored, and where the window is: what a key that leaks would change. */
  function traces(): Promise<unknown> {
    return app.page.evaluate(async (roundId) => {
      const ask = (name: string, input?: unknown) => window.chabao?.call(name, input);
      const known = [ask('unit.list'), ask('account.list'), ask('person.get'), ask('visit.list', { roundId })];
      const table = ask('annex.table', { roundId, annexId: 'survey' });
      return { hash: location.hash, known: await Promise.all(known), table: await table };
    }, ids.round);
  }

  async function compose(...steps: string[]): Promise<void> {
    for (const text of steps) {
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
  }
  const composedKey = (key: string) =>
    cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 });

  test.each(places.map((place) => [place.name, place] as const))('%s', async (_name, place) => {
    const { page } = app;
    await bringUp(place);
    const writable = page.locator(place.within).locator(fields);
    const walked: string[] = [];
    for (let index = 0; index < (await writable.count()); index += 1) {
      const field = writable.nth(index);
      if (!(await field.isVisible()) || !(await field.isEditable())) continue;
      const name = (await field.getAttribute('aria-label')) ?? (await field.getAttribute('data-testid')) ?? `${index}`;
      const before = await traces();
      await field.focus();
      await page.keyboard.press('Control+a');
      await compose('n', 'ni', 'nihao');
      await composedKey('Enter');
      await composedKey('Escape');
      await page.waitForTimeout(60);
      expect(await traces(), `${name}: nothing is stored by keys of a composition`).toEqual(before);
      expect(await field.isVisible(), `${name}: stays open`).toBe(true);
      await cdp.send('Input.insertText', { text: '你好' });
      expect(await field.inputValue(), `${name}: no letter is left`).not.toMatch(/n|i|h|a|o/u);
      await compose('');
      walked.push(name);
      // Focus change in the middle: what is underlined is no answer yet, so the page is left without a word of it.
      await bringUp(place);
    }
    process.stdout.write(`${place.name}: ${walked.join('、')}\n`);
    expect(walked.length).toBeGreaterThan(0);
  });
});
