import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { golden } from '../support/golden.ts';
import { hosts, launch, type RunningApp } from './support/app.ts';
import { countKeys, type KeyboardCounter, type KeyPurpose } from './support/keyboardCounter.ts';
import { commonest, type ImeRule, spreadsheetKeys } from './support/keyCount.ts';
import * as road from './support/road.ts';
import { writeText } from './support/textTypist.ts';

interface GoldenAnnex {
  readonly rows: readonly { readonly unit: string; readonly values: readonly string[] }[];
}

const annexes = ['work', 'website', 'newMedia', 'hotline'];
const sheets = annexes.map((_, index) => golden<GoldenAnnex>(`jiayu-2023/annex${index + 1}.json`));

/**
 * The four annexes of 嘉鱼 typed as somebody would who knows the desk, with nothing but keys inside the grid. The mouse opens an annex and
 * chooses 向下 once. Every keydown counts, Shift and Ctrl too. Chinese text that the desk does not find goes through an input method, which
 * costs the whole pinyin of every character: see imeKeys.
 */
describe.runIf(hosts.includes('chromium'))('the annexes of 嘉鱼 typed in chromium', () => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-replay-'));
  const folder = join(base, '查报');
  let app: RunningApp;
  let keyboard: KeyboardCounter;
  /** The wordings that the person at the desk has seen in this column: others are not looked for. */
  let seen = new Set<string>();

  beforeAll(async () => {
    mkdirSync(folder);
    const pack = join(folder, 'jiayu.json');
    copyFileSync(join(import.meta.dirname, '../../resources/packs/jiayu-2023.json'), pack);
    app = await launch('chromium', { userDir: join(base, 'user'), folder });
    keyboard = countKeys(app.page, await app.page.context().newCDPSession(app.page));
    await road.nameThePerson(app);
    await road.newWorkspace(app, pack, join(folder, '嘉鱼县.chabao'));
  });
  afterAll(() => app?.kill());

  async function press(purpose: KeyPurpose, ...presses: string[]): Promise<void> {
    keyboard.purpose = purpose;
    await keyboard.press(...presses);
  }

  async function answer(column: ColumnKeys, target: string): Promise<void> {
    const key = (await spaceAnswers()) === target ? 'Space' : column.keys.get(target);
    if (key !== undefined) await press('answer', key);
    else await writeText(app.page, keyboard, target, seen);
    await passQuestion();
    seen.add(target);
  }

  /** What the bar below the grid says that the space bar answers here. */
  function spaceAnswers(): Promise<string | null> {
    return app.page.getByTestId('cell-hint').getAttribute('data-usual');
  }

  /** A severe answer, or one against all others, is asked about: the reason is given later. */
  async function passQuestion(): Promise<void> {
    if ((await app.page.getByTestId('answer-ask').count()) === 0) return;
    // The very next key must be the question's.
    expect(await app.page.evaluate(() => document.activeElement?.closest('.ant-modal') !== null)).toBe(true);
    await press('question', 'Escape');
    await app.page.getByTestId('answer-ask').waitFor({ state: 'hidden' });
    expect(await app.page.getByTestId('cell-editor').evaluate((field) => field === document.activeElement)).toBe(true);
  }

  /** The row of the active cell, by the name that the editor tells. */
  async function activeRow(names: readonly string[]): Promise<number> {
    const label = (await app.page.getByTestId('cell-editor').getAttribute('aria-label')) ?? '';
    return names.findIndex((name) => label.startsWith(`${name}，`));
  }

  /** Whole pages where that is shorter. */
  async function goTo(row: number, names: readonly string[]): Promise<void> {
    let at = await activeRow(names);
    let page = 14;
    while (at !== row) {
      const left = Math.abs(row - at);
      const down = row > at;
      if (2 * left > page + 2) await press('move', down ? 'PageDown' : 'PageUp');
      else await press('move', down ? 'ArrowDown' : 'ArrowUp');
      const next = await activeRow(names);
      if (2 * left > page + 2) page = Math.max(Math.abs(next - at), 4);
      at = next;
    }
  }

  /** A column is filled downwards one by one, or all at once with its commonest answer and then mended where it says something else. */
  async function fillColumn(column: ColumnKeys, targets: readonly string[], names: readonly string[]): Promise<void> {
    const usual = commonest(targets);
    const key = column.usual === usual ? 'Space' : column.keys.get(usual);
    const exceptions = targets.flatMap((target, row) => (target === usual ? [] : [row]));
    const atBottom = (await activeRow(names)) === targets.length - 1;
    const mending = Math.min((exceptions.at(-1) ?? 0) + 1, exceptions.length * 5) + (atBottom ? 4 : 6);
    if (key === undefined || mending >= targets.length) {
      if ((await activeRow(names)) > 0) await press('move', 'Control+ArrowUp');
      for (const target of targets) await answer(column, target);
      return;
    }
    // From the bottom the cells are chosen upwards, and the active cell ends at the top, where mending begins.
    if (!atBottom && (await activeRow(names)) > 0) await press('move', 'Control+ArrowUp');
    await press('fill', atBottom ? 'Control+Shift+ArrowUp' : 'Control+Shift+ArrowDown', key);
    if (!atBottom && (exceptions[0] ?? targets.length) < targets.length / 2) await press('move', 'Control+ArrowUp');
    for (const row of exceptions) {
      await goTo(row, names);
      await answer(column, targets[row] ?? '');
    }
  }

  test('takes at most one and a half keys per cell, and no cell is wrong', async () => {
    let cells = 0;
    const perAnnex: string[] = [];
    for (const [index, annexId] of annexes.entries()) {
      const rows = sheets[index]?.rows ?? [];
      await road.openAnnex(app, annexId);
      if (index === 0) await app.page.locator('.after-option').getByText('向下').click();
      const columns = await columnKeys(app, annexId);
      const before = keyboard.counts().all;
      const perColumn: number[] = [];
      for (const [at, column] of columns.entries()) {
        if (at > 0) await press('move', 'ArrowRight');
        const begun = keyboard.counts().all;
        seen = new Set(column.phrases);
        const targets = rows.map((row) => row.values[at] ?? '');
        cells += targets.length;
        await fillColumn(
          column,
          targets,
          rows.map((row) => row.unit),
        );
        perColumn.push(keyboard.counts().all - begun);
      }
      perAnnex.push(`${annexId} ${keyboard.counts().all - before} (${perColumn.join(', ')})`);
      await road.saved(app.page);
    }
    const { all, saved, by } = keyboard.counts();
    const columns = sheets.flatMap(({ rows }) => columnsOf(rows));
    const plain = (rule: ImeRule) => columns.reduce((sum, column) => sum + spreadsheetKeys(column, rule), 0);
    const per = (count: number) => `${count} (${(count / cells).toFixed(2)} per cell)`;
    console.log(
      [
        `${cells} cells, every character's whole pinyin: ${per(all)} keys at the desk, ${per(plain('strict'))} in a plain spreadsheet`,
        `words by their first syllable and first letters: ${per(all - saved)} at the desk, ${per(plain('short'))} in a plain spreadsheet`,
        `by annex and column: ${perAnnex.join('; ')}`,
        `by purpose: ${[...by].map(([purpose, count]) => `${purpose} ${count}`).join(', ')}`,
      ].join('\n'),
    );
    expect(cells).toBe(532);
    expect(await wrongCells(app)).toEqual([]);
    expect(all / cells).toBeLessThanOrEqual(1.5);
  }, 600_000);
});

