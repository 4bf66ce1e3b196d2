import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Reply } from '#shared/client.ts';
import type { Dialogs } from './dialogs.ts';

export interface IpcOptions {
  readonly call: (call: string, input: unknown) => Promise<Reply>;
  readonly dialogs: Dialogs;
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
}

const refused: Reply = { ok: false, error: { code: 'internal', message: '这个页面无权使用查报的功能。' } };

/** The two channels of the window: calls of the contract, and what only the machine can do. Other senders are refused. */
export function registerIpc({ call, dialogs, isTrusted }: IpcOptions): void {
  ipcMain.handle('api', (event, name: unknown, input: unknown) =>
    isTrusted(event) && typeof name === 'string' ? call(name, input) : refused,
  );
  ipcMain.handle('platform', (event, name: unknown, argument: unknown) => {
    if (!isTrusted(event) || typeof name !== 'string' || !Object.hasOwn(dialogs, name)) throw new Error('refused');
    return dialogs[name as keyof Dialogs](argument);
  });
}
