import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import JSZip from 'jszip';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBlob } from '#electron/store/blobs.ts';
import { openDatabase } from '#electron/store/database.ts';
import { listEvidence } from '#electron/store/evidence.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { mediaTypeOf } from '#shared/evidence/mediaType.ts';
import { hosts, launch, type RunningApp } from './support/app.ts';
import * as road from './support/road.ts';

// The packed program has no dialogs that can be answered.
const kinds = hosts.filter((kind) => kind !== 'packed');

describe.each(kinds)('evidence in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-evidence-'));
  const places = { userDir: join(base, 'user'), folder: join(base, '查报') };
  const workspace = join(places.folder, '某县.chabao');
  let app: RunningApp;
  let subject = '';

  beforeAll(async () => {
    mkdirSync(places.folder);
    const pack = join(places.folder, 'everyKind.json');
    copyFileSync(road.pack, pack);
    app = await launch(kind, places);
    await road.nameThePerson(app);
    await road.newWorkspace(app, pack, workspace);
    await road.addUnits(app, ['某县教育局', '某县财政局']);
    await road.openAnnex(app, 'survey');
    [subject = ''] = await road.subjectIds(app, 'choice');
  });
  afterAll(() => app.kill());

  const stored = () => {
    const db = openDatabase(workspace, 'read');
    const roundId = db.prepare('SELECT roundId FROM evidence LIMIT 1').pluck().get() as string | undefined;
    const list = roundId === undefined ? [] : listEvidence(db, { roundId });
    const found = list.map((evidence) => ({ ...evidence, bytes: findBlob(db, evidence.hash) }));
    db.close();
    return found;
  };
  const cell = (column: string) => app.page.getByTestId(`cell-${subject}-${column}`);

  test('several pictures are picked at once, a big one is made smaller, a screenshot is pasted', async () => {
    const { page } = app;
    const photo = await paint(page, 4000, 3000, 'image/jpeg');
    const screenshot = await paint(page, 800, 600, 'image/png');
    await cell('choice').click();
    await page.getByTestId('evidence-open').click();
    const drawer = page.getByTestId('evidence-drawer');
    await drawer.getByTestId('evidence-files').setInputFiles([
      { name: '首页.jpg', mimeType: 'image/jpeg', buffer: photo },
      { name: '截图.jpg', mimeType: 'image/jpeg', buffer: screenshot },
      { name: '说明.png', mimeType: 'image/png', buffer: Buffer.from('only text') },
    ]);
    await expect.poll(() => drawer.getByTestId('evidence-thumb').count()).toBe(3);
    await page.keyboard.press('Escape');
    await expect.poll(() => cell('choice').getByTestId('evidence-mark').textContent()).toContain('3');

    await cell('text').click();
    await pastePicture(page);
    await expect.poll(() => cell('text').getByTestId('evidence-mark').count()).toBe(1);
    await road.saved(page);
    const evidence = stored();
    expect(evidence.map(({ name, width, height, columnId }) => ({ name, width, height, columnId }))).toEqual(
      expect.arrayContaining([
        { name: '首页.jpg', width: 2560, height: 1920, columnId: 'choice' },
        { name: '截图.jpg', width: 800, height: 600, columnId: 'choice' },
        { name: '说明.png', width: null, height: null, columnId: 'choice' },
      ]),
    );
    // What a file is, its bytes say, not its name.
    expect(evidence.find(({ name }) => name === '截图.jpg')?.mediaType).toBe('image/png');
    const big = evidence.find(({ name }) => name === '首页.jpg');
    expect(big?.hash).not.toBe(big?.originalHash);
    expect(new Set(evidence.map(({ number }) => number)).size).toBe(4);
  });

  test('a picture is turned, marked and cropped by key, and undo takes it back', async () => {
    const { page } = app;
    await cell('choice').click();
    await page.getByTestId('evidence-open').click();
    await page.getByTestId('evidence-drawer').getByTestId('evidence-thumb').first().click();
    const viewer = page.getByTestId('evidence-viewer');
    const picture = viewer.getByTestId('evidence-picture');
    await picture.waitFor();
    const first = () => stored().find(({ name }) => name === '首页.jpg');
    await page.keyboard.press('r');
    await expect.poll(() => first()?.rotation).toBe(90);
    await page.keyboard.press('a');
    await dragOver(page, picture, [0.3, 0.3], [0.6, 0.6]);
    await expect.poll(() => first()?.marks.map(({ kind: mark }) => mark)).toEqual(['arrow']);
    await page.keyboard.press('b');
    await dragOver(page, picture, [0.35, 0.2], [0.65, 0.5]);
    await expect.poll(() => first()?.marks.length).toBe(2);
    await page.keyboard.press('t');
    await picture.click();
    await page.getByTestId('mark-text-input').fill('超期未更新');
    await page.keyboard.press('Enter');
    await expect.poll(() => first()?.marks.length).toBe(3);
    // The part is chosen on the turned picture: what lies left and right of it goes, and one step brings it back.
    await page.keyboard.press('c');
    await dragOver(page, picture, [0.4, 0.25], [0.6, 0.75]);
    await expect.poll(() => first()?.crop ?? null).not.toBeNull();
    const { width = 0, height = 0 } = first()?.crop ?? {};
    expect(width).toBeGreaterThan(4500);
    expect(width).toBeLessThan(5500);
    expect(height).toBeLessThan(9500);
    await expect.poll(() => picture.getAttribute('viewBox')).not.toMatch(/^0 0 /);
    await road.saved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => first()?.crop ?? null).toBeNull();
    await road.saved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => first()?.marks.length).toBe(2);
    await expect.poll(() => viewer.getByTestId('mark-text').count()).toBe(0);
    expect(first()?.bytes && mediaTypeOf(first()?.bytes ?? new Uint8Array())).toBe('image/jpeg');
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });
    // Back where one came from, so that the next key works in the drawer.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
    await expect.poll(focused).toBe('evidence-thumb');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('cell-editor');
  });

  test('a folder of other files is dropped: what can be kept is kept as a file, what helps nobody is refused', async () => {
    const { page } = app;
    const folder = join(base, '现场');
    mkdirSync(folder);
    writeFileSync(join(folder, '1 录像.mp4'), Buffer.from('0000001866747970 69736f6d'.replaceAll(' ', ''), 'hex'));
    writeFileSync(join(folder, '2 手机.HEIC'), Buffer.from('0000001866747970 68656963'.replaceAll(' ', ''), 'hex'));
    writeFileSync(join(folder, '3 坏的.jpg'), Buffer.from('ffd8ffe000104a464946', 'hex'));
    writeFileSync(join(folder, '4 巨大.png'), giantPng());
    writeFileSync(join(folder, '.DS_Store'), 'nothing');
    await drop(page, folder, cell('integer'));
    await expect.poll(() => cell('integer').getByTestId('evidence-mark').textContent()).toContain('3');
    const notice = page.locator('.ant-message-warning');
    await expect.poll(() => notice.textContent()).toContain('“2 手机.HEIC”是苹果手机的 HEIC 照片');
    await expect.poll(() => notice.textContent()).toContain('“3 坏的.jpg”的图片内容打不开，可能已损坏，按文件保存');
    await expect.poll(() => notice.textContent()).toContain('“4 巨大.png”的像素太多');
    const kept = stored().filter(({ columnId }) => columnId === 'integer');
    expect(kept.map(({ name, width }) => [name, width])).toEqual([
      ['1 录像.mp4', null],
      ['3 坏的.jpg', null],
      ['4 巨大.png', null],
    ]);
    await cell('integer').click();
    await page.getByTestId('evidence-open').click();
    await page.getByTestId('evidence-drawer').getByTestId('evidence-thumb').first().click();
    const open = page.getByTestId('evidence-system-open');
    await page.getByTestId('evidence-viewer').getByText('1 录像.mp4').waitFor();
    await expect.poll(() => open.count()).toBe(kind === 'electron' ? 1 : 0);
    if (app.electron) {
      const opened = await openedBySystem(app.electron, () => page.keyboard.press('Enter'));
      expect(readFileSync(opened)).toEqual(readFileSync(join(folder, '1 录像.mp4')));
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('adding many can be stopped: what is in stays', async () => {
    const { page } = app;
    const photo = await paint(page, 3000, 2000, 'image/jpeg');
    // What follows the picture in its file makes each another one.
    const files = Array.from({ length: 60 }, (_, at) => join(base, `照片${at}.jpg`));
    for (const [at, file] of files.entries()) writeFileSync(file, Buffer.concat([photo, Buffer.from(`${at}`)]));
    await cell('text').click();
    await page.getByTestId('evidence-open').click();
    const drawer = page.getByTestId('evidence-drawer');
    await drawer.getByTestId('evidence-files').setInputFiles(files);
    await drawer.getByText(/正在加入 [2-9]\/60/).waitFor();
    const [add, stop] = await Promise.all(
      ['evidence-add', 'evidence-stop'].map((id) => drawer.getByTestId(id).boundingBox()),
    );
    expect(stop?.y).toBe(add?.y);
    await drawer.getByTestId('evidence-stop').click();
    await expect
      .poll(() => page.locator('.ant-message-warning').last().textContent())
      .toMatch(/已加入 \d+ 件。已停止，其余 \d+ 个没有加入/);
    const added = stored().filter(({ name }) => name.startsWith('照片')).length;
    expect(added).toBeGreaterThan(1);
    expect(added).toBeLessThan(60);
    await page.keyboard.press('Escape');
    await road.saved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => stored().filter(({ name }) => name.startsWith('照片')).length).toBe(0);
  });

  test('the volume holds every picture with its number, marks drawn on it', async () => {
    const { page } = app;
    await page.getByTestId('nav-round').click();
    await page.getByTestId('export-open').click();
    await page.getByTestId('export-evidence').check();
    await app.choose(places.folder, () => page.getByTestId('export-run').click());
    await page.getByTestId('export-done').waitFor();
    const paths = await page
      .locator('[data-testid="export-done"] [data-path]')
      .evaluateAll((files) => files.map((file) => file.getAttribute('data-path') ?? ''));
    const volume = paths.find((path) => path.includes('证据卷')) ?? '';
    await page.keyboard.press('Escape');
    await page.getByTestId('export-done').waitFor({ state: 'detached' });
    await page.getByTestId('export-open').click();
    await page.getByTestId('export-evidence').check();
    // A plain browser has no printer of its own: there LibreOffice prints, which tests/render sees to.
    if (kind === 'electron') await page.getByTestId('export-pdf').check();
    await app.choose(places.folder, () => page.getByTestId('export-run').click());
    await page.getByTestId('export-clash').getByText(basename(volume)).waitFor();
    await page.getByTestId('export-replace').click();
    await page.getByTestId('export-done').waitFor();
    const pdf = volume.replace(/docx$/u, 'pdf');
    const volumes = readdirSync(places.folder).filter((name) => name.includes('证据卷'));
    expect(volumes.sort()).toEqual([volume, ...(kind === 'electron' ? [pdf] : [])].map((path) => basename(path)));
    if (kind === 'electron') expectPictures(pdf, 3);
    const zip = await JSZip.loadAsync(readFileSync(volume));
    const media = Object.keys(zip.files).filter((name) => /^word\/media\/.+/.test(name));
    expect(media).toHaveLength(3);
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const evidence = stored();
    for (const { number } of evidence) expect(xml).toContain(number);
    expect(xml).toContain('某县教育局');
    expect(xml).not.toContain('图片内容不在本工作簿中');
    const marked = evidence.find(({ name }) => name === '首页.jpg');
    const db = openDatabase(workspace, 'read');
    const rendering = findBlob(db, marked?.rendering ?? '');
    db.close();
    const embedded = await Promise.all(media.map((name) => zip.file(name)?.async('nodebuffer')));
    expect(embedded.some((bytes) => rendering !== undefined && bytes?.equals(rendering))).toBe(true);
  });

  test('closing leaves a backup that has all of it', async () => {
    await app.close();
    expect(verifyStore(workspace).problems).toEqual([]);
    expect(verifyStore(join(places.folder, '某县.备份.chabao')).problems).toEqual([]);
  });
});

