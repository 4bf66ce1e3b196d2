import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../e2e/support/launchChromium.ts';
import { saved } from '../e2e/support/road.ts';
import { bigAnnex } from '../support/bigRound.ts';
import { type GridWatch, watchGrid } from './gridWatch.ts';

declare global {
  interface Window {
    gridWatch: GridWatch;
  }
}

export interface SeenAnswering {
  /** Workspace chosen → its round on the screen: everything is read from the disk. */
  readonly openWorkspace: number;
  /** Annex chosen → cells on the screen. */
  readonly openAnnex: number;
  /** Key → the answered cell painted, for each key. */
  readonly choiceKeys: readonly number[];
}

export interface SeenInChromium extends SeenAnswering {
  /** The same for a typed number by which all ranks change. */
  readonly numberKeys: readonly number[];
  readonly longestScrollTask: number;
  readonly longestScrollFrame: number;
  /** Ctrl+V → 500 × 12 cells painted, on their way to the disk. */
  readonly paste: number;
  /** Ctrl+V → the same cells painted as saved. */
  readonly pasteSaved: number;
  /** Ctrl+Z → painted. */
  readonly undo: number;
}

/** The workspace in the real window: every figure from the event to the frame that shows what came of it. */
export function seeInChromium(file: string, folder: string): Promise<SeenInChromium> {
  return inChromium(file, folder, async (page) => {
    const answering = await openAndAnswer(page);
    const numberKeys = await typedNumbers(page);
    const scroll = await scrollAbout(page);
    const pasted = await pasteBlock(page);
    const undo = await undoBlock(page);
    return { ...answering, numberKeys, ...scroll, ...pasted, undo };
  });
}

/** Only opening and one key per row. */
export function seeAnswering(file: string, folder: string): Promise<SeenAnswering> {
  return inChromium(file, folder, openAndAnswer);
}

/** The workspace opened once by the real window, which then shows the start page. */
export async function inChromium<T>(file: string, folder: string, see: (page: Page) => Promise<T>): Promise<T> {
  const places = { userDir: join(folder, 'user'), folder };
  mkdirSync(places.userDir, { recursive: true });
  const app = await launchChromium(places);
  try {
    const { page } = app;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(watchGrid);
    await page.evaluate(async (path) => {
      window.localStorage.setItem('chabao.afterOption', 'down');
      await window.chabao?.call('person.set', { name: '检查员' });
      await window.chabao?.call('workspace.open', { path });
      await window.chabao?.call('workspace.close', undefined);
      location.hash = '';
    }, file);
    await page.reload();
    return await see(page);
  } finally {
    await app.close();
  }
}

async function openAndAnswer(page: Page): Promise<SeenAnswering> {
  const openWorkspace = await timeClick(page, 'recent-0', `annex-${bigAnnex}`);
  const openAnnex = await timeClick(page, `annex-${bigAnnex}`, 'grid');
  await saveOnce(page);
  return { openWorkspace, openAnnex, choiceKeys: await answerKeys(page, 'c0', ['2', '1'], ['否', '是']) };
}

/** From the click to the first frame in which the other thing is on the screen. */
async function timeClick(page: Page, button: string, shown: string): Promise<number> {
  await page.getByTestId(button).waitFor();
  await page.evaluate((id) => window.gridWatch.expectShown(id), shown);
  await page.getByTestId(button).click();
  return page.evaluate(() => window.gridWatch.result());
}

/** The first write after opening turns the write-ahead log on: it belongs to no key. */
async function saveOnce(page: Page): Promise<void> {
  await cell(page, 0, 'c1').click();
  await page.keyboard.press('1');
  await saved(page);
}

function cell(page: Page, row: number, column: string) {
  return page.locator(`[data-row="${row}"][data-testid$="-${column}"]`);
}

/** One key per row, downwards: as fast as a person goes. */
async function answerKeys(page: Page, column: string, keys: readonly string[], texts: readonly string[]) {
  const times: number[] = [];
  await cell(page, 0, column).click();
  for (let row = 0; row < 150; row++) {
    const at = (row + (await currentText(page, row, column)) === `${row}${texts[0]}` ? 1 : 0) % keys.length;
    await page.evaluate((wanted) => window.gridWatch.expectText(wanted), { row, column, text: texts[at] ?? '' });
    await page.keyboard.press(keys[at] ?? '');
    times.push(await page.evaluate(() => window.gridWatch.result()));
    await page.waitForTimeout(row % 3 === 0 ? 180 : 40);
  }
  await saved(page);
  return times;
}

async function currentText(page: Page, row: number, column: string): Promise<string> {
  return (await cell(page, row, column).locator('> span').textContent())?.replace(/^[▲！◌]+/, '') ?? '';
}

/** Enter takes the number; the sum, the rank of every row and the answer itself change. */
async function typedNumbers(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press('End');
  await cell(page, 150, 'c39').click();
  for (let row = 150; row < 200; row++) {
    const text = String(2000 + row);
    await page.keyboard.type(text);
    await page.evaluate((wanted) => window.gridWatch.expectText(wanted), { row, column: 'c39', text });
    await page.keyboard.press('Enter');
    times.push(await page.evaluate(() => window.gridWatch.result()));
    await page.waitForTimeout(80);
  }
  await saved(page);
  return times;
}

/** Wheel, page keys, and the scroll bar thrown from end to end. */
async function scrollAbout(page: Page) {
  await page.mouse.move(700, 450);
  await page.evaluate(() => window.gridWatch.startScroll());
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(turn % 20 === 19 ? 600 : 0, turn < 40 ? 900 : -700);
    await page.waitForTimeout(16);
  }
  for (let turn = 0; turn < 30; turn++) await page.keyboard.press('PageDown');
  for (const part of [0.5, 0.1, 0.9, 0.3, 1, 0]) {
    await page.evaluate((to) => {
      const grid = document.querySelector('.grid');
      if (grid) grid.scrollTop = to * grid.scrollHeight;
    }, part);
    await page.waitForTimeout(50);
  }
  return page.evaluate(() => window.gridWatch.endScroll());
}

/** As Excel puts it on the clipboard: a table in HTML and tabs in plain text. */
async function pasteBlock(page: Page) {
  const rows = Array.from({ length: 500 }, (_, row) =>
    Array.from({ length: 12 }, (_, item) => (item === 9 ? `${row}` : item % 5 === 4 ? `贴入的第${row}行` : '不涉及')),
  );
  await page.evaluate(async (block) => {
    const table = block.map((texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
    const plain = block.map((texts) => texts.join('\t')).join('\r\n');
    const blobs = { 'text/html': new Blob([`<table>${table}</table>`], { type: 'text/html' }), 'text/plain': plain };
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
  }, rows);
  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(100);
  await cell(page, 0, 'c0').click();
  await page.waitForTimeout(400);
  await page.evaluate((wanted) => window.gridWatch.expectSaved(wanted), pasted);
  await page.keyboard.press('Control+v');
  const { painted: paste, saved: pasteSaved } = await page.evaluate(() => window.gridWatch.saved());
  return { paste, pasteSaved };
}

const pasted = { row: 0, column: 'c4', text: '贴入的第0行' };

async function undoBlock(page: Page): Promise<number> {
  await page.waitForTimeout(400);
  await page.evaluate((wanted) => window.gridWatch.expectSaved({ ...wanted, gone: true }), pasted);
  await page.keyboard.press('Control+z');
  return (await page.evaluate(() => window.gridWatch.saved())).painted;
}
