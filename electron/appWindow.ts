import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { appOrigin } from './appScheme.ts';

/** The one window, not shown before it has something to show. `here`: the folder of the built scripts. */
export function createAppWindow(here: string, resources: string): BrowserWindow {
  const window = new BrowserWindow({
    title: '查报',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    icon: join(resources, 'icons/512x512.png'),
    webPreferences: {
      preload: join(here, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** From its beginning: the page then asks which workspace is open. */
export function loadApp(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${appOrigin}/index.html`);
}

/** What is still being typed is committed, as when the focus leaves it; a page that hangs does not hold anything up. */
export async function commitTyping(window: BrowserWindow | null): Promise<void> {
  if (window === null || window.isDestroyed()) return;
  const script = 'document.activeElement?.blur(); new Promise((resolve) => setTimeout(resolve, 50))';
  const committed = window.webContents.executeJavaScript(script).catch(() => undefined);
  await Promise.race([committed, new Promise((resolve) => setTimeout(resolve, 1000))]);
}
