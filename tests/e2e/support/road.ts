import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Places, RunningApp } from './app.ts';
import { writeColleague } from './colleague.ts';

export const pack = join(import.meta.dirname, '../../fixtures/packs/everyKind.json');

/** What a person types into one cell, and how; the text is what the cell must show afterwards. */
export interface Answer {
  readonly column: string;
  readonly keys: string;
  readonly shown: string;
}

/** Asked once, at the first start. */
export async function nameThePerson({ page }: RunningApp): Promise<void> {
  const person = await page.evaluate(() => window.chabao?.call('person.get', undefined));
  if (!person?.ok || (person.value as { name: string }).name !== '') return;
  await page.getByTestId('person-name').fill('检查员');
  await page.getByTestId('person-save').click();
  await page.getByTestId('person-name').waitFor({ state: 'hidden' });
}

/** From the start page with the office's own pack, or through the bridge where no dialog can be answered. */
export async function newWorkspace(app: RunningApp, packPath: string, path: string): Promise<void> {
  const { page } = app;
  if (app.kind === 'packed') return newWorkspaceThroughBridge(app, packPath, path);
  await page.getByTestId('start-page').waitFor();
  await app.choose(packPath, () => page.getByRole('button', { name: '用自己的模板包' }).click());
  await page.getByTestId('workspace-name').fill(basename(path, '.chabao'));
  const create = () => page.getByTestId('create').click();
  // A browser has one folder for all files, and asks for nothing.
  await (app.kind === 'chromium' ? create() : app.choose(path, create));
  await page.getByTestId('nav-units').waitFor();
}

export async function newWorkspaceThroughBridge({ page }: RunningApp, packPath: string, path: string): Promise<void> {
  await page.evaluate((input) => window.chabao?.call('workspace.createFromFile', input), { path, packPath });
  await page.evaluate(() => {
    location.hash = '';
    location.reload();
  });
  await page.locator('.shell-title', { hasText: basename(path, '.chabao') }).waitFor();
}

export async function reopen(app: RunningApp): Promise<void> {
  await app.page.getByTestId('recent-0').click();
  await app.page.getByTestId('nav-round').waitFor();
}

export async function addUnits({ page }: RunningApp, names: readonly string[]): Promise<void> {
  await page.getByTestId('nav-units').click();
  for (const name of names) {
    await page.getByTestId('unit-name').fill(name);
    await page.getByTestId('unit-name').press('Enter');
    await page.getByTestId('units-page').getByText(name, { exact: true }).first().waitFor();
  }
}

export async function openAnnex({ page }: RunningApp, annexId: string): Promise<void> {
  await page.getByTestId('nav-round').click();
  await page.getByTestId(`annex-${annexId}`).click();
  await page.getByTestId('grid').waitFor();
}

/** The subjects of the grid from top to bottom. */
export async function subjectIds({ page }: RunningApp, column: string): Promise<string[]> {
  const cells = page.locator(`[data-testid^="cell-"][data-testid$="-${column}"]`);
  await cells.first().waitFor();
  const ids = await cells.evaluateAll((found) => found.map((cell) => cell.getAttribute('data-testid') ?? ''));
  return ids.map((id) => id.slice('cell-'.length, -column.length - 1));
}

export async function record(app: RunningApp, subject: string, { column, keys, shown }: Answer): Promise<void> {
  const { page } = app;
  const cell = page.getByTestId(`cell-${subject}-${column}`);
  await cell.click();
  await page.keyboard.type(keys);
  if (column !== 'choice') await page.keyboard.press('Enter');
  await cell.getByText(shown).waitFor();
  await saved(page);
}

export async function addProblem(app: RunningApp, subject: string, text: string): Promise<void> {
  const { page } = app;
  const cell = page.getByTestId(`cell-${subject}-problems`);
  await cell.click();
  await page.keyboard.press('Enter');
  await page.getByTestId('problem-text').fill(text);
  await page.getByTestId('problem-save').click();
  await page.getByTestId('problems-drawer').getByRole('button', { name: text }).waitFor();
  await page.keyboard.press('Escape');
  await cell.getByText(text).waitFor();
  await saved(page);
}

/** The screen says so, and says so about the last write. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
}

/** Every cell of the grid as the screen shows it. */
export function gridTexts({ page }: RunningApp): Promise<Record<string, string>> {
  return page
    .locator('[data-testid^="cell-"][role="gridcell"]')
    .evaluateAll((cells) =>
      Object.fromEntries(
        cells.map((cell) => [
          cell.getAttribute('data-testid') ?? '',
          cell.lastElementChild?.lastChild?.textContent ?? '',
        ]),
      ),
    );
}

