import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { colleagueBundle, type Desk, lockedBundle } from './desk.ts';

/** One thing that a window can show. */
export interface Screen {
  readonly name: string;
  /** Address behind the #; `{round}`, `{unit}` stand for ids. */
  readonly at: string;
  /** What must be there before anything is done or judged. */
  readonly shows: string;
  /** The page that it lies over, ready to open it; left out: nothing lies over the page. */
  readonly over?: string;
  readonly open?: (desk: Desk) => Promise<unknown>;
  /** Whether there is anything to write in; `begun`: somebody is writing already, and leaving saves it, rightly. */
  readonly writes?: true | 'begun';
}

const id = (name: string) => `[data-testid="${name}"]`;
const press =
  (...keys: string[]) =>
  async ({ app: { page } }: Desk) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const click =
  (...selectors: string[]) =>
  async ({ app: { page } }: Desk) => {
    for (const selector of selectors) await page.locator(selector).first().click();
  };
const cell =
  (column: string, ...keys: string[]) =>
  async (desk: Desk) => {
    await desk.app.page.getByTestId(`cell-${desk.unit}-${column}`).click();
    await press(...keys)(desk);
  };
const readFile = (open: string, pick: string) => async (desk: Desk) => {
  await click(open)(desk);
  await desk.app.choose(join(desk.folder, '上季度.csv'), () => click(pick)(desk));
};

const round = { at: '/round/{round}', over: '.annex-card' };
const matrix = { at: '/matrix/{round}/survey', over: id('cell-editor') };
const draft = { at: '/draft/{round}', over: `${id('draft-text')} p` };
const units = { at: '/units', over: `${id('units-page')} .register` };
const accounts = { at: '/accounts', over: `${id('accounts-page')} .register` };
const exchange = { at: '/exchange/{round}', over: id('merge-pick') };
const papers = { at: '/papers', over: id('papers-add') };
const first = `${id('units-page')} .register .text-link`;

