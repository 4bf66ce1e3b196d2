import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeStore } from '#electron/store/closeStore.ts';
import { openDatabase } from '#electron/store/database.ts';
import { createStore } from '#electron/store/store.ts';
import { addEarlierRounds, bigAnnex, bigRoundId, fillBigRound } from '../support/bigRound.ts';
import { hosts, launch, type RunningApp } from './support/app.ts';
import { saved } from './support/road.ts';

describe.runIf(hosts.includes('chromium'))('a large annex in chromium', () => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-big-'));
  const places = { userDir: join(base, 'user'), folder: join(base, '查报') };
  const size = { units: 800, items: 40 };
  const path = join(places.folder, '某县.chabao');
  let app: RunningApp;
  let page: Page;
  const cell = (row: number, column: string) => page.locator(`[data-row="${row}"][data-testid$="-${column}"]`);
  const text = (row: number, column: string) => cell(row, column).locator('> span').textContent();
  const key = (name: string) => page.keyboard.press(name);
  const active = () => page.getByTestId('cell-editor').getAttribute('aria-label');

  beforeAll(async () => {
    mkdirSync(places.folder);
    const store = createStore(path, { person: '检查员', device: 'e2e', now: Date.now, newId: randomUUID });
    fillBigRound(store, size);
    addEarlierRounds(store, { ...size, items: 2 }, 0, 5);
    closeStore(store);
    app = await launch('chromium', places);
    page = app.page;
    page.setDefaultTimeout(15_000);
    await page.evaluate(
      async ({ path, hash }) => {
        await window.chabao?.call('person.set', { name: '检查员' });
        await window.chabao?.call('workspace.open', { path });
        location.hash = hash;
        location.reload();
      },
      { path, hash: `#/matrix/${bigRoundId}/${bigAnnex}` },
    );
    await cell(0, 'c0').waitFor();
  });
  afterAll(() => app.kill());

  test('its far corner is reached, answered and taken back, and Ctrl+Home leads to the first cell', async () => {
    await cell(0, 'c0').click();
    await key('Control+End');
    await cell(799, 'rank').waitFor();
    expect(await page.locator('.grid-row').count()).toBeLessThan(60);
    await cell(799, 'c38').click();
    const before = await text(799, 'c38');
    await key('1');
    await saved(page);
    await expect.poll(() => text(799, 'c38')).toBe('是');
    await cell(799, 'c38').click();
    await key('3');
    await expect.poll(() => text(799, 'c38')).toBe('不涉及');
    await saved(page);
    await key('Control+z');
    await expect.poll(() => text(799, 'c38')).toBe('是');
    await key('Control+z');
    await expect.poll(() => text(799, 'c38')).toBe(before);
    await key('Control+Home');
    await cell(0, 'no').waitFor();
    expect(await active()).toBe('某县第1号单位，序号');
  });

  test('a merged cell of a spreadsheet is pasted into every cell that it covered, in one step', async () => {
    await cell(1, 'c0').click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<table><tr><td rowspan=2>不涉及</td><td>是</td></tr><tr><td>否</td></tr></table>');
      data.setData('text/plain', '不涉及\t是\r\n\t否');
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
    await saved(page);
    const block = async () => [await text(1, 'c0'), await text(1, 'c1'), await text(2, 'c0'), await text(2, 'c1')];
    await expect.poll(block).toEqual(['不涉及', '是', '不涉及', '！否']);
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return [data.getData('text/plain'), data.getData('text/html').includes('<table><tr><td')];
    });
    expect(copied).toEqual(['不涉及\t是\r\n不涉及\t否', true]);
    await key('Control+z');
    await expect.poll(block).not.toContain('不涉及');
  });

  test('a selection dragged below the edge goes on while the mouse is held there', async () => {
    await cell(0, 'c0').click();
    const grid = await page.getByTestId('grid').boundingBox();
    const start = await cell(2, 'c0').boundingBox();
    if (grid === null || start === null) throw new Error('nothing to drag');
    await page.mouse.move(start.x + 20, start.y + 20);
    await page.mouse.down();
    await page.mouse.move(start.x + 150, grid.y + grid.height + 40, { steps: 3 });
    await expect.poll(active).toMatch(/第[4-9]\d号单位，第2项/);
    await page.mouse.up();
    // What the pointer reached last may still be on its way to the screen.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const stopped = await active();
    await page.waitForTimeout(100);
    expect(await active()).toBe(stopped);
  });

  test('damage that is found while somebody records is put right, and what was recorded meanwhile is kept', async () => {
    await page.keyboard.press('Control+Home');
    const subject = /^cell-(.+)-c0$/.exec((await cell(0, 'c0').getAttribute('data-testid')) ?? '')?.[1] ?? '';
    await page.evaluate(() => window.chabao?.call('workspace.close', undefined));
    alterFirstAnswer(path);
    await page.evaluate(
      async ({ path, subjectId, at }) => {
        await window.chabao?.call('workspace.open', { path });
        const cells = [{ subjectId, columnId: 'c0', input: '不涉及' }];
        await window.chabao?.call('finding.record', { ...at, cells });
        location.reload();
      },
      { path, subjectId: subject, at: { roundId: bigRoundId, annexId: bigAnnex } },
    );
    const report = page.getByTestId('recovery-report');
    await report.waitFor();
    expect(await report.textContent()).toMatch(/从备份“某县\.备份\.chabao”取回.*没有丢失任何已确认保存的内容/);
    await page.getByTestId('recovery-read').click();
    await report.waitFor({ state: 'hidden' });
    await expect.poll(() => text(0, 'c0')).toBe('不涉及');
    await cell(0, 'c0').click();
    await key('1');
    await saved(page);
    await expect.poll(() => text(0, 'c0')).toBe('是');
  });
});

/** An answer of the oldest round, which opening does not look at. */
function alterFirstAnswer(file: string): void {
  const db = openDatabase(file, 'write');
  db.exec('DROP TRIGGER changeIsFinal');
  db.exec(`UPDATE change SET fields = '{}' WHERE seq = (SELECT min(seq) FROM change WHERE id LIKE '2001/%')`);
  db.close();
}
