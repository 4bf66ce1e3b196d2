import { type UtilityProcess, utilityProcess } from 'electron';
import type { Reply } from '#shared/client.ts';
import type { FromBackend, ToBackend } from './backendMessage.ts';

export interface BackendLink {
  call(call: string, input: unknown): Promise<Reply>;
  /** The bytes of this hash in the open workspace. */
  evidence(hash: string): Promise<Uint8Array | undefined>;
  /** Closes the workspace with a verified backup; the process goes on. */
  close(): Promise<Reply>;
  /** Ends the process. */
  stop(): void;
}

export interface LinkOptions {
  readonly script: string;
  readonly args: readonly string[];
  readonly onNotice: (event: string, payload: unknown) => void;
  /** Makes a PDF of a page that the backend wrote. */
  readonly onPrint: (html: string) => Promise<Uint8Array>;
  /** The process ended without having been asked to. */
  readonly onCrash: (code: number) => void;
}

const lost: Reply = {
  ok: false,
  error: { code: 'internal', message: '查报的后台意外停止，这一步没有完成；此前已保存的内容都在工作簿里。' },
};

/** Starts the backend process and carries calls to it. */
export function startBackend({ script, args, onNotice, onPrint, onCrash }: LinkOptions): BackendLink {
  const child: UtilityProcess = utilityProcess.fork(script, [...args], { serviceName: 'chabao-backend' });
  const waiting = new Map<number, (reply: Reply) => void>();
  const fetching = new Map<number, (bytes: Uint8Array | undefined) => void>();
  let lastId = 0;
  let ended = false;

  child.on('message', (message: FromBackend) => {
    if (message.kind === 'notice') return onNotice(message.event, message.payload);
    if (message.kind === 'print') return void print(message);
    if (message.kind === 'evidence') {
      fetching.get(message.id)?.(message.bytes);
      fetching.delete(message.id);
      return;
    }
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
  });
  child.on('exit', (code) => {
    for (const answer of waiting.values()) answer(lost);
    waiting.clear();
    for (const answer of fetching.values()) answer(undefined);
    fetching.clear();
    if (ended) return;
    ended = true;
    onCrash(code);
  });

  async function print({ id, html }: { readonly id: number; readonly html: string }): Promise<void> {
    const bytes = await onPrint(html).catch(() => null);
    if (!ended) child.postMessage({ kind: 'printed', id, bytes } satisfies ToBackend);
  }

  function fetchEvidence(hash: string): Promise<Uint8Array | undefined> {
    if (ended) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const id = ++lastId;
      fetching.set(id, resolve);
      child.postMessage({ kind: 'evidence', id, hash } satisfies ToBackend);
    });
  }

  function ask(message: Extract<ToBackend, { kind: 'call' | 'close' }>): Promise<Reply> {
    if (ended) return Promise.resolve(lost);
    return new Promise((resolve) => {
      waiting.set(message.id, resolve);
      child.postMessage(message);
    });
  }

  return {
    call: (call, input) => ask({ kind: 'call', id: ++lastId, call, input }),
    evidence: fetchEvidence,
    close: () => ask({ kind: 'close', id: ++lastId }),
    stop: () => {
      ended = true;
      child.kill();
    },
  };
}
