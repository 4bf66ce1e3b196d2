import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { findElectron } from '../../scripts/electronBinary.ts';
import { hosts, launch, type Places, type RunningApp } from './support/app.ts';
import { ended } from './support/processTree.ts';
import * as road from './support/road.ts';

describe.runIf(hosts.includes('electron'))('the window in Electron', () => {
  let places: Places;
  let app: RunningApp;
  const path = (name: string) => join(places.folder, name);

  beforeEach(async () => {
    const base = mkdtempSync(join(tmpdir(), 'chabao-window-'));
    places = { userDir: join(base, 'user'), folder: join(base, '查报') };
    mkdirSync(places.folder);
    app = await launch('electron', places);
    await road.nameThePerson(app);
  });
  afterEach(() => app.kill());

  /** A second start of the program, as a double click on a file is one. It ends at once. */
  async function startAgain(...args: string[]): Promise<void> {
    const env = { ...process.env, DISPLAY: inject('display'), CHABAO_USER_DIR: places.userDir };
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    await ended(spawn(findElectron() ?? '', [...asRoot, inject('staged'), ...args], { env, stdio: 'ignore' }));
  }

  /** What the machine's message boxes say from now on; each is answered with its first button. */
  async function listen(): Promise<() => Promise<string[]>> {
    await app.electron?.evaluate(({ dialog }) => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      dialog.showMessageBox = async (...given: unknown[]) => {
        said.push((given.at(-1) as { message: string }).message);
        return { response: 0, checkboxChecked: false };
      };
    });
    const read = () => app.electron?.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    return async () => (await read()) ?? [];
  }

  test('opens a workspace that is double-clicked while another one is open', async () => {
    await road.newWorkspace(app, road.pack, path('甲县.chabao'));
    await road.newWorkspaceThroughBridge(app, road.pack, path('乙县.chabao'));
    await road.addUnits(app, ['乙县教育局']);
    await startAgain(path('甲县.chabao'));
    await app.page.getByTestId('round-page').waitFor();
    await app.page.locator('.shell-title', { hasText: '甲县' }).waitFor();
    await expect
      .poll(() => app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(1);
  });

  test('says why a double-clicked file cannot be opened and keeps what is open', async () => {
    await road.newWorkspace(app, road.pack, path('甲县.chabao'));
    const said = await listen();
    writeFileSync(path('乱.chabao'), 'not a workspace');
    await startAgain(path('乱.chabao'));
    await expect.poll(said).toHaveLength(1);
    expect((await said())[0]).toMatch(/\p{Script=Han}/u);
    const current = await app.page.evaluate(() => window.chabao?.call('workspace.current', undefined));
    expect(current).toMatchObject({ ok: true, value: { path: path('甲县.chabao') } });
    expect(readFileSync(path('乱.chabao'), 'utf8')).toBe('not a workspace');
  });

  test('saves what is still being typed when it is closed', async () => {
    await road.newWorkspace(app, road.pack, path('甲县.chabao'));
    await road.addUnits(app, ['甲县教育局']);
    await road.openAnnex(app, 'survey');
    const [subject] = await road.subjectIds(app, 'text');
    await app.page.getByTestId(`cell-${subject}-text`).click();
    await app.page.keyboard.type('正在输入');
    await app.close();
    expect(existsSync(path('甲县.备份.chabao'))).toBe(true);
    app = await launch('electron', places);
    await road.reopen(app);
    await road.openAnnex(app, 'survey');
    await app.page.getByTestId(`cell-${subject}-text`).getByText('正在输入').waitFor();
  });

  test('starts its backend again after a crash, with the same workspace', async () => {
    await road.newWorkspace(app, road.pack, path('甲县.chabao'));
    await road.addUnits(app, ['甲县教育局']);
    const said = await listen();
    const backend = app.pids().find((pid) => commandOf(pid).includes('node.mojom.NodeService'));
    process.kill(backend ?? 0, 'SIGKILL');
    await expect.poll(said).toEqual(['查报的后台意外停止']);
    await app.page.getByTestId('units-page').getByText('甲县教育局', { exact: true }).first().waitFor();
    await road.addUnits(app, ['甲县财政局']);
  });
});

function commandOf(pid: number): string {
  return existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
}
