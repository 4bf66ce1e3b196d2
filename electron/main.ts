import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, Menu, session } from 'electron';
import type { Reply } from '#shared/client.ts';
import { appOrigin, registerAppScheme, serveAppScheme } from './appScheme.ts';
import { type BackendLink, startBackend } from './backendLink.ts';
import { createDialogs } from './dialogs.ts';
import { registerIpc } from './ipc.ts';
import { forbidNetwork, lockDownContents, lockDownSession } from './lockDown.ts';
import { userDir } from './userDir.ts';

const here = import.meta.dirname;
const resources = app.isPackaged ? join(process.resourcesPath, 'resources') : join(here, '../../resources');

let window: BrowserWindow | null = null;
let backend: BackendLink | null = null;
/** The workspace that a restarted backend opens again. */
let workspacePath: string | null = null;
let mayClose = false;

app.setName('查报');
app.setPath('userData', userDir());
registerAppScheme();
forbidNetwork();
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => void openFrom(argv, folder));
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
  // Not awaited: Electron becomes ready only after this module has run.
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  lockDownSession(session.defaultSession);
  serveAppScheme(join(here, '../renderer'));
  launchBackend();
  registerIpc({
    call,
    dialogs: createDialogs(currentWindow, app.getPath('documents')),
    isTrusted: ({ senderFrame }) =>
      senderFrame !== null &&
      senderFrame === window?.webContents.mainFrame &&
      senderFrame.url.startsWith(`${appOrigin}/`),
  });
  const refusal = await openWorkspaceOf(process.argv.slice(1), process.cwd());
  window = createWindow();
  await window.loadURL(`${appOrigin}/index.html`);
  if (refusal) void tell(refusal);
}

function createWindow(): BrowserWindow {
  const created = new BrowserWindow({
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
  created.once('ready-to-show', () => created.show());
  created.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    void closeDown();
  });
  created.on('closed', () => {
    window = null;
  });
  return created;
}

function currentWindow(): BrowserWindow {
  if (window === null) throw new Error('no window');
  return window;
}

function launchBackend(): void {
  backend = startBackend({
    script: join(here, 'backendProcess.js'),
    args: [userDir(), resources],
    onNotice: (event, payload) => window?.webContents.send('notice', event, payload),
    onCrash: () => void offerRestart(),
  });
}

async function call(name: string, input: unknown): Promise<Reply> {
  if (backend === null) throw new Error('no backend');
  const reply = await backend.call(name, input);
  if (reply.ok && name.startsWith('workspace.')) noteWorkspace(name, reply.value);
  return reply;
}

function noteWorkspace(name: string, value: unknown): void {
  if (name === 'workspace.close') workspacePath = null;
  else if (typeof value === 'object' && value !== null && 'path' in value) workspacePath = String(value.path);
}

async function offerRestart(): Promise<void> {
  const { response } = await dialog.showMessageBox(currentWindow(), {
    type: 'error',
    title: '查报',
    message: '查报的后台意外停止',
    detail: '已显示“已保存”的内容都在工作簿里，没有丢失。重新启动后台即可继续。',
    buttons: ['重新启动', '退出'],
    cancelId: 1,
  });
  if (response === 1) return leave();
  launchBackend();
  if (workspacePath !== null) {
    const reply = await call('workspace.open', { path: workspacePath });
    if (!reply.ok) await tell(reply.error.message);
  }
  window?.webContents.reload();
}

/** A double click on a workspace, or a second start: the file opens in the window that is there. */
async function openFrom(argv: readonly string[], folder: string): Promise<void> {
  const refusal = await openWorkspaceOf(argv.slice(1), folder);
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
  if (refusal) await tell(refusal);
  else if (refusal === undefined) window.webContents.reload();
}

/** Opens the first workspace named on a command line. Null: none is named; a text: why it could not be opened. */
async function openWorkspaceOf(args: readonly string[], folder: string): Promise<string | null | undefined> {
  const named = args.find((argument) => argument.endsWith('.chabao'));
  if (named === undefined) return null;
  const reply = await call('workspace.open', { path: resolve(folder, named) });
  return reply.ok ? undefined : reply.error.message;
}

async function tell(message: string): Promise<void> {
  await dialog.showMessageBox(currentWindow(), { type: 'warning', title: '查报', message, buttons: ['知道了'] });
}

/** Closes the workspace, with its verified backup, before the window goes. */
async function closeDown(): Promise<void> {
  const reply = (await backend?.close()) ?? { ok: true };
  if (reply.ok) return leave();
  const { response } = await dialog.showMessageBox(currentWindow(), {
    type: 'warning',
    title: '查报',
    message: '关闭前的备份没有完成',
    detail: `${reply.error.message}\n已保存的内容都在工作簿里。`,
    buttons: ['仍然退出', '返回'],
    cancelId: 1,
  });
  if (response === 0) leave();
}

function leave(): void {
  mayClose = true;
  backend?.stop();
  app.quit();
}
