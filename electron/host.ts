import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from '#shared/client.ts';
import type { AppEvents } from '#shared/contract.ts';
import type { Contract, Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { pageHeaders } from './contentPolicy.ts';
import { dispatch } from './dispatch.ts';
import { errorData } from './errorData.ts';
import { createAccess } from './hostAccess.ts';
import { listDocuments, readDocument, receiveDocument } from './hostDocuments.ts';
import { hostPage } from './hostPage.ts';
import { readBody } from './hostRequest.ts';
import type { Log } from './log.ts';
import { readPageFile } from './pageFiles.ts';

export interface HostOptions<T extends Contract> {
  readonly contract: T;
  readonly handlers: Handlers<T>;
  /** The built window. */
  readonly pages: string;
  /** Where the files lie that a browser may pick, bring and fetch. */
  readonly folder: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Whoever knows it may use the host. */
  readonly token: string;
  readonly log?: Log;
}

export interface Host {
  /** With the token: what a browser is to open. */
  readonly address: string;
  notify<Name extends keyof AppEvents>(event: Name, payload: AppEvents[Name]): void;
  close(): Promise<void>;
}

const maxInput = 64_000_000;

/** The app on 127.0.0.1 for a plain browser: pages, calls, notices and files, for those who know the token. */
export async function startHost<T extends Contract>(options: HostOptions<T>): Promise<Host> {
  const listeners = new Set<ServerResponse>();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  const access = createAccess(port, options.token);
  server.on('request', (request, response) => {
    serve(request, response).catch((error: unknown) => {
      options.log?.error(`host ${request.method} ${request.url}`, error);
      if (!response.headersSent) answerReply(response, { ok: false, error: errorData(error) });
      else response.destroy();
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    const verdict = access.judge(request, url);
    if (verdict.kind === 'refused') return answerText(response, 403, verdict.reason);
    if (verdict.kind === 'welcome') {
      response.writeHead(303, { Location: '/', 'Set-Cookie': verdict.cookie, 'Cache-Control': 'no-store' }).end();
      return;
    }
    if (request.method === 'POST') return answerReply(response, await act(request, url));
    if (request.method !== 'GET') return answerText(response, 405, 'method not allowed');
    if (url.pathname === '/events') return listen(response);
    if (url.pathname === '/download') return readDocument(options.folder, url.searchParams.get('path') ?? '', response);
    await servePage(url.pathname, response);
  }

  async function act(request: IncomingMessage, url: URL): Promise<Reply> {
    try {
      if (url.pathname === '/files') return { ok: true, value: await listDocuments(options.folder) };
      if (url.pathname === '/upload') {
        return { ok: true, value: await receiveDocument(options.folder, url.searchParams.get('name') ?? '', request) };
      }
      if (!url.pathname.startsWith('/api/')) throw new AppError('not-found', '没有这个地址。');
      const { input } = JSON.parse(await readBody(request, maxInput)) as { input?: unknown };
      const call = decodeURIComponent(url.pathname.slice('/api/'.length));
      return await dispatch(options.handlers, options.contract, call, input, options.log);
    } catch (error) {
      return { ok: false, error: errorData(error) };
    }
  }

  async function servePage(path: string, response: ServerResponse): Promise<void> {
    const file = await readPageFile(options.pages, path);
    if (file === undefined) return answerText(response, 404, 'not found');
    const isIndex = file.type.startsWith('text/html');
    const bytes = isIndex ? hostPage(file.bytes.toString('utf8'), options.folder) : file.bytes;
    response.writeHead(200, { ...pageHeaders, 'Content-Type': file.type, 'Cache-Control': 'no-store' }).end(bytes);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write(': chabao\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  return {
    address: `http://127.0.0.1:${port}/?token=${options.token}`,
    notify(event, payload) {
      for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`);
    },
    close() {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answerReply(response: ServerResponse, reply: Reply): void {
  const headers = { ...pageHeaders, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(200, headers).end(JSON.stringify(reply));
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