/** The printed rows as the preview shows them. */
export async function previewRows(app: RunningApp, annexId: string): Promise<string[][]> {
  const { page } = app;
  await page.getByTestId('nav-round').click();
  await page.getByTestId(`preview-${annexId}`).click();
  await page.locator('.sheet [data-cell]').first().waitFor();
  return page.locator('.sheet [data-cell]').evaluateAll((texts) => {
    // The lines of a cell follow each other; an empty one has none.
    const rows = new Map<string, Map<string, string>>();
    for (const text of texts) {
      const [row = '', column = ''] = (text.getAttribute('data-cell') ?? '').split(':');
      const cells = rows.get(row) ?? new Map<string, string>();
      cells.set(column, (cells.get(column) ?? '') + (text.textContent ?? ''));
      rows.set(row, cells);
    }
    return [...rows.values()].map((cells) => [...cells.values()]);
  });
}

/** Exports everything and returns the paths of the files. */
export async function exportAll(app: RunningApp, { folder }: Places): Promise<string[]> {
  const { page } = app;
  if (app.kind === 'packed') return exportThroughBridge(page, folder);
  await page.getByTestId('nav-round').click();
  await page.getByTestId('export-open').click();
  await app.choose(folder, () => page.getByTestId('export-run').click());
  await page.getByTestId('export-done').waitFor();
  const paths = await page
    .locator('[data-testid="export-done"] [data-path]')
    .evaluateAll((files) => files.map((file) => file.getAttribute('data-path') ?? ''));
  await page.keyboard.press('Escape');
  return paths;
}

async function exportThroughBridge(page: Page, folder: string): Promise<string[]> {
  const reply = await page.evaluate(async (target) => {
    const current = await window.chabao?.call('workspace.current', undefined);
    const info = current?.ok ? (current.value as { rounds: { id: string }[] }) : undefined;
    const input = { roundId: info?.rounds[0]?.id, annexIds: null, bulletin: false, folder: target };
    return window.chabao?.call('export.run', input);
  }, folder);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return (reply.value as { files: { path: string }[] }).files.map(({ path }) => path);
}

/** The same annexes as PDF, by the call that the window makes. */
export async function exportPdf({ page }: RunningApp, folder: string): Promise<string[]> {
  const reply = await page.evaluate(async (target) => {
    const current = await window.chabao?.call('workspace.current', undefined);
    const info = current?.ok ? (current.value as { rounds: { id: string }[] }) : undefined;
    const input = { roundId: info?.rounds[0]?.id, annexIds: null, formats: ['pdf'], folder: target };
    return window.chabao?.call('export.run', input);
  }, folder);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return (reply.value as { files: { path: string }[] }).files.map(({ path }) => path);
}

interface Imported {
  readonly rows: number;
  readonly cells: number;
  readonly diagnostics: readonly { readonly severity: string }[];
}

/** Tries a file for an annex without storing anything. */
export async function importThroughBridge({ page }: RunningApp, annexId: string, path: string): Promise<Imported> {
  const reply = await page.evaluate(
    async (wanted) => {
      const current = await window.chabao?.call('workspace.current', undefined);
      const info = current?.ok ? (current.value as { rounds: { id: string }[] }) : undefined;
      return window.chabao?.call('import.run', { roundId: info?.rounds[0]?.id, ...wanted });
    },
    { annexId, path, dryRun: true },
  );
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.value as Imported;
}

/** So many that writing them takes as long as a person needs to press 停止. */
const largeCount = 30_000;

/** Of a colleague who has answered for very many rows. */
export async function largeBundle(app: RunningApp, folder: string): Promise<string> {
  const before = join(folder, '出发前.chabaopkg');
  await called(app, 'exchange.bundle', { path: before });
  const { rounds } = (await called(app, 'workspace.current')) as { rounds: { id: string }[] };
  const answer = { round: rounds[0]?.id ?? '', annexId: 'survey', columnId: 'text', value: '栏目更新及时' };
  const answers = Array.from({ length: largeCount }, (_, row) => ({ ...answer, subjectId: `同事的单位${row}` }));
  const bundle = join(folder, '很多.chabaopkg');
  await writeColleague(before, bundle, answers);
  return bundle;
}

/** What a merge would have left behind. */
export async function mergeState(app: RunningApp): Promise<unknown> {
  const { merges } = (await called(app, 'exchange.overview')) as { merges: unknown };
  return { merges, history: await called(app, 'history.list', {}), proof: await called(app, 'history.verify') };
}

async function called({ page }: RunningApp, name: string, input?: unknown): Promise<unknown> {
  const reply = await page.evaluate(([call, given]) => window.chabao?.call(call as string, given), [
    name,
    input,
  ] as const);
  if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.value;
}