/** Every screen of the app: what is not listed here is neither judged nor walked. */
export const screens: readonly Screen[] = [
  { name: 'start', at: '/start', shows: '.pack-card' },
  {
    name: 'drafted',
    at: '/start',
    over: id('from-table'),
    shows: id('draft-review'),
    open: (desk) => desk.app.choose(join(desk.folder, '上季度.csv'), () => click(id('from-table'))(desk)),
    writes: true,
  },
  {
    name: 'new workspace',
    at: '/start',
    over: '.pack-card',
    shows: id('workspace-name'),
    open: click(id('pack-general')),
    writes: true,
  },
  { name: 'papers made elsewhere', at: '/papers', shows: id('papers-add') },
  {
    name: 'words to point out',
    ...papers,
    shows: id('hint-words-text'),
    open: openHintWords,
    writes: true,
  },
  { name: 'check of a paper made elsewhere', ...papers, shows: id('finding-jump'), open: checkPaper },
  { name: 'round', at: round.at, shows: '.annex-card' },
  { name: 'attention', ...round, shows: '.attention-list', open: click('[data-testid^="attention-"]:is(button)') },
  { name: 'export', ...round, shows: id('export-run'), open: click(id('export-open')) },
  { name: 'next round', ...round, shows: id('next-round'), open: click(id('next-round-open')), writes: true },
  { name: 'import', ...round, shows: id('import-pick'), open: click(id('import-survey')) },
  {
    name: 'import with questions',
    ...round,
    shows: id('name-questions'),
    open: readFile(id('import-survey'), id('import-pick')),
    writes: true,
  },
  { name: 'columns of an import', ...round, shows: id('head-last'), open: openColumns, writes: true },
  { name: 'matrix', at: matrix.at, shows: id('cell-editor'), writes: true },
  { name: 'find and replace', ...matrix, shows: id('find-replacement'), open: press('Control+h'), writes: true },
  {
    name: 'wordings',
    ...matrix,
    shows: '.grid-editor.open [role="listbox"]',
    open: cell('text', 'c', 'q'),
    writes: 'begun',
  },
  { name: 'options of a cell', ...matrix, shows: '.grid-options', open: cell('choice', 'F2'), writes: 'begun' },
  {
    name: 'severe answer',
    ...matrix,
    shows: id('answer-ask-ok'),
    open: answerBadly,
    writes: true,
  },
  { name: 'fill usual', ...matrix, shows: id('fill-usual-count'), open: click(id('fill-usual')) },
  { name: 'problems', ...matrix, shows: id('problem-text'), open: cell('problems', 'Enter'), writes: true },
  { name: 'evidence of a cell', ...matrix, shows: id('evidence-thumb'), open: openEvidence },
  { name: 'evidence', ...matrix, shows: id('evidence-picture'), open: openPicture, writes: true },
  { name: 'words on a picture', ...matrix, shows: id('mark-text-input'), open: openMark, writes: true },
  { name: 'unit visit', at: '/visit/{round}/{unit}', shows: id('visit-note'), writes: true },
  { name: 'preview', at: '/preview/{round}/survey', shows: id('sheet-desk') },
  { name: 'evidence volume', at: '/volume/{round}', shows: id('volume-page') },
  { name: 'bulletin', at: '/bulletin/{round}', shows: '.sheet' },
  {
    name: 'check beside the preview',
    at: '/bulletin/{round}',
    over: '.sheet',
    shows: `${id('preview-check')} ${id('finding-jump')}`,
    open: click(id('preview-check-open')),
  },
  { name: 'notice', at: '/notice/{round}/{unit}', shows: id('notice-page') },
  { name: 'draft', at: draft.at, shows: draft.over },
  {
    name: 'facts to insert',
    ...draft,
    shows: id('fact-query'),
    open: click(`${id('draft-text')} p`, id('fact-insert')),
    writes: true,
  },
  {
    name: 'frame of the bulletin',
    ...draft,
    shows: id('bulletin-settings'),
    open: click('[data-node-key="settings"]'),
    writes: true,
  },
  { name: 'check', ...draft, shows: id('finding-rule'), open: press('F8') },
  {
    name: 'reason of a decision',
    ...draft,
    shows: id('ruling-reason'),
    open: click('[data-node-key="check"]', id('finding-rule')),
    writes: true,
  },
  { name: 'note of a version', ...draft, shows: id('version-note'), open: click(id('mark-review')), writes: true },
  { name: 'units', at: units.at, shows: units.over, writes: true },
  {
    name: 'chosen units',
    ...units,
    shows: id('assign-name'),
    open: click('.register tbody .ant-checkbox'),
    writes: true,
  },
  { name: 'paste names', ...units, shows: id('paste-text'), open: click(id('paste-open')), writes: true },
  { name: 'unit', ...units, shows: id('unit-full-name'), open: click(first), writes: true },
  { name: 'rename a unit', ...units, shows: id('rename-name'), open: click(first, id('unit-rename')), writes: true },
  { name: 'merge units', ...units, shows: id('event-into'), open: click(first, id('unit-merge')), writes: true },
  { name: 'remove a unit', ...units, shows: id('remove-usage'), open: click('[aria-label^="删除"]') },
  { name: 'import units', ...units, shows: id('register-pick'), open: click(id('register-import')) },
  { name: 'accounts', at: accounts.at, shows: accounts.over, writes: true },
  { name: 'account', ...accounts, shows: id('account-name'), open: click(id('account-add')), writes: true },
  { name: 'board', at: '/board/{round}', shows: '.board-table', writes: true },
  { name: 'exchange', at: '/exchange/{round}', shows: id('bundle-write'), writes: true },
  {
    name: 'locked bundle',
    ...exchange,
    shows: id('merge-passphrase'),
    open: openLocked,
    writes: true,
  },
  { name: 'history', at: '/history/{round}', shows: '.history-table tbody tr', writes: true },
  { name: 'no conflicts', at: '/conflicts/{round}', shows: id('no-conflicts') },
  { name: 'palette', ...units, shows: id('palette'), open: press('Control+k'), writes: true },
  {
    name: 'palette with results',
    ...units,
    shows: '.palette mark',
    open: press('Control+k', 'j', 'y', 'j'),
    writes: true,
  },
  { name: 'shortcut card', ...units, shows: '.shortcut-columns', open: press('Control+/') },
  { name: 'help', ...units, shows: `${id('help-text')} h2`, open: press('F1'), writes: true },
  { name: 'look', ...units, shows: '.look-title', open: click(id('look-open')) },
  { name: 'person', ...units, shows: id('person-name'), open: click('[title="记录会注明由谁填写"]'), writes: true },
  { name: 'backups', ...units, shows: id('backup-list'), open: openBackups },
  {
    name: 'proof',
    at: '/history/{round}',
    over: id('history-verify'),
    shows: id('verify-good'),
    open: click(id('history-verify')),
  },
  { name: 'restore preview', ...units, shows: '.restore-changes, [data-testid="restore-same"]', open: openRestore },
  { name: 'rescue', at: '/start', over: '.pack-card', shows: id('rescue-pick'), open: click(id('rescue-open')) },
  {
    name: 'screen lock',
    ...units,
    shows: id('lock-save'),
    open: click('[title="记录会注明由谁填写"]', id('lock-open')),
  },
  { name: 'tour', at: '/start', over: '.pack-card', shows: id('tour'), open: click(id('tour-start')) },
  // The last two: from here on the round is 定稿, then the workspace is in conflict.
  {
    name: 'merge into a 定稿',
    ...exchange,
    shows: id('merge-final-reason'),
    open: previewIntoFinal,
    writes: true,
  },
  { name: 'conflict', ...exchange, shows: `${id('contender-2')} ins`, open: mergeColleague },
];

