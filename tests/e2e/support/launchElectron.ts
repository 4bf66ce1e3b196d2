import { _electron, type ElectronApplication, errors } from 'playwright-core';
import { findElectron } from '../../../scripts/electronBinary.ts';
import type { Places, RunningApp } from './app.ts';
import { ended, killProgram, processTree } from './processTree.ts';

/** The staged app in a real Electron, with a hold on its main process. */
export async function launchElectron(staged: string, display: string, places: Places): Promise<RunningApp> {
  const app = await start(staged, display, places, 3);
  const child = app.process();
  const pid = child.pid ?? 0;
  const page = await app.firstWindow({ timeout: 60_000 }).catch(async (error: unknown) => {
    await killProgram(child);
    throw error;
  });
  return {
    kind: 'electron',
    page,
    electron: app,
    async choose(path, act) {
      await app.evaluate(({ dialog }, picked) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] });
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: picked });
      }, path);
      await act();
    },
    pids: () => processTree(pid),
    async kill() {
      await killProgram(child);
    },
    async close() {
      // Later, so that the answer to this still comes through.
      await app.evaluate(({ BrowserWindow }) => {
        setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 100);
      });
      await ended(child);
    },
  };
}

/** A debugger that connects just while the window is being made may wait forever: then it is tried again. */
async function start(staged: string, display: string, places: Places, attempts: number): Promise<ElectronApplication> {
  try {
    return await _electron.launch({
      executablePath: findElectron() ?? '',
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), staged],
      env: { ...(process.env as Record<string, string>), DISPLAY: display, CHABAO_USER_DIR: places.userDir },
      timeout: 20_000,
    });
  } catch (error) {
    if (attempts === 1 || !(error instanceof errors.TimeoutError)) throw error;
    return start(staged, display, places, attempts - 1);
  }
}
