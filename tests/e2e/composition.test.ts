import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch, type RunningApp } from './support/app.ts';
import { type InputMethod, openInputMethod } from './support/inputMethod.ts';
import * as road from './support/road.ts';

// One browser engine in all hosts: the plain browser is enough, where there is one.
const kinds = hosts.includes('chromium') ? (['chromium'] as const) : hosts.slice(0, 1);

describe.each(kinds)('Chinese input in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-composition-'));
  const folder = join(base, '查报');
  let app: RunningApp;
  let input: InputMethod;
  let subjects: string[] = [];

  beforeAll(async () => {
    mkdirSync(folder);
    copyFileSync(road.pack, join(folder, 'everyKind.json'));
    app = await launch(kind, { userDir: join(base, 'user'), folder });
    input = await openInputMethod(app.page);
    await road.nameThePerson(app);
    await road.newWorkspace(app, join(folder, 'everyKind.json'), join(folder, '某县.chabao'));
    await road.addUnits(app, ['某县教育局', '某县财政局', '某县民政局']);
    await road.openAnnex(app, 'survey');
    subjects = await road.subjectIds(app, 'text');
  });
  afterAll(() => app?.kill());

  const cell = (row: number, column = 'text') => app.page.getByTestId(`cell-${subjects[row]}-${column}`);
  const editor = () => app.page.getByTestId('cell-editor');

  test('the first letter on a chosen cell begins the composition and leaks nowhere', async () => {
    await cell(0).click();
    await input.compose('l', 'la', 'lan', 'lanmu');
    expect(await editor().inputValue()).toBe('lanmu');
    await input.confirm('栏目');
    expect(await editor().inputValue()).toBe('栏目');
    await app.page.keyboard.press('Enter');
    await cell(0).getByText('栏目', { exact: true }).waitFor();
    expect(await cell(1).textContent()).toBe('');
  });

  test('the Enter that confirms pinyin neither saves nor moves', async () => {
    await cell(1).click();
    await input.compose('g', 'geng');
    await input.press('Enter');
    await input.confirm('更新');
    expect(await editor().inputValue()).toBe('更新');
    expect(await cell(1).textContent()).toBe('');
    await app.page.keyboard.press('Enter');
    await cell(1).getByText('更新', { exact: true }).waitFor();
  });

  test('a composition that is given up leaves the cell as it was, also when one goes on', async () => {
    await cell(1).click();
    await input.compose('n', 'ni');
    await input.press('Escape');
    await input.compose('');
    await app.page.keyboard.press('ArrowDown');
    expect(await cell(1).textContent()).toBe('更新');
    expect(await cell(2).textContent()).toBe('');
  });

  test('a click elsewhere in the middle saves what was confirmed and no pinyin', async () => {
    await cell(2).click();
    await input.compose('x', 'xin');
    await input.confirm('信息');
    await input.compose('f', 'fa', 'fab');
    await cell(0).click();
    await cell(2).getByText('信息', { exact: true }).waitFor();
    expect(await cell(0).textContent()).toBe('栏目');
    expect(await editor().inputValue()).toBe('');
  });

  test('a letter typed for pinyin chooses no option', async () => {
    await cell(0, 'choice').click();
    await input.compose('y');
    expect(await cell(0, 'choice').textContent()).toBe('');
    await input.compose('');
    await app.page.keyboard.press('1');
    await cell(0, 'choice').getByText('有').waitFor();
  });

  test('a form does not send itself off with the Enter that confirms', async () => {
    await app.page.getByTestId('nav-units').click();
    const name = app.page.getByTestId('unit-name');
    await name.click();
    await input.compose('x', 'xian');
    await input.press('Enter');
    await input.confirm('县林业局');
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
    await input.compose('k', 'kai');
    await input.press('Enter');
    await input.confirm('公开');
    expect(await field.inputValue()).toBe('栏目公开');
    await app.page.getByTestId('visit-next').click();
    await road.saved(app.page);
    await app.page.getByTestId('visit-previous').click();
    expect(await app.page.getByTestId('field-survey-text').inputValue()).toBe('栏目公开');
  });

  test('on the page of a unit, leaving a field in the middle saves what was confirmed and no pinyin', async () => {
    const { page } = app;
    const field = page.getByTestId('field-survey-text');
    const note = page.getByTestId('visit-note');
    const ways: Readonly<Record<string, () => Promise<void>>> = {
      'a click into another field': () => note.click(),
      'the Tab key': () => page.keyboard.press('Tab'),
      'a click beside all fields': () => page.locator('.visit-form').click({ position: { x: 3, y: 3 } }),
      'the focus given elsewhere': () => note.evaluate((element) => element.focus()),
    };
    for (const [way, go] of Object.entries(ways)) {
      await field.focus();
      await page.keyboard.press('End');
      await input.compose('s', 'sh', 'shi');
      await go();
      expect(await field.inputValue(), way).toBe('栏目公开');
    }
    await note.focus();
    await input.compose('d');
    await input.confirm('待补');
    await input.compose('z', 'zl');
    await field.click();
    expect(await note.inputValue()).toBe('待补');
    await road.saved(page);
    await page.getByTestId('visit-next').click();
    await page.getByTestId('visit-previous').click();
    await expect.poll(() => note.inputValue()).toBe('待补');
    expect(await field.inputValue()).toBe('栏目公开');
  });

  test('letters that somebody confirms as letters stay, and so do characters that stand for pinyin already', async () => {
    const { page } = app;
    const note = page.getByTestId('visit-note');
    await note.click();
    await note.press('End');
    await input.compose('w', 'web');
    await input.press('Enter');
    await input.confirm('web');
    await page.getByTestId('field-survey-text').click();
    expect(await note.inputValue()).toBe('待补web');
    await note.click();
    await note.press('End');
    await input.compose('w', 'wz', '网zhan');
    await page.getByTestId('field-survey-text').click();
    expect(await note.inputValue()).toBe('待补web网');
  });
});
