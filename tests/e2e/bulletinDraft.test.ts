import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocument } from '#electron/word/writeDocument.ts';
import { plain } from '#shared/bulletin/paragraphs.ts';
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
  /** The option that Enter would take. */
  const chosenFact = (words: RegExp) =>
    app.page.getByTestId('fact-options').getByRole('option', { selected: true }).filter({ hasText: words }).waitFor();
  const caretIn = (of: Locator) => expect.poll(() => of.getAttribute('data-caret')).toBe('here');
  /** By way of the end of the text, so that the editor is seen to follow. */
  async function caretAtEnd(id: string) {
    await block(id).click();
    await caretIn(block(id));
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
    await chosenFact(/11$/u);
    await page.keyboard.press('Enter');
    await block('opening.0').getByTestId('fact-letters').getByText('11').waitFor();
    await input.compose('j', 'jian');
    await input.confirm('件。');
    await road.saved(page);
    await expect.poll(() => storedText('opening.0')).toMatch(/请整改。共\{letters\}件。$/u);
    await expect.poll(() => block('opening.0').textContent()).toMatch(/请整改。共11件。$/u);
  });

  test('a number that nobody declared is found by words and a number, put in, and undone', async () => {
    const { page } = app;
    await caretAtEnd('opening.0');
    await page.keyboard.press('Control+j');
    await page.getByTestId('fact-query').fill('xj 不少于 90 gs');
    await chosenFact(/^附件1“小计”不少于90的个数7$/u);
    await page.getByTestId('draft-text').evaluate((text) => {
      const seen: string[] = [];
      Object.assign(text, { seen });
      const look = () => seen.push(...[...text.querySelectorAll('.fact-chip')].map((chip) => chip.textContent ?? ''));
      new MutationObserver(look).observe(text, { childList: true, subtree: true });
    });
    await page.keyboard.press('Enter');
    const chip = block('opening.0').getByTestId('fact-=townScore|total>=90|count');
    await expect.poll(() => chip.textContent()).toBe('7');
    const seen = await page.getByTestId('draft-text').evaluate((text) => (text as unknown as { seen: string[] }).seen);
    expect(seen).toContain('7');
    expect(seen).not.toContain('……');
    await expect.poll(() => storedText('opening.0')).toMatch(/件。\{=townScore\|total>=90\|count\}$/u);
    await road.saved(page);
    await page.keyboard.press('Control+z');
    await chip.waitFor({ state: 'detached' });
    await expect.poll(() => storedText('opening.0')).toMatch(/共\{letters\}件。$/u);
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
    await page.keyboard.type(
      '受理信件205件，已办结199件，正在办理5件。收到建议80条，已办结70条，正在办理5条。平均办理时间缩短了7.5小时。',
    );
    await tabSays(2);
    await page.getByTestId('check-filter').getByText('错误 2').click();
    await page.getByTestId('finding-done-and-open').first().getByTestId('finding-rule').press('Enter');
    await page.getByTestId('ruling-reason').fill('另有1件在核实');
    await page.getByTestId('ruling-reason').press('Enter');
    await page.getByTestId('finding-ruling').getByText('另有1件在核实').waitFor();
    await tabSays(1);
    await page.getByTestId('trial-start').press('Enter');
    await page.getByTestId('trial-jump').filter({ hasText: '7.5小时' }).press('Enter');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('7.5');
    await block('closing.0').locator('.check-mark.unnoticed.current').waitFor();
    await judge();
    await page.getByRole('tab', { name: /段落/u }).click();
  });

  test('a cell of an annex behind the bulletin leads to the matrix, and that back to its page', async () => {
    const { page } = app;
    await page.evaluate((id) => {
      location.hash = `#/bulletin/${encodeURIComponent(id)}`;
    }, roundId);
    const desk = page.getByTestId('bulletin-page').getByTestId('sheet-desk');
    await desk.locator('.sheet').first().waitFor();
    await desk.press('End');
    await desk.locator('.sheet-cell').last().waitFor();
    const place = await desk.locator('.sheet-cell').last().getAttribute('data-place');
    await desk.locator('.sheet-cell').last().press('Enter');
    await page.getByTestId('grid').waitFor();
    await page.getByTestId('preview-open').getByText('回到通报预览第').waitFor();
    await page.getByTestId('preview-open').press('Enter');
    await desk.locator(`.sheet-cell[data-place="${place}"]:focus`).waitFor();
    await openDraft();
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

  test('校核别处的文件: a paper and its annex are dropped in, gone through, ruled with a reason, and taken along', async () => {
    const { page } = app;
    const by = (id: string) => page.getByTestId(id);
    const [paper, annex] = await foreignPaper(base);
    await page.evaluate(() => {
      location.hash = '#/papers';
    });
    await by('papers-input').setInputFiles([annex, paper]);
    await by('paper-sum').filter({ hasText: '错误 1 处' }).waitFor();
    expect(await by('papers-file').allTextContents()).toEqual(['通报.docx', '附件.csv']);
    await page.keyboard.press('F8');
    await page.locator('mark.current', { hasText: '43条' }).waitFor();
    await by('paper-annexes').locator('tr', { hasText: '合计' }).waitFor();
    await judge();
    await by('paper-annexes').getByRole('button', { name: '关闭' }).press('Escape');
    await by('paper-annexes').waitFor({ state: 'detached' });
    await by('finding-jump').first().press('Enter');
    await by('paper-annexes').waitFor();

    await by('finding-rule').first().press('Enter');
    await by('ruling-reason').fill('另有1条为口头报送');
    await by('ruling-reason').press('Enter');
    await by('finding-ruling').filter({ hasText: '口头报送' }).waitFor();
    await by('check-filter').filter({ hasText: '错误 0' }).waitFor();
    await app.choose(folder, () => by('paper-slip').press('Enter'));
    const slip = by('export-done').locator('[data-path$=".docx"]');
    const file = (await slip.getAttribute('data-path')) ?? '';
    await app.choose(file, () => by('slip-verify').click());
    await by('slip-verified').filter({ hasText: '签名有效' }).waitFor();
    await by('slip-verified').filter({ hasText: '通报.docx：就是当时校核的文件' }).waitFor();
    await by('ruling-withdraw').press('Enter');
    await by('check-filter').filter({ hasText: '错误 1' }).waitFor();
    await by('trial-start').press('Enter');
    await by('trial-sum').filter({ hasText: '写错了校核会发现' }).waitFor();
    await by('trial-jump')
      .filter({ has: page.locator('mark', { hasText: '87' }) })
      .press('Enter');
    await page.locator('mark.unnoticed.current', { hasText: '87' }).waitFor();
    await judge();
    await app.choose(folder, () => by('paper-comments').press('Enter'));
    await by('export-done').filter({ hasText: '通报（校核批注）.docx' }).waitFor();

    await by('hint-words').press('Enter');
    await by('hint-words-text').fill('信息报送 信息报告');
    await by('hint-words-save').press('Enter');
    await by('finding-form-word').filter({ hasText: '信息报告' }).waitFor();
    await by('papers-input').setInputFiles([join(base, 'broken.docx')]);
    await by('toast-error').filter({ hasText: 'broken.docx' }).waitFor();
    await by('papers-clear').press('Enter');
    await by('papers-file').first().waitFor({ state: 'detached' });
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

/** One that says 43 where its annex says 42, the annex, and beside them a file that is none. */
async function foreignPaper(folder: string): Promise<[string, string]> {
  const lines = [
    '江北区人民政府办公室关于2024年第一季度信息报送情况的通报',
    '现将2024年第一季度信息报送情况通报如下。',
    '全区各单位报送信息43条，其中街道25条，部门17条。',
    '走访企业87家，培训信息员210人次。',
    '附件：信息报送情况统计表',
    '江北区人民政府办公室',
    '2024年4月10日',
  ];
  const blocks = lines.map((line) => plain('body', line));
  writeFileSync(join(folder, '附件.csv'), '单位,报送信息（条）\n东街街道,12\n西街街道,13\n区教育局,17\n合计,42\n');
  writeFileSync(join(folder, 'broken.docx'), 'PK\u0003\u0004 cut off');
  const model = { title: '', sections: [{ orientation: 'portrait' as const, blocks }] };
  return [await writeDocument(join(folder, '通报.docx'), model), join(folder, '附件.csv')];
}