function expectPictures(pdf: string, count: number): void {
  const listed = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' });
  expect(listed.match(/^ *\d+ +\d+ image /gmu) ?? []).toHaveLength(count);
}

/** A picture of noise and shapes, as large in bytes as a photo would be. */
async function paint(page: Page, width: number, height: number, type: string): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([wide, high, kind]) => {
      const canvas = new OffscreenCanvas(Number(wide), Number(high));
      const context = canvas.getContext('2d');
      for (let step = 0; step < 400 && context; step += 1) {
        context.fillStyle = `hsl(${step * 37} 70% 50%)`;
        context.fillRect((step * 97) % Number(wide), (step * 61) % Number(high), 200, 150);
      }
      const blob = await canvas.convertToBlob({ type: String(kind), quality: 0.95 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height, type] as const,
  );
  return Buffer.from(bytes);
}

/** The head of a picture of 40,000 × 40,000, which nobody can unpack. */
function giantPng(): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const sides = Buffer.alloc(8);
  sides.writeUInt32BE(40_000, 0);
  sides.writeUInt32BE(40_000, 4);
  return Buffer.concat([head, sides, Buffer.alloc(2000)]);
}

/** As the file manager drops it: the browser itself makes the event. */
async function drop(page: Page, path: string, target: ReturnType<Page['getByTestId']>): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('nothing to drop on');
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}

/** What the machine was asked to show; nothing is started. */
async function openedBySystem(electron: ElectronApplication, act: () => Promise<void>): Promise<string> {
  await electron.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      (globalThis as { openedPath?: string }).openedPath = path;
      return '';
    };
  });
  await act();
  const opened = () => electron.evaluate(() => (globalThis as { openedPath?: string }).openedPath ?? '');
  await expect.poll(opened).not.toBe('');
  return opened();
}

/** A screenshot in the clipboard, as the machine hands it over: without a permission no page can put one there itself. */
async function pastePicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(300, 200);
    canvas.getContext('2d')?.fillRect(20, 20, 100, 100);
    const data = new DataTransfer();
    data.items.add(new File([await canvas.convertToBlob({ type: 'image/png' })], 'image.png', { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  });
}

async function dragOver(
  page: Page,
  target: ReturnType<Page['getByTestId']>,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('nothing to drag over');
  await page.mouse.move(box.x + box.width * from[0], box.y + box.height * from[1]);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to[0], box.y + box.height * to[1], { steps: 4 });
  await page.mouse.up();
}
