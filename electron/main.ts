import { join, resolve } from 'node:path';
import { app, type BrowserWindow, Menu, session } from 'electron';
import type { Reply } from '#shared/client.ts';
import { appOrigin, registerAppScheme, serveAppScheme } from './appScheme.ts';
import { commitTyping, createAppWindow, loadApp } from './appWindow.ts';
import { type BackendLink, startBackend } from './backendLink.ts';
import { createDialogs } from './dialogs.ts';
import { registerIpc } from './ipc.ts';
import { forbidNetwork, lockDownContents, lockDownSession } from './lockDown.ts';
import { askToLeave, askToRestart, tell } from './messages.ts';
import { openedFolder } from './openedFiles.ts';
import { findPrintPage, printHtml } from './printWindow.ts';
import { receiveUpload, uploadFolder } from './uploads.ts';
import { userDir } from './userDir.ts';

const here = import.meta.dirname;
const resources = app.isPackaged ? join(process.resourcesPath, 'resources') : join(here, '../../resources');

let window: BrowserWindow | null = null;
let backend: BackendLink;
/** The workspace that a restarted backend opens again. */
let workspacePath: string | null = null;
let closing = false;
let mayClose = false;

app.setName('查报');
app.setPath('userData', userDir());
registerAppScheme();
forbidNetwork();
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => void openFrom(argv, folder));
  app.on('window-all-closed', () => void closeDown());
  app.on('before-quit', holdUntilClosed);
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
  // Not awaited: Electron becomes ready only after this module has run.
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  lockDownSession(session.defaultSession);
  serveAppScheme(join(here, '../renderer'), (hash) => backend.evidence(hash), findPrintPage);
  backend = launchBackend();
  const receive = (bytes: Uint8Array) => receiveUpload(uploadFolder(userDir()), bytes);
  registerIpc({
    call,
    receive,
    dialogs: createDialogs(() => window, app.getPath('documents'), openedFolder(userDir())),
    isTrusted,
  });
  const refusal = await openNamed(process.argv.slice(1), process.cwd());
  window = createAppWindow(here, resources);
  window.on('close', holdUntilClosed);
  window.on('closed', () => {
    window = null;
  });
  await loadApp(window);
  if (typeof refusal === 'string') await tell(window, refusal);
}

function isTrusted({ senderFrame }: { readonly senderFrame: Electron.WebFrameMain | null }): boolean {
  return senderFrame !== null && senderFrame === window?.webContents.mainFrame && senderFrame.origin === appOrigin;
}

function launchBackend(): BackendLink {
  return startBackend({
    script: join(here, 'backendProcess.js'),
    args: [userDir(), resources],
    onNotice: (event, payload) => {
      if (window !== null && !window.isDestroyed()) window.webContents.send('notice', event, payload);
    },
    onPrint: printHtml,
    onCrash: () => void restart(),
  });
}

async function call(name: string, input: unknown): Promise<Reply> {
  const reply = await backend.call(name, input);
  if (reply.ok && name.startsWith('workspace.')) noteWorkspace(name, reply.value);
  return reply;
}

function noteWorkspace(name: string, value: unknown): void {
  if (name === 'workspace.close') workspacePath = null;
  else if (typeof value === 'object' && value !== null && 'path' in value) workspacePath = String(value.path);
}

async function restart(): Promise<void> {
  if (window === null || !(await askToRestart(window))) return leave();
  backend = launchBackend();
  if (workspacePath !== null) {
    const reply = await call('workspace.open', { path: workspacePath });
    if (!reply.ok) await tell(window, reply.error.message);
  }
  window?.webContents.reload();
}

/** A double click on a workspace, or a second start: the file opens in the window that is there. */
async function openFrom(argv: readonly string[], folder: string): Promise<void> {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
  await commitTyping(window);
  const refusal = await openNamed(argv.slice(1), folder);
  if (typeof refusal === 'string') await tell(window, refusal);
  else if (refusal === null) await loadApp(window);
}

/** Opens the first workspace named on a command line. Null: it is open; a text: why it is not; undefined: none is named. */
async function openNamed(args: readonly string[], folder: string): Promise<string | null | undefined> {
  const named = args.find((argument) => argument.endsWith('.chabao'));
  if (named === undefined) return undefined;
  const reply = await call('workspace.open', { path: resolve(folder, named) });
  return reply.ok ? null : reply.error.message;
}

function holdUntilClosed(event: { preventDefault(): void }): void {
  if (mayClose) return;
  event.preventDefault();
  void closeDown();
}

/** Closes the workspace, with its verified backup, before the window goes, whoever wants to end the program. */
async function closeDown(): Promise<void> {
  if (closing || mayClose) return;
  closing = true;
  await commitTyping(window);
  const reply = await backend.close();
  const goes = reply.ok || (await askToLeave(window, reply.error.message));
  closing = false;
  if (goes) leave();
  else if (workspacePath !== null) await call('workspace.open', { path: workspacePath });
}

function leave(): void {
  mayClose = true;
  backend.stop();
  // Destroyed, not closed: a page that wants to keep its window has had its say.
  window?.destroy();
  app.quit();
}
