import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Reply } from '#shared/client.ts';
import { maxEvidence } from '#shared/evidence/limits.ts';
import type { Dialogs } from './dialogs.ts';
import { errorData } from './errorData.ts';

export interface IpcOptions {
  readonly call: (call: string, input: unknown) => Promise<Reply>;
  /** Keeps bytes until a call names their token. */
  readonly receive: (bytes: Uint8Array) => Promise<string>;
  readonly dialogs: Dialogs;
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
}

const refused: Reply = { ok: false, error: { code: 'internal', message: '这个页面无权使用查报的功能。' } };

/**
 * The channels of the window: calls of the contract, bytes of evidence on their way in, and what only the machine can do. Other
 * senders are refused.
 */
export function registerIpc({ call, receive, dialogs, isTrusted }: IpcOptions): void {
  ipcMain.handle('api', (event, name: unknown, input: unknown) =>
    isTrusted(event) && typeof name === 'string' ? call(name, input) : refused,
  );
  ipcMain.handle('upload', (event, bytes: unknown) => (isTrusted(event) ? takeBytes(receive, bytes) : refused));
  ipcMain.handle('platform', (event, name: unknown, argument: unknown) => {
    if (!isTrusted(event) || typeof name !== 'string' || !Object.hasOwn(dialogs, name)) throw new Error('refused');
    return dialogs[name as keyof Dialogs](argument);
  });
}

async function takeBytes(receive: IpcOptions['receive'], bytes: unknown): Promise<Reply> {
  if (!(bytes instanceof ArrayBuffer) || bytes.byteLength > maxEvidence) {
    return { ok: false, error: { code: 'invalid', message: '文件超过50 MB，没有加入。请压缩后再加。' } };
  }
  try {
    return { ok: true, value: await receive(new Uint8Array(bytes)) };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}
