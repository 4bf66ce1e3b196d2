import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type RunningApp } from './support/app.ts';
import * as road from './support/road.ts';

const kinds = hosts.includes('chromium') ? (['chromium'] as const) : hosts.slice(0, 1);
const pack = join(import.meta.dirname, '../fixtures/packs/everyScreen.json');

describe.each(kinds)('two laptops in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-exchange-'));
  const places = (name: string) => ({ userDir: join(base, `${name}-user`), folder: join(base, name) });
  const file = '某县.chabao';
  let office: RunningApp;
  let visitor: RunningApp;

  beforeAll(async () => {
    for (const name of ['office', 'visitor']) mkdirSync(places(name).folder);
    const first = places('office').folder;
    copyFileSync(pack, join(first, 'everyScreen.json'));
    office = await start('office', '甲');
    await road.newWorkspaceThroughBridge(office, join(first, 'everyScreen.json'), join(first, file));
    await call(office, 'workspace.close');
    copyFileSync(join(first, file), join(places('visitor').folder, file));
    visitor = await start('visitor', '乙');
    await answer(office, join(first, file), '公开了办事指南');
    await answer(visitor, join(places('visitor').folder, file), '公开了办事指南，但缺收费依据');
  });
  afterAll(async () => {
    await office?.kill();
    await visitor?.kill();
  });

  async function start(name: string, person: string): Promise<RunningApp> {
    const app = await launch(kind, places(name));
    await app.page.setViewportSize({ width: 1366, height: 768 });
    await app.page.getByTestId('person-name').fill(person);
    await app.page.getByTestId('person-save').click();
    await app.page.getByTestId('person-name').waitFor({ state: 'detached' });
    return app;
  }

  const call = (app: RunningApp, name: string, input?: unknown) =>
    app.page.evaluate(
      async ([calling, given]) => {
        const reply = await window.chabao?.call(calling as string, given);
        if (!reply?.ok) throw new Error(`${calling}: ${JSON.stringify(reply)}`);
        return reply.value;
      },
      [name, input] as const,
    );

  /** The same cell is answered on both, and the window stands at the exchange page. */
  async function answer(app: RunningApp, path: string, input: string): Promise<void> {
    const { rounds } = (await call(app, 'workspace.open', { path })) as { rounds: { id: string }[] };
    const [unit] = (await call(app, 'unit.list')) as { id: string }[];
    const roundId = rounds[0]?.id ?? '';
    const cells = [{ subjectId: unit?.id ?? '', columnId: 'text', input }];
    await call(app, 'finding.record', { roundId, annexId: 'survey', cells });
    await app.page.evaluate(
      (to) => {
        history.replaceState(null, '', to);
        location.reload();
      },
      `#/exchange/${encodeURIComponent(roundId)}`,
    );
    await app.page.getByTestId('exchange-page').waitFor();
  }

  test('a bundle goes over, is previewed and merged, the conflict is decided by a key, and it comes back', async () => {
    const from = join(places('visitor').folder, '交换.chabaopkg');
    const to = join(places('office').folder, '交换.chabaopkg');
    await visitor.choose(from, () => visitor.page.getByTestId('bundle-write').click());
    await visitor.page.getByTestId('bundle-written').waitFor();
    copyFileSync(from, to);
    const { page } = office;
    await office.choose(to, () => page.getByTestId('merge-pick').click());
    await page.getByTestId('merge-preview').waitFor();
    await expect.poll(() => page.getByTestId('merge-sums').textContent()).toContain('会有 1 处冲突');
    await page.getByTestId('merge-run').click();
    await page.getByTestId('merge-to-conflicts').waitFor();
    await expect.poll(() => page.getByTestId('nav-conflicts').textContent()).toBe('冲突 1');
    await page.getByTestId('merge-to-conflicts').click();
    await page.getByTestId('conflict-card').waitFor();
    await expect.poll(() => page.getByTestId('contender-2').locator('ins').textContent()).toBe('，但缺收费依据');
    await page.getByTestId('field-history').locator('li').nth(1).waitFor();
    await page.getByRole('button', { name: '到表里看' }).click();
    await page.getByTestId('conflict-banner').getByText('1 处冲突没有决定').waitFor();
    await page.getByRole('button', { name: '去处理' }).click();
    await page.getByTestId('conflict-card').waitFor();
    await page.keyboard.press('2');
    await page.getByTestId('no-conflicts').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByTestId('conflict-card').waitFor();
    await page.keyboard.press('2');
    await page.getByTestId('no-conflicts').waitFor();
    await page.getByTestId('nav-conflicts').waitFor();
    await page.getByTestId('nav-history').click();
    await page.getByTestId('history-page').getByText('处理冲突').first().waitFor();
  });

  test('the merge is taken back as a whole from the list, and brought back from its row of the history', async () => {
    const { page } = office;
    await page.getByTestId('nav-exchange').click();
    await page.getByTestId('merge-undo').click();
    await page.getByTestId('merge-undo-ok').click();
    await page.getByTestId('merge-redo').waitFor();
    await page.getByTestId('nav-history').click();
    await page.getByTestId('history-page').getByText('从乙的 1 个交换包取来').waitFor();
    await page.getByTestId('merge-redo').click();
    await page.getByTestId('merge-undo').waitFor();
    await page.getByTestId('history-verify').click();
    await page.getByTestId('verify-good').waitFor();
  });
});