interface ColumnKeys {
  readonly phrases: readonly string[];
  readonly usual: string | undefined;
  readonly keys: ReadonlyMap<string, string>;
}

async function tableOf({ page }: RunningApp, annexId: string): Promise<AnnexTable> {
  const reply = await page.evaluate(async (annex) => {
    const current = await window.chabao?.call('workspace.current', undefined);
    const info = current?.ok ? (current.value as { rounds: { id: string }[] }) : undefined;
    return window.chabao?.call('annex.table', { roundId: info?.rounds[0]?.id, annexId: annex });
  }, annexId);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.value as AnnexTable;
}

/** What a person reads in the bar below the grid: the keys of the answers. */
async function columnKeys(app: RunningApp, annexId: string): Promise<ColumnKeys[]> {
  const { columns } = await tableOf(app, annexId);
  return columns.flatMap((column) => {
    if (column.kind !== 'choice' && column.kind !== 'text') return [];
    const options = column.kind === 'choice' ? column.options : [];
    const phrases = column.kind === 'text' ? (column.phrases ?? []) : options.map(({ value }) => value);
    return [{ phrases, usual: column.usual, keys: new Map(options.map(({ value, key }) => [value, key ?? ''])) }];
  });
}

async function wrongCells(app: RunningApp): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, annexId] of annexes.entries()) {
    const table = await tableOf(app, annexId);
    const first = table.columns.findIndex((column) => column.kind === 'choice' || column.kind === 'text');
    for (const [row, { unit, values }] of (sheets[index]?.rows ?? []).entries()) {
      const texts = table.rows[row]?.cells.slice(first).map(({ text }) => text) ?? [];
      for (const [at, value] of values.entries()) {
        if (texts[at] !== value) wrong.push(`${annexId} ${unit} ${at + 1}: ${texts[at]} ≠ ${value}`);
      }
    }
  }
  return wrong;
}

function columnsOf(rows: GoldenAnnex['rows']): string[][] {
  return (rows[0]?.values ?? []).map((_, at) => rows.map((row) => row.values[at] ?? ''));
}
