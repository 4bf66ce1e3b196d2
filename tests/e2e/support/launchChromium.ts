import { type ChildProcess, spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/machine.ts';
import type { Places, RunningApp } from './app.ts';
import { ended, killProgram, processTree } from './processTree.ts';

const root = join(import.meta.dirname, '../../..');
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const quieter = ['--disable-component-update', '--disable-sync'];

/** The loopback host under Node, and a plain browser that opens its address. */
export async function launchChromium(places: Places): Promise<RunningApp> {
  // Not the staged app: this runs on Node, so with the app's own modules.
  const host = spawn(process.execPath, [join(root, 'dist/electron/hostProcess.js'), '--folder', places.folder], {
    env: { ...process.env, CHABAO_USER_DIR: places.userDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = host.pid ?? 0;
  const address = await startAddress(host);
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...quiet, ...quieter, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  await page.goto(address);
  return {
    kind: 'chromium',
    page,
    async choose(path, act) {
      await act();
      // Folders are not asked for: it is the one that the host was started with.
      if (path !== places.folder) await answerDialog(page, basename(path));
    },
    pids: () => processTree(pid),
    async kill() {
      await killProgram(host);
      await browser.close();
    },
    async close() {
      await browser.close();
      host.kill('SIGTERM');
      await ended(host);
    },
  };
}

/** The app's own dialog takes the place of the machine's. */
async function answerDialog(page: Page, name: string): Promise<void> {
  await page.locator('dialog.pick-dialog').waitFor();
  const entry = page.getByTestId(`pick-${name}`);
  if (await entry.isVisible()) {
    await entry.click();
    // Where several may be picked, they are taken together.
    const ok = page.getByTestId('pick-ok');
    if (await ok.isVisible()) await ok.click();
    return;
  }
  await page.getByTestId('pick-name').fill(name);
  await page.getByTestId('pick-ok').click();
}

function startAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    host.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    host.on('exit', (code) => reject(new Error(`the host ended with ${code}`)));
  });
}
