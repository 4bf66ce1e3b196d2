import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type RunningApp } from './support/app.ts';
import * as road from './support/road.ts';

// One browser engine in all hosts: the plain browser is enough, where there is one.
const kinds = hosts.includes('chromium') ? (['chromium'] as const) : hosts.slice(0, 1);

describe.each(kinds)('Chinese input in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-composition-'));
  const folder = join(base, '查报');
  let app: RunningApp;
  let cdp: CDPSession;
  let subjects: string[] = [];

  beforeAll(async () => {
    mkdirSync(folder);
    copyFileSync(road.pack, join(folder, 'everyKind.json'));
    app = await launch(kind, { userDir: join(base, 'user'), folder });
    cdp = await app.page.context().newCDPSession(app.page);
    await road.nameThePerson(app);
    await road.newWorkspace(app, join(folder, 'everyKind.json'), join(folder, '某县.chabao'));
    await road.addUnits(app, ['某县教育局', '某县财政局', '某县民政局']);
    await road.openAnnex(app, 'survey');
    subjects = await road.subjectIds(app, 'text');
  });
  afterAll(() => app?.kill());

  const cell = (row: number, column = 'text') => app.page.getByTestId(`cell-${subjects[row]}-${column}`);
  const editor = () => app.page.getByTestId('cell-editor');

  /** Letters as an input method shows them underlined: every key comes as 229. */
  async function compose(...steps: string[]): Promise<void> {
    for (const text of steps) {
      const key = { key: 'Process', code: 'KeyN', windowsVirtualKeyCode: 229 };
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
  }
  const confirm = (text: string) => cdp.send('Input.insertText', { text });
  async function composedKey(key: string, code: number): Promise<void> {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code });
  }

  test('the first letter on a chosen cell begins the composition and leaks nowhere', async () => {
    await cell(0).click();
    await compose('l', 'la', 'lan', 'lanmu');
    expect(await editor().inputValue()).toBe('lanmu');
    await confirm('栏目');
    expect(await editor().inputValue()).toBe('栏目');
    await app.page.keyboard.press('Enter');
    await cell(0).getByText('栏目', { exact: true }).waitFor();
    expect(await cell(1).textContent()).toBe('');
  });

  test('the Enter that confirms pinyin neither saves nor moves', async () => {
    await cell(1).click();
    await compose('g', 'geng');
    await composedKey('Enter', 13);
    await confirm('更新');
    expect(await editor().inputValue()).toBe('更新');
    expect(await cell(1).textContent()).toBe('');
    await app.page.keyboard.press('Enter');
    await cell(1).getByText('更新', { exact: true }).waitFor();
  });

  test('a composition that is given up leaves the cell as it was, also when one goes on', async () => {
    await cell(1).click();
    await compose('n', 'ni');
    await composedKey('Escape', 27);
    await compose('');
    await app.page.keyboard.press('ArrowDown');
    expect(await cell(1).textContent()).toBe('更新');
    expect(await cell(2).textContent()).toBe('');
  });

  test('a click elsewhere in the middle saves what was confirmed and no pinyin', async () => {
    await cell(2).click();
    await compose('x', 'xin');
    await confirm('信息');
    await compose('f', 'fa', 'fab');
    await cell(0).click();
    await cell(2).getByText('信息', { exact: true }).waitFor();
    expect(await cell(0).textContent()).toBe('栏目');
    expect(await editor().inputValue()).toBe('');
  });

  test('a letter typed for pinyin chooses no option', async () => {
    await cell(0, 'choice').click();
    await compose('y');
    expect(await cell(0, 'choice').textContent()).toBe('');
    await compose('');
    await app.page.keyboard.press('1');
    await cell(0, 'choice').getByText('有').waitFor();
  });

  test('a form does not send itself off with the Enter that confirms', async () => {
    await app.page.getByTestId('nav-units').click();
    const name = app.page.getByTestId('unit-name');
    await name.click();
    await compose('x', 'xian');
    await composedKey('Enter', 13);
    await confirm('县林业局');
    expect(await name.inputValue()).toBe('县林业局');
    expect(await app.page.getByTestId('units-page').getByText('xian').count()).toBe(0);
    await name.press('Enter');
    await app.page.getByTestId('units-page').getByText('县林业局', { exact: true }).waitFor();
  });

  test('on the page of a unit the Enter that confirms stays in the field, and what was typed is saved on going on', async () => {
    await app.page.getByTestId('nav-round').click();
    await app.page.getByTestId('visit-open').click();
    const field = app.page.getByTestId('field-survey-text');
    await field.click();
    await app.page.keyboard.press('End');
    await compose('k', 'kai');
    await composedKey('Enter', 13);
    await confirm('公开');
    expect(await field.inputValue()).toBe('栏目公开');
    await app.page.getByTestId('visit-next').click();
    await road.saved(app.page);
    await app.page.getByTestId('visit-previous').click();
    expect(await app.page.getByTestId('field-survey-text').inputValue()).toBe('栏目公开');
  });
});
