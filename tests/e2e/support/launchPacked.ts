import { type ChildProcess, spawn } from 'node:child_process';
import { chromium, type Page } from 'playwright-core';
import type { Places, RunningApp } from './app.ts';
import { ended, killProgram, processTree } from './processTree.ts';

/** The packed program: its fuses keep debuggers out of the main process, so only its window is driven. */
export async function launchPacked(program: string, display: string, places: Places): Promise<RunningApp> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...sandbox, '--remote-debugging-port=0'], {
    env: { ...process.env, DISPLAY: display, CHABAO_USER_DIR: places.userDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const pid = child.pid ?? 0;
  const address = await debuggerAddress(child);
  await windowOf(address);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('no window');
  const page: Page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForLoadState();
  return {
    kind: 'packed',
    page,
    choose: () => Promise.reject(new Error('nobody answers the dialogs of a packed program')),
    pids: () => processTree(pid),
    async kill() {
      await killProgram(child);
    },
    async close() {
      await page.evaluate(() => window.close());
      await ended(child);
    },
  };
}

/** A connection made while the window is just being made may wait forever, so its page is waited for first. */
async function windowOf(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  for (let tries = 0; tries < 300; tries++) {
    const targets = (await (await fetch(list)).json()) as { readonly title: string; readonly url: string }[];
    // The title is there when the page has been read.
    if (targets.some(({ title, url }) => url.startsWith('app://chabao/') && title === '查报')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the program opens no window');
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`the program ended with ${code}\n${said}`)));
  });
}
