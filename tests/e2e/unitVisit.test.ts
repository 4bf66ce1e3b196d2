import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openInputMethod } from './support/inputMethod.ts';
import { launchChromium } from './support/launchChromium.ts';
import * as road from './support/road.ts';

const base = mkdtempSync(join(tmpdir(), 'chabao-visit-'));
const places = { userDir: join(base, 'user'), folder: join(base, '查报') };
const running: { kill: () => Promise<void> }[] = [];
afterAll(() => Promise.all(running.map((app) => app.kill())));

/** 嘉鱼, opened at the page of its first unit. */
async function openFirstUnit(): Promise<{ page: Page; units: readonly string[] }> {
  mkdirSync(places.folder, { recursive: true });
  const app = await launchChromium(places);
  running.push(app);
  await road.nameThePerson(app);
  const { page } = app;
  const path = join(places.folder, '某县.chabao');
  await page.evaluate((input) => window.chabao?.call('workspace.create', input), { path, packId: 'jiayu-2023' });
  const units = await page.evaluate(async () => {
    const reply = await window.chabao?.call('unit.list', undefined);
    return reply?.ok ? (reply.value as { id: string }[]).map(({ id }) => id) : [];
  });
  await openUnit(page, '2023', units[0] ?? '');
  return { page, units };
}

let opened: ReturnType<typeof openFirstUnit> | null = null;
/** The tests go on from one another; each can begin. */
function desk(): ReturnType<typeof openFirstUnit> {
  opened ??= openFirstUnit();
  return opened;
}

async function openUnit(page: Page, roundId: string, unitId: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/visit/${roundId}/${unitId}`);
  await page.reload();
  await page.getByTestId('unit-visit').waitFor();
  await page.getByTestId('field-work-mechanism').waitFor();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');

test('a unit is recorded by keys alone, and the next round shows what was said', async () => {
  const { page, units } = await desk();
  await expect.poll(() => focused(page)).toBe('field-work-mechanism');
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  // Letters that an input method was told to leave as they are mean themselves: Enter would take none of the phrases.
  await expect.poll(() => focused(page)).toBe('field-website-updates');
  const offered = (selected: boolean) =>
    page.getByTestId('phrase-list').getByRole('option', { selected, name: '更新及时' });
  const input = await openInputMethod(page);
  await input.compose('g', 'gx', 'gxj', 'gxjs');
  await input.confirm('gxjs');
  await offered(false).waitFor();
  // Initials typed without one find the phrase, and Enter takes it.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('gxjs');
  await offered(true).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByTestId('field-website-updates').inputValue()).toBe('更新及时');
  await page.keyboard.press('Enter');
  // A severe answer asks for its reason right away.
  await expect.poll(() => focused(page)).toBe('field-website-secrets');
  await page.keyboard.press('1');
  await expect.poll(() => focused(page)).toBe('field-website-secrets-reason');
  await page.keyboard.type('gongkai');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.locator(`[data-testid="visit-${units[1]}"][aria-current="true"]`).waitFor();
  await page.locator(`[data-testid="visit-${units[0]}"][data-status="done"]`).waitFor();
  await road.saved(page);

  await page.getByTestId('nav-round').click();
  await page.getByTestId('attention-evidence').waitFor();
  await expect.poll(() => page.getByTestId('attention-reason').count()).toBe(0);
  await page.getByTestId('next-round-open').click();
  await page.locator('[data-testid="next-round-ok"]:not([disabled])').click();
  await page.locator('[data-testid="round-page"] h1', { hasText: '2024年' }).waitFor();

  await openUnit(page, '2024', units[0] ?? '');
  const prior = page.getByTestId('field-work-ledger-prior');
  await prior.getByText('否', { exact: true }).waitFor();
  await page.getByTestId('field-work-ledger').focus();
  await page.keyboard.press('Control+Shift+P');
  await page.locator('[data-testid="field-work-ledger"][data-value="否"]').waitFor();
  await prior.getByText('未整改').waitFor();
  await page.getByTestId('field-work-ledger').focus();
  await page.keyboard.press('1');
  await prior.getByText('已整改').waitFor();
});

test('what is left is filled and marked; a look by the space bar takes the mark away, undo takes all back', async () => {
  const { page } = await desk();
  const field = page.locator('.visit-field', { has: page.getByTestId('field-work-awareness') });
  await page.getByTestId('fill-usual').click();
  await page.getByTestId('fill-usual-count').waitFor();
  await expect.poll(() => focused(page)).toBe('fill-usual-ok');
  await page.keyboard.press('Enter');
  await page.locator('[data-testid="field-work-awareness"][data-value="基本知晓"]').waitFor();
  await field.getByText('未经查看').waitFor();
  await page.getByTestId('field-work-awareness').focus();
  await page.keyboard.press(' ');
  await field.getByText('未经查看').waitFor({ state: 'detached' });
  await page.getByTestId('undo').click();
  await field.getByText('未经查看').waitFor();
  await page.getByTestId('undo').click();
  await page.locator('[data-testid="field-work-awareness"][data-value=""]').waitFor();
});

test('the space bar over several columns fills them, and one key on the unit page has looked at all of a unit', async () => {
  const { page, units } = await desk();
  const [, unit = ''] = units;
  const roundId = /#\/\w+\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await page.goto(`${page.url().split('#')[0]}#/matrix/${roundId}/work`);
  const cell = (column: string) => page.getByTestId(`cell-${unit}-${column}`);
  await cell('awareness').click();
  await page.locator('[data-testid="cell-editor"][aria-label*="是否知晓"]').waitFor();
  await page.keyboard.press('Shift+ArrowRight');
  await page.locator('[data-testid="cell-editor"][aria-label*="台账"]').waitFor();
  await page.keyboard.press(' ');
  for (const column of ['awareness', 'ledger'])
    await page.locator(`[data-testid="cell-${unit}-${column}"][data-filled]`).waitFor();
  expect(await page.locator('[data-filled]').count()).toBe(2);

  await openUnit(page, roundId, unit);
  await page.getByText('未经查看').first().waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('未经查看').first().waitFor({ state: 'detached' });
  await page.locator('[data-testid="field-work-awareness"][data-value="基本知晓"]').waitFor();
});
