import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { hosts, launch, type RunningApp } from './support/app.ts';
import { encodeGb } from './support/encodeGb.ts';
import * as road from './support/road.ts';

const answers: readonly (readonly road.Answer[])[] = [
  [
    { column: 'choice', keys: '1', shown: '有' },
    { column: 'text', keys: '栏目更新及时', shown: '栏目更新及时' },
    { column: 'integer', keys: '230', shown: '230' },
    { column: 'decimal', keys: '97.85', shown: '97.85' },
    { column: 'date', keys: '2026-11-5', shown: '2026年11月5日' },
    { column: 'period', keys: '2026.10.1-2026.10.31', shown: '2026.10.1' },
  ],
  [
    { column: 'choice', keys: '2', shown: '无' },
    { column: 'integer', keys: '不涉及', shown: '不涉及' },
    { column: 'decimal', keys: '0', shown: '0' },
  ],
  [{ column: 'choice', keys: '3', shown: '不涉及' }],
];
const units = ['某县教育局', '某县财政局', '某县民政局'];

describe.each(hosts)('the road in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-road-'));
  const places = { userDir: join(base, 'user'), folder: join(base, '查报') };
  const running: RunningApp[] = [];
  let before: Record<string, string> = {};

  const start = async () => {
    const app = await launch(kind, places);
    running.push(app);
    await road.nameThePerson(app);
    return app;
  };
  afterAll(() => Promise.all(running.map((app) => app.kill())));

  test('every answer that the screen calls saved outlives a power cut', async () => {
    mkdirSync(places.folder);
    const pack = join(places.folder, 'everyKind.json');
    copyFileSync(road.pack, pack);
    const first = await start();
    await road.newWorkspace(first, pack, join(places.folder, '某县.chabao'));
    await road.addUnits(first, units);
    await road.openAnnex(first, 'survey');
    const subjects = await road.subjectIds(first, 'choice');
    expect(subjects).toHaveLength(units.length);
    for (const [row, cells] of answers.entries()) {
      for (const answer of cells) await road.record(first, subjects[row] ?? '', answer);
    }
    await road.addProblem(first, subjects[0] ?? '', '首页链接打不开');
    before = await road.gridTexts(first);
    await first.kill();

    const second = await start();
    await road.reopen(second);
    await road.openAnnex(second, 'survey');
    await road.subjectIds(second, 'choice');
    await expect.poll(() => road.gridTexts(second)).toEqual(before);
  });

  test('the exported workbook says what the screen says', async () => {
    const app = running.at(-1);
    if (app === undefined) throw new Error('nothing runs');
    const shown = await road.previewRows(app, 'survey');
    const files = await road.exportAll(app, places);
    const workbook = files.find((path) => path.endsWith('.xlsx')) ?? '';
    const [sheet] = await readWorkbook(workbook);
    const written = (sheet?.rows ?? []).map((row) => row.map((cell) => cell.text));
    const filled = (rows: readonly (readonly string[])[]) => rows.map((row) => row.filter((text) => text !== ''));
    expect(shown).toHaveLength(units.length + 1);
    expect(filled(written)).toEqual(expect.arrayContaining(filled(shown)));
    expect(shown.flat()).toEqual(expect.arrayContaining(['230', '97.85', '不涉及', '0', '首页链接打不开']));
  });

  // A plain browser has no printer of its own: there LibreOffice prints, which tests/render sees to.
  if (kind !== 'chromium') {
    test('prints PDF without any office program, with every cell and the page number', async () => {
      const app = running.at(-1);
      if (app === undefined) throw new Error('nothing runs');
      const shown = await road.previewRows(app, 'survey');
      const [pdf = ''] = await road.exportPdf(app, places.folder);
      const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/\s/gu, '');
      for (const cell of shown.flat()) expect(text).toContain(cell.replace(/\s/gu, ''));
      expect(text).toContain('—1—');
      const sizes = execFileSync('pdfinfo', ['-f', '1', '-l', '9', pdf], { encoding: 'utf8' });
      expect(sizes).toMatch(/size:\s+(?:59[45]\.?\d* x 84[12]|84[12]\.?\d* x 59[45])/u);
    });
  }

  test('a file in GB 18030 is read by the thread that the program brings along', async () => {
    const app = running.at(-1);
    if (app === undefined) throw new Error('nothing runs');
    const file = join(places.folder, '上季度.csv');
    writeFileSync(file, encodeGb('单位,条数,情况\n某县教育局,23,栏目更新及时\n某县财政局,4,无\n'));
    const report = await road.importThroughBridge(app, 'survey', file);
    expect(report).toMatchObject({ rows: 2, cells: 4 });
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('goes back to an earlier backup with one click, and forth again', async () => {
    const app = running.at(-1);
    if (app === undefined) throw new Error('nothing runs');
    const { page } = app;
    await road.openAnnex(app, 'survey');
    const [, , subject = ''] = await road.subjectIds(app, 'integer');
    await page.evaluate(() => window.chabao?.call('backup.now', undefined));
    await road.record(app, subject, { column: 'integer', keys: '5', shown: '5' });
    await page.getByTestId('backup-open').click();
    await page.getByTestId('backup-look-0').click();
    await page.getByTestId('restore-survey').getByText('1 格不同').waitFor();
    await page.getByTestId('restore-run').click();
    await page.getByTestId('restore-run').waitFor({ state: 'hidden' });
    const cell = page.getByTestId(`cell-${subject}-integer`);
    await expect.poll(() => cell.textContent()).toBe('');
    await page.getByTestId('undo').click();
    await expect.poll(() => cell.textContent()).toBe('5');
  });

  test('is covered by its lock, and what was being written is there afterwards', async () => {
    const app = running.at(-1);
    if (app === undefined) throw new Error('nothing runs');
    const { page } = app;
    await page.keyboard.press('Control+l');
    await page.getByTestId('lock-new').fill('2468');
    await page.getByTestId('lock-again').fill('2468');
    await page.getByTestId('lock-save').click();
    await page.getByTestId('lock-save').waitFor({ state: 'hidden' });
    const [, , subject = ''] = await road.subjectIds(app, 'text');
    await page.getByTestId(`cell-${subject}-text`).click();
    await page.keyboard.type('写到一半');
    await page.getByTestId('cell-editor').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+l');
    await page.getByTestId('lock-pin').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('1111');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('PIN 不对').waitFor();
    expect(await page.getByTestId('palette').count()).toBe(0);
    await page.keyboard.type('2468');
    await page.keyboard.press('Enter');
    await page.getByTestId('lock-screen').waitFor({ state: 'detached' });
    await page.locator(':text("写到一半"), textarea:focus').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId(`cell-${subject}-text`).getByText('写到一半').waitFor();
    const removed = await page.evaluate(() =>
      window.chabao?.call('lock.set', { present: '2468', pin: null, minutes: null }),
    );
    expect(removed).toMatchObject({ ok: true, value: { set: false } });
  });

  if (kind !== 'packed') {
    test('stops a merge that is being written, and nothing has changed', async () => {
      const app = running.at(-1);
      if (app === undefined) throw new Error('nothing runs');
      const { page } = app;
      const bundle = await road.largeBundle(app, places.folder);
      const kept = await road.mergeState(app);
      await page.getByTestId('nav-exchange').click();
      await app.choose(bundle, () => page.getByTestId('merge-pick').click());
      await page.getByTestId('merge-sums').getByText('没有冲突').waitFor();
      await page.getByTestId('merge-run').click();
      await page.getByTestId('merge-stop').click();
      await page.getByText('已停止，没有合并任何内容').waitFor();
      await page.getByTestId('merge-pick').waitFor();
      expect(await road.mergeState(app)).toEqual(kept);
    });
  }

  test('leaves a copy beside the workspace when it is closed', async () => {
    const app = running.pop();
    await app?.close();
    expect(existsSync(join(places.folder, '某县.备份.chabao'))).toBe(true);
    const again = await start();
    const reply = await again.page.evaluate(() => window.chabao?.call('workspace.recent', undefined));
    expect(reply).toMatchObject({ ok: true, value: [{ path: join(places.folder, '某县.chabao'), missing: false }] });
  });
});
