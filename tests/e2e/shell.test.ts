import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {} from '../../renderer/platform.ts';
import { hosts, launch, type RunningApp } from './support/app.ts';
import { foreignConnections } from './support/foreignConnections.ts';

describe.each(hosts)('the shell in %s', (kind) => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-shell-'));
  const requests: string[] = [];
  let app: RunningApp;

  beforeAll(async () => {
    app = await launch(kind, { userDir: join(base, 'user'), folder: join(base, '查报') });
    app.page.on('request', (request) => requests.push(request.url()));
  });
  afterAll(() => app?.kill());

  test('opens its window with the app in it', async () => {
    await app.page.waitForSelector('#root > *');
    await expect.poll(() => app.page.title()).toBe('查报');
    const { origin } = new URL(app.page.url());
    expect(kind === 'chromium' ? origin.replace(/\d+$/, '') : app.page.url()).toBe(
      kind === 'chromium' ? 'http://127.0.0.1:' : 'app://chabao/index.html',
    );
    // The token does not stay in the address bar.
    expect(app.page.url()).not.toContain('token');
  });

  test('gives the page exactly one bridge', async () => {
    const shape = await app.page.evaluate(() => {
      const bridge = window.chabao;
      return (
        bridge && {
          own: Object.keys(bridge).sort(),
          platform: Object.keys(bridge.platform).sort(),
          kind: bridge.platform.kind,
        }
      );
    });
    expect(shape).toEqual({
      own: ['call', 'on', 'platform', 'upload'],
      platform: [
        'bring',
        'folder',
        'kind',
        'open',
        'pathOf',
        'pickFolder',
        'pickOpen',
        'pickOpenMany',
        'pickSave',
        'reveal',
        'setZoom',
      ],
      kind: kind === 'chromium' ? 'browser' : 'electron',
    });
  });

  test('answers calls through the bridge and refuses unknown ones', async () => {
    const replies = await app.page.evaluate(async () => [
      await window.chabao?.call('workspace.packs', undefined),
      await window.chabao?.call('workspace.constructor', undefined),
      await window.chabao?.call('workspace.open', { path: 1 }),
    ]);
    expect(replies).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'not-found' } },
      { ok: false, error: { code: 'invalid' } },
    ]);
  });

  test('lets no inline script run', async () => {
    const ran = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.injected = true');
      image.src = 'missing.png';
      document.body.append(image);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return 'injected' in window;
    });
    expect(ran).toBe(false);
    // Later, because a debugger's own evaluation is exempt.
    const message = await app.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              // biome-ignore lint/security/noGlobalEval: this is what must fail
              resolve(String(globalThis.eval('1 + 1')));
            } catch (error) {
              resolve(String(error));
            }
          });
        }),
    );
    expect(message).toContain('EvalError');
  });

  test('fetches nothing from outside', async () => {
    const result = await app.page.evaluate(() =>
      Promise.allSettled([fetch('https://example.com/'), fetch('http://127.0.0.1:9/'), fetch('file:///etc/hostname')]),
    );
    expect(result.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  test('goes nowhere else and opens no window', async () => {
    const before = app.page.url();
    const opened = await app.page.evaluate(() => window.open('https://example.com/') === null);
    expect(opened || kind === 'chromium').toBe(true);
    if (kind === 'chromium') return;
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
      location.href = 'file:///etc/hostname';
    });
    await app.page.waitForTimeout(500);
    expect(app.page.url()).toBe(before);
  });

  test('asks the network for nothing', () => {
    const own = kind === 'chromium' ? 'http://127.0.0.1:' : 'app://chabao/';
    expect(requests.filter((url) => !url.startsWith(own) && !/^(data|blob):/.test(url) && !isProbe(url))).toEqual([]);
    expect(foreignConnections(app.pids())).toEqual([]);
  });
});

/** What the tests above try themselves. */
function isProbe(url: string): boolean {
  return ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname'].includes(url);
}

describe.runIf(hosts.includes('electron'))('the window in Electron', () => {
  const base = mkdtempSync(join(tmpdir(), 'chabao-window-'));
  let app: RunningApp;

  beforeAll(async () => {
    app = await launch('electron', { userDir: join(base, 'user'), folder: base });
    await app.page.waitForSelector('#root > *');
  });
  afterAll(() => app?.kill());

  test('has no Node in the page and keeps the preload script apart', async () => {
    const names = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'global', 'Buffer', '__dirname'].filter((name) => name in window),
    );
    expect(names).toEqual([]);
  });

  test('is sandboxed with its world apart', async () => {
    const preferences = await app.electron?.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Electron has it, its types do not.
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('runs the backend in a process of its own', () => {
    const commands = app.pids().map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    expect(commands.filter((command) => command.includes('node.mojom.NodeService'))).toHaveLength(1);
  });
});
