import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { golden } from '../support/golden.ts';
import { hosts, launch, type RunningApp } from './support/app.ts';
import { imeKeys, initials, spreadsheetKeys } from './support/keyCount.ts';
import * as road from './support/road.ts';

interface GoldenAnnex {
  readonly rows: readonly { readonly unit: string; readonly values: readonly string[] }[];
}

const annexes = ['work', 'website', 'newMedia', 'hotline'];
const sheets = annexes.map((_, index) => golden<GoldenAnnex>(`jiayu-2023/annex${index + 1}.json`));
const kinds = hosts.includes('chromium') ? (['chromium'] as const) : [];

/**
 * The four annexes of 嘉鱼 typed as somebody would who knows the desk, with nothing but keys inside the grid. The mouse opens an annex and
 * chooses 向下 once. Every keydown counts, Shift and Ctrl too. Chinese text that the desk does not offer goes through an input method:
 * see imeKeys for the rule.
 */
describe.each(kinds)('the annexes of 嘉鱼 typed in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-replay-'));
  const folder = join(base, '查报');
  let app: RunningApp;
  let cdp: CDPSession;
  let keys = 0;
  /** The wordings that the person at the desk has seen in this column: others are not looked for. */
  let known = new Set<string>();

  beforeAll(async () => {
    mkdirSync(folder);
    const pack = join(folder, 'jiayu.json');
    copyFileSync(join(import.meta.dirname, '../../resources/packs/jiayu-2023.json'), pack);
    app = await launch(kind, { userDir: join(base, 'user'), folder });
    cdp = await app.page.context().newCDPSession(app.page);
    await road.nameThePerson(app);
    await road.newWorkspace(app, pack, join(folder, '嘉鱼县.chabao'));
  });
  afterAll(() => app?.kill());

  /** `Control+Shift+ArrowDown` is three keys. */
  async function press(...presses: string[]): Promise<void> {
    for (const each of presses) {
      keys += each.split('+').length;
      await app.page.keyboard.press(each);
    }
  }

  /** Shift switches the input method. Only letters and characters need it one way or the other. */
  let composing = false;
  const switchTo = (on: boolean) => {
    if (composing !== on) keys += 1;
    composing = on;
  };

  /** Through the input method. */
  async function typeChinese(text: string): Promise<void> {
    switchTo(true);
    keys += imeKeys(text);
    for (const run of text.match(/\p{Script=Han}+|[^\p{Script=Han}]/gu) ?? []) {
      if (/\p{Script=Han}/u.test(run)) {
        await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
        await cdp.send('Input.imeSetComposition', { text: 'pinyin', selectionStart: 6, selectionEnd: 6 });
      }
      await cdp.send('Input.insertText', { text: run });
    }
  }

  const offered = () => app.page.locator('[data-testid="wordings"] [role="option"]').evaluateAll(textsOfOptions);

  const cellText = () => app.page.getByTestId('cell-editor').inputValue();

  /**
   * By the first one or two letters: takes the wording with Enter or its digit (`done`), or as much of it as begins the target, and goes on
   * typing after that. Null: nothing that is offered is worth it.
   */
  async function takeWording(target: string, last: boolean): Promise<{ readonly done: boolean } | null> {
    if (![...known].some((text) => isWorthTaking(text, target))) return null;
    switchTo(false);
    let typed = 0;
    for (const letter of initials(target).slice(0, 2)) {
      await press(letter);
      typed += 1;
      const texts = await offered();
      const whole = texts.findIndex((text) => shapeOf(text) === shapeOf(target));
      if (whole >= 0) {
        const open = /\d/.test(target);
        await press(whole === 0 ? (open || !last ? 'Space' : 'Enter') : String(whole + 1));
        return { done: last && !open };
      }
      const part = longest(texts.map((text) => 2 * sharedBeginning(text, target) - text.length));
      const begins = texts.some((text) => target.startsWith(`${text}，`));
      if (texts.length === 0) break;
      if (part.length < 3 && !begins) continue;
      await press(...Array.from({ length: part.at }, () => 'ArrowDown'), 'Space');
      return { done: false };
    }
    await press(...Array.from({ length: typed }, () => 'Backspace'));
    return null;
  }

  /** A number alone offers the wordings that have one. */
  async function takeByNumber(target: string): Promise<boolean> {
    const number = /\d+/.exec(target)?.[0];
    if (![...known].some((text) => shapeOf(text) === shapeOf(target))) return false;
    if (number === undefined || /\d /.test(target) || target.slice(0, target.indexOf(number)).includes('，'))
      return false;
    await press(...number);
    const at = (await offered()).indexOf(target);
    if (at >= 0) {
      await press(...Array.from({ length: at }, () => 'ArrowDown'), 'Enter');
      return true;
    }
    await press(...Array.from(number, () => 'Backspace'));
    return false;
  }

  /** Wordings of the desk as far as they go, the input method for the rest. */
  async function writeText(target: string): Promise<void> {
    if (await takeByNumber(target)) return;
    let before = '';
    for (let part = 0; part < 4; part += 1) {
      const rest = target.slice(before.length).replace(/^，/, '');
      if (rest === '') return press('Enter');
      const taken = await takeWording(rest, true);
      if (taken?.done) return;
      if (taken === null) break;
      const [number = ''] = /\d+ ?/.exec(rest) ?? [];
      const opened = await openNumber();
      if (opened) await press(...[...number].map((sign) => (sign === ' ' ? 'Space' : sign)));
      const shown = await cellText();
      const kept = sharedBeginning(shown, target);
      if (opened && kept < target.length) await press('End');
      await press(...Array.from({ length: shown.length - kept }, () => 'Backspace'));
      before = target.slice(0, kept);
      if (before === target) return press('Enter');
    }
    const rest = target.slice((await cellText()).length);
    const clause = rest.indexOf('，') + 1;
    const known = clause > 0 && /\d/.test(rest.slice(clause));
    await typeChinese(known ? rest.slice(0, clause) : rest);
    if (!known || !(await takeWording(rest.slice(clause), true))) return press('Enter');
    await press(...(/\d+/.exec(rest)?.[0] ?? ''), 'Enter');
  }

  /** Is a number marked or missing where the caret stands? */
  const openNumber = () =>
    app.page.getByTestId('cell-editor').evaluate((field) => {
      if (!(field instanceof HTMLTextAreaElement)) return false;
      return field.selectionStart < field.selectionEnd || field.selectionEnd < field.value.length;
    });

  async function answer(column: ColumnKeys, target: string): Promise<void> {
    const key = column.usual === target ? 'Space' : column.keys.get(target);
    if (key !== undefined) await press(key);
    else await writeText(target);
    await passQuestion();
    known.add(target);
  }

  /** A severe answer, or one against all others, is asked about: the reason is given later. */
  async function passQuestion(): Promise<void> {
    if ((await app.page.getByTestId('answer-ask').count()) === 0) return;
    await app.page.locator('.ant-modal :focus').waitFor();
    await press('Escape');
    await app.page.getByTestId('answer-ask').waitFor({ state: 'hidden' });
    await app.page.locator('[data-testid="cell-editor"]:focus').waitFor();
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
      if (2 * left > page + 2) await press(down ? 'PageDown' : 'PageUp');
      else await press(down ? 'ArrowDown' : 'ArrowUp');
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
      if ((await activeRow(names)) > 0) await press('Control+ArrowUp');
      for (const target of targets) await answer(column, target);
      return;
    }
    // From the bottom the cells are chosen upwards, and the active cell ends at the top, where mending begins.
    if (!atBottom && (await activeRow(names)) > 0) await press('Control+ArrowUp');
    await press(atBottom ? 'Control+Shift+ArrowUp' : 'Control+Shift+ArrowDown', key);
    if (!atBottom && (exceptions[0] ?? targets.length) < targets.length / 2) await press('Control+ArrowUp');
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
      const before = keys;
      for (const [at, column] of columns.entries()) {
        if (at > 0) await press('ArrowRight');
        known = new Set(column.phrases);
        const targets = rows.map((row) => row.values[at] ?? '');
        cells += targets.length;
        await fillColumn(
          column,
          targets,
          rows.map((row) => row.unit),
        );
      }
      perAnnex.push(`${annexId} ${keys - before}`);
      await road.saved(app.page);
    }
    const plain = sheets
      .flatMap(({ rows }) => columnsOf(rows))
      .reduce((sum, column) => sum + spreadsheetKeys(column), 0);
    const ratio = (count: number) => (count / cells).toFixed(2);
    console.log(
      `${cells} cells: ${keys} keys at the desk, ${ratio(keys)} per cell (${perAnnex.join(', ')}); ` +
        `${plain} in a plain spreadsheet, ${ratio(plain)} per cell`,
    );
    expect(cells).toBe(532);
    expect(await wrongCells(app)).toEqual([]);
    expect(keys / cells).toBeLessThanOrEqual(1.5);
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

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function shapeOf(text: string): string {
  return text.replace(/\d+ ?/, '□');
}

/** Whole but for its number, the first of several clauses, or more alike at the beginning than there is to take away. */
function isWorthTaking(text: string, target: string): boolean {
  if (shapeOf(text) === shapeOf(target)) return true;
  if (text.length > 1 && shapeOf(target).startsWith(`${shapeOf(text)}，`)) return true;
  return 2 * sharedBeginning(text, target) - text.length >= 3;
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function longest(lengths: readonly number[]): { readonly at: number; readonly length: number } {
  const length = Math.max(0, ...lengths);
  return { at: Math.max(lengths.indexOf(length), 0), length };
}

function textsOfOptions(options: readonly Element[]): string[] {
  return options.map((option) => option.lastChild?.textContent ?? '');
}
