import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { appOrigin } from './appScheme.ts';

/** Pages that wait to be fetched by the window that prints them, by their address. */
const waiting = new Map<string, string>();

/** The page of the app's own scheme at this address; undefined when none is to be printed. */
export function findPrintPage(pathname: string): string | undefined {
  return waiting.get(pathname);
}

/** Prints HTML by a window that nobody sees: without scripts, offline, each page of its own size. */
export async function printHtml(html: string): Promise<Uint8Array> {
  const address = `/print/${randomUUID()}.html`;
  waiting.set(address, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadURL(`${appOrigin}${address}`);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } finally {
    waiting.delete(address);
    if (!window.isDestroyed()) window.destroy();
  }
}