async function previewIntoFinal({ app, folder, round }: Desk): Promise<void> {
  const { page } = app;
  const final = { roundId: round, note: '', overrule: '示例里的数有意不符' };
  await page.evaluate((input) => window.chabao?.call('bulletin.finalise', input), final);
  await app.choose(join(folder, colleagueBundle), () => page.getByTestId('merge-pick').click());
  await page.getByTestId('merge-final').getByText('合并，并解除它的定稿').click();
}

async function mergeColleague(desk: Desk): Promise<void> {
  await previewIntoFinal(desk);
  await desk.app.page.getByTestId('merge-final-reason').fill('复核后更正');
  await click(id('merge-run'), id('merge-to-conflicts'))(desk);
}

/** A bulletin that contradicts itself. */
async function checkPaper({ app: { page } }: Desk): Promise<void> {
  const text = '关于检查情况的通报\n现将情况通报如下。\n受理信件205件，已办结199件，正在办理5件。\n';
  const file = { name: '通报.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.getByTestId('papers-input').setInputFiles([file]);
  await page.getByTestId('finding-jump').first().click();
}

async function openHintWords(desk: Desk): Promise<void> {
  await checkPaper(desk);
  await click(id('hint-words'))(desk);
}

async function openLocked({ app, folder }: Desk): Promise<void> {
  await app.choose(join(folder, lockedBundle), () => app.page.getByTestId('merge-pick').click());
}

async function openColumns(desk: Desk): Promise<void> {
  await readFile(id('import-survey'), id('import-pick'))(desk);
  await click('[data-node-key="columns"]')(desk);
}

/** Of a row that has not answered yet: the same answer is not asked about twice. */
async function answerBadly(desk: Desk): Promise<void> {
  await desk.app.page.locator('[data-testid$="-secret"][role="gridcell"]').filter({ hasText: /^$/ }).first().click();
  await press('2')(desk);
}

async function openEvidence(desk: Desk): Promise<void> {
  await cell('choice')(desk);
  await click(id('evidence-open'))(desk);
}

/** There is at least one. */
async function openBackups(desk: Desk): Promise<void> {
  await click(id('backup-open'), id('backup-run'))(desk);
  await desk.app.page.getByTestId('backup-look-0').waitFor();
}

async function openRestore(desk: Desk): Promise<void> {
  await openBackups(desk);
  await click('[data-testid^="backup-look-"]')(desk);
}

async function openPicture(desk: Desk): Promise<void> {
  await openEvidence(desk);
  await click(`${id('evidence-drawer')} ${id('evidence-thumb')}`)(desk);
}

async function openMark(desk: Desk): Promise<void> {
  await openPicture(desk);
  await desk.app.page.getByTestId('evidence-picture').waitFor();
  await press('t')(desk);
  await click(id('evidence-picture'))(desk);
}

/** Brings a screen up from nothing: what was open before, and what was typed there, is gone. */
export async function bringUp(desk: Desk, { at, over, shows, open }: Screen): Promise<void> {
  const { page } = desk.app;
  const ids: Readonly<Record<string, string>> = { round: desk.round, unit: desk.unit };
  const hash = at.replaceAll(/\{(\w+)\}/gu, (_whole, key: string) => encodeURIComponent(ids[key] ?? ''));
  // The start page gives way to an open workspace only when the window starts there.
  await page.evaluate(
    (to) => {
      history.replaceState(null, '', to);
      location.reload();
    },
    `#${at === '/start' ? '/units' : hash}`,
  );
  if (at === '/start') await leaveForStart(page);
  await page
    .locator(over ?? shows)
    .first()
    .waitFor();
  if (open === undefined) return;
  // The keys of the frame listen after the first paint.
  await page.waitForTimeout(150);
  await open(desk);
  await page.locator(shows).first().waitFor();
}

async function leaveForStart(page: Page): Promise<void> {
  await page.locator('.register').first().waitFor();
  await page.evaluate(() => {
    location.hash = '#/start';
  });
}

/** What can be written in and is not covered: in the dialog or drawer on top, or else on the page. A field for a date takes no text; the text of the bulletin has a test of its own. */
export async function writableFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const layers = [...document.querySelectorAll('dialog[open], .ant-modal-wrap, .ant-drawer-open')].filter(shown);
    const top = layers.at(-1) ?? document.body;
    const fields = [...top.querySelectorAll<HTMLInputElement>('input, textarea')];
    const text = /^(?:text|search|number|textarea|)$/;
    const names = fields
      .filter((field) => text.test(field.type ?? '') && shown(field) && !field.readOnly && !field.disabled)
      .map((field) => {
        const name = field.closest<HTMLElement>('[data-testid]')?.dataset.testid ?? '';
        field.dataset.walk = name;
        return name;
      });
    return [...new Set(names)];
  });
}
