import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type RunningApp } from './support/app.ts';
import { type InputMethod, openInputMethod } from './support/inputMethod.ts';
import * as road from './support/road.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// One browser engine in all hosts: the plain browser is enough, where there is one.
const kinds = hosts.includes('chromium') ? (['chromium'] as const) : hosts.slice(0, 1);

describe.each(kinds)('the bulletin is drafted, rewritten and made final in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-draft-'));
  const folder = join(base, '查报');
  let app: RunningApp;
  let input: InputMethod;
  let roundId = '';

  beforeAll(async () => {
    mkdirSync(folder);
    app = await launch(kind, { userDir: join(base, 'user'), folder });
    app.page.setDefaultTimeout(15_000);
    input = await openInputMethod(app.page);
    await road.nameThePerson(app);
    const opened = await call<{ rounds: { id: string }[] }>('workspace.sample', { packId: 'qianyang-2022q2', folder });
    roundId = opened.rounds[0]?.id ?? '';
    await openDraft();
  });
  afterAll(() => app?.kill());

  async function call<T>(name: string, given: unknown): Promise<T> {
    const reply = await app.page.evaluate(([to, what]) => window.chabao?.call(to as never, what), [
      name,
      given,
    ] as const);
    if (!reply?.ok) throw new Error(JSON.stringify(reply));
    return reply.value as T;
  }
  async function openDraft() {
    await app.page.evaluate((id) => {
      location.hash = `#/draft/${encodeURIComponent(id)}`;
      location.reload();
    }, roundId);
    await block('opening.0').waitFor();
  }
  const block = (id: string) => app.page.locator(`[data-testid="draft-text"] [data-block="${id}"]`);
  const texts = () => app.page.locator('[data-testid="draft-text"] > *').allTextContents();
  const numerals = () =>
    app.page
      .locator('[data-testid="draft-text"] > p')
      .evaluateAll((all) => all.flatMap((each) => each.getAttribute('data-numeral') ?? []));
  const stored = async () => {
    const { blocks } = await call<{ blocks: { id: string; text: string; style: string }[] }>('bulletin.view', {
      roundId,
    });
    return blocks;
  };
  const storedText = async (id: string) => (await stored()).find((each) => each.id === id)?.text;
  /** How many errors of the check are open. */
  const tabSays = (errors: number) => app.page.locator(`[data-testid="check-tab"][data-errors="${errors}"]`).waitFor();
  const caretIn = (of: Locator) => expect.poll(() => of.getAttribute('data-caret')).toBe('here');
  /** By way of the end of the text, so that the editor is seen to follow. */
  async function caretAtEnd(id: string) {
    await block(id).click();
    await app.page.keyboard.press('Control+End');
    await caretIn(app.page.locator('[data-testid="draft-text"] > :last-child'));
    await block(id).evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      range.collapse(false);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await caretIn(block(id));
  }

  test('pinyin is composed into a paragraph, beside a fact, and nothing of it leaks', async () => {
    const { page } = app;
    await caretAtEnd('opening.0');
    await input.compose('q', 'qing', 'qingzheng');
    await input.press('Enter');
    await input.confirm('请整改。共');
    await page.keyboard.press('Control+j');
    await page.getByTestId('fact-query').fill('xj');
    await page.getByTestId('fact-query').fill('letters');
    await page.keyboard.press('Enter');
    await block('opening.0').getByTestId('fact-letters').waitFor();
    await input.compose('j', 'jian');
    await input.confirm('件。');
    await road.saved(page);
    await expect.poll(() => storedText('opening.0')).toMatch(/请整改。共\{letters\}件。$/u);
    await expect.poll(() => block('opening.0').textContent()).toMatch(/请整改。共11件。$/u);
  });

  test('a composition that is left unconfirmed leaves no pinyin behind', async () => {
    await caretAtEnd('closing.0');
    const before = await storedText('closing.0');
    await input.compose('s', 'sh', 'shi');
    await app.page.getByRole('tab', { name: /格式/u }).click();
    await expect.poll(() => storedText('closing.0')).toBe(before);
    await expect.poll(() => block('closing.0').textContent()).not.toContain('shi');
    await app.page.getByRole('tab', { name: /段落/u }).click();
  });

  test('headings are numbered anew as paragraphs move, by keys; undo goes through the log', async () => {
    const { page } = app;
    const before = await numerals();
    expect(before.slice(0, 5)).toEqual(['一、', '（一）', '（二）', '（三）', '二、']);
    await caretAtEnd('sections.0.1');
    await page.keyboard.press('Alt+ArrowUp');
    await road.saved(page);
    await expect.poll(async () => (await stored()).findIndex(({ id }) => id === 'sections.0.1')).toBe(2);
    await expect.poll(numerals).toEqual(before);
    await page.keyboard.press('Control+1');
    await expect.poll(async () => (await numerals()).slice(0, 4)).toEqual(['一、', '二、', '（一）', '（二）']);
    await road.saved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(numerals).toEqual(before);
    await page.keyboard.press('Control+z');
    const shown = () => page.locator('[data-testid="draft-text"] > *').nth(3).getAttribute('data-block');
    await expect.poll(shown).toBe('sections.0.1');
  });

  test('Enter splits a paragraph, Backspace joins it again', async () => {
    const { page } = app;
    const before = await texts();
    await caretAtEnd('closing.0');
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await road.saved(page);
    await expect.poll(async () => (await stored()).length).toBe(before.length + 1);
    await page.keyboard.press('Backspace');
    await road.saved(page);
    await expect.poll(texts).toEqual(before);
  });

  test('a changed answer changes the number in the text, and marks the wording that no longer fits', async () => {
    const { page } = app;
    const { rows } = await call<{ rows: { subjectId: string | null; cells: { text: string }[] }[] }>('annex.table', {
      roundId,
      annexId: 'completion',
    });
    await caretAtEnd('sections.0.0');
    await page.keyboard.type('以上');
    await page.keyboard.type('329');
    await page.keyboard.type('件。');
    await road.saved(page);
    await page.getByTestId('own-numbers').getByText('329').waitFor();
    const cells = rows.flatMap(({ subjectId }) =>
      subjectId === null ? [] : [{ subjectId, columnId: 'disclosure', input: '未完成' }],
    );
    await call('finding.record', { roundId, annexId: 'completion', cells });
    await openDraft();
    await page.getByTestId('stale-sections.0.0').waitFor();
    await expect.poll(() => block('sections.0.0').getAttribute('class')).toContain('stale');
    await expect.poll(() => block('sections.0.0').textContent()).toContain('无全部完成了工作任务');
    await page.getByTestId('stale-mine').click();
    await page.getByTestId('stale-sections.0.0').waitFor({ state: 'detached' });
  });

  test('校核: a wrong number is found, gone to, and put right by one click; another is left with a reason', async () => {
    const { page } = app;
    await block('sections.0.2').getByTestId('fact-withdrawn').click();
    await page.getByTestId('selected-fact').waitFor();
    await page.keyboard.type('61');
    await tabSays(2);
    await page.getByTestId('check-tab').click();
    await page.getByTestId('check-filter').getByText('错误 2').click();
    await page.keyboard.press('F8');
    await page.locator('.check-card.current[data-testid="finding-remainder"]').waitFor();
    await page.keyboard.press('F8');
    await page.locator('.check-card.current[data-testid="finding-typed-for-fact"]').waitFor();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('61');
    await judge();
    await page.getByTestId('finding-fix').press('Enter');
    await block('sections.0.2').getByTestId('fact-withdrawn').waitFor();
    await tabSays(0);

    await page.getByTestId('check-filter').getByText(/^疑问/u).click();
    await page.keyboard.press('F8');
    await page.getByTestId('annex-strip').getByTestId('preview-table').waitFor();
    await caretAtEnd('closing.0');
    await page.keyboard.type('受理信件205件，已办结199件，正在办理5件。收到建议80条，已办结70条，正在办理5条。');
    await tabSays(2);
    await page.getByTestId('check-filter').getByText('错误 2').click();
    await page.getByTestId('finding-done-and-open').first().getByTestId('finding-rule').press('Enter');
    await page.getByTestId('ruling-reason').fill('另有1件在核实');
    await page.getByTestId('ruling-reason').press('Enter');
    await page.getByTestId('finding-ruling').getByText('另有1件在核实').waitFor();
    await tabSays(1);
    await judge();
    await page.getByRole('tab', { name: /段落/u }).click();
  });

  test('送审稿, compare, 定稿, refused, reason, open again; by keys where there are any', async () => {
    const { page } = app;
    await page.getByTestId('mark-review').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('version-note').fill('报分管领导');
    await page.getByRole('button', { name: '存为送审稿' }).last().press('Enter');
    await page.getByRole('tab', { name: '版本（1）' }).waitFor();
    await caretAtEnd('sections.0.0');
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('1');
    await page.getByRole('tab', { name: '版本（1）' }).click();
    await page.getByTestId('compare-review').press('Enter');
    await page.getByTestId('numbers-changed').getByText('329 → 31').waitFor();
    await judge();
    await page.keyboard.press('Escape');

    await page.getByTestId('finalise').press('Enter');
    await page.getByTestId('version-note').waitFor();
    await page.getByTestId('check-errors').getByText('80').waitFor();
    await page.getByTestId('version-note').fill('5条转外县办理');
    await page.getByRole('button', { name: '仍按原文定稿' }).press('Enter');
    await page.getByTestId('final-notice').waitFor();
    await expect.poll(() => page.getByTestId('draft-text').getAttribute('contenteditable')).toBe('false');
    const cells = [{ subjectId: 'x', columnId: 'disclosure', input: '全部完成' }];
    await expect(call('bulletin.saveSettings', { roundId, settings: { copyTo: '某' } })).rejects.toThrow('已定稿');
    await expect(call('finding.record', { roundId, annexId: 'completion', cells })).rejects.toThrow();
    await page.getByTestId('check-tab').click();
    await page.getByTestId('finding-ruling').getByText('5条转外县办理').waitFor();
    await page.getByTestId('check-slip').press('Enter');
    const slip = await page.getByTestId('export-done').locator('[data-path$=".docx"]').getAttribute('data-path');
    expect(await call('paper.verifySlip', { path: slip, beside: [] })).toMatchObject({ state: 'good', own: true });
    await page.getByTestId('reopen').press('Enter');
    await page.getByTestId('version-note').fill('复核发现件数有误');
    await page.getByRole('button', { name: '解除定稿' }).last().press('Enter');
    await page.getByTestId('final-lifted').getByText('复核发现件数有误').waitFor();
    await expect.poll(() => page.getByTestId('draft-text').getAttribute('contenteditable')).toBe('true');
    await judge();
  });

  async function judge() {
    const { page } = app;
    await page.evaluate(axeSource);
    const faults = await page.evaluate(async () => {
      const { axe: judging } = window as unknown as { axe: typeof axe };
      const { violations } = await judging.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
    expect(faults).toEqual([]);
  }
});
