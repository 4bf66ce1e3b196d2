import type { Bridge } from '#shared/bridge.ts';
import type { Reply } from '#shared/client.ts';
import type { AppEvents } from '#shared/contract.ts';
import { AppError } from '#shared/error.ts';
import { askFile, askFiles, askName } from './pickDialog.ts';

/**
 * The bridge of a plain browser: calls over HTTP to the host that served this page, notices as server-sent events, and the
 * host's documents folder in place of the machine's dialogs. The session cookie that the start address set goes along.
 */
export function createLoopbackBridge(): Bridge {
  const events = new EventSource('/events');
  // The host writes its documents folder into the page that it serves.
  const folder = document.querySelector<HTMLMetaElement>('meta[name="chabao-folder"]')?.content ?? '';
  return {
    call: (call, input) => post(`/api/${encodeURIComponent(call)}`, JSON.stringify({ input })),
    upload: (bytes) => post('/evidence', bytes),
    on: (event, listener) => {
      const hear = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as AppEvents[typeof event]);
      events.addEventListener(event, hear);
      return () => events.removeEventListener(event, hear);
    },
    platform: {
      kind: 'browser',
      folder,
      pickOpen: async (options) => {
        const picked = await askFile(await files(), options);
        return picked instanceof File ? await upload(picked) : picked;
      },
      pickOpenMany: async (options) => {
        const picked = (await askFiles(await files(), options)) ?? [];
        return Promise.all(picked.map((file) => (file instanceof File ? upload(file) : file)));
      },
      pickSave: async (options) => {
        const name = await askName(options);
        return name === null ? null : join(folder, name);
      },
      pickFolder: async () => folder,
      pathOf: () => null,
      bring: async (file) => (file instanceof File ? await upload(file) : null),
      reveal: async (path) => {
        const link = document.createElement('a');
        link.href = `/download?path=${encodeURIComponent(path)}`;
        link.download = '';
        link.click();
      },
      open: null,
      setZoom: null,
    },
  };
}

const unreachable: Reply = {
  ok: false,
  error: { code: 'internal', message: '与查报的后台失去联系，这一步没有完成；此前已保存的内容仍在。请重新启动查报。' },
};

async function post(address: string, body: BodyInit): Promise<Reply> {
  try {
    const response = await fetch(address, { method: 'POST', body });
    return (await response.json()) as Reply;
  } catch {
    return unreachable;
  }
}

async function files(): Promise<{ readonly name: string; readonly path: string }[]> {
  const reply = await post('/files', '');
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.details);
  return reply.value as { name: string; path: string }[];
}

async function upload(file: File): Promise<string> {
  const reply = await post(`/upload?name=${encodeURIComponent(file.name)}`, file);
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.details);
  return reply.value as string;
}

function join(folder: string, name: string): string {
  return folder.includes('\\') ? `${folder}\\${name}` : `${folder}/${name}`;
}
