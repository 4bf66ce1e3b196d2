import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '#shared/client.ts';
import type { Contract } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { pageHeaders } from './contentPolicy.ts';
import { dispatch } from './dispatch.ts';
import { errorData } from './errorData.ts';
import { evidenceFile, evidenceHashOf } from './evidenceFile.ts';
import type { HostOptions } from './host.ts';
import type { Access } from './hostAccess.ts';
import { listDocuments, readDocument, receiveDocument } from './hostDocuments.ts';
import { hostPage } from './hostPage.ts';
import { readBody } from './hostRequest.ts';
import { readPageFile } from './pageFiles.ts';

export interface Site<T extends Contract> extends HostOptions<T> {
  readonly origin: string;
  readonly access: Access;
  /** The open notice streams. */
  readonly listeners: Set<ServerResponse>;
}

const maxInput = 64_000_000;

/** One request: who asks is checked first, then the method and path decide. Never rejects. */
export async function answerRequest<T extends Contract>(
  site: Site<T>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await route(site, request, response);
  } catch (error) {
    site.log?.error(`host ${request.method} ${request.url}`, error);
    if (response.headersSent) response.destroy();
    else answerText(response, 500, errorData(error).message);
  }
}

async function route<T extends Contract>(site: Site<T>, request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? '/';
  if (!path.startsWith('/') || !URL.canParse(`${site.origin}${path}`)) return answerText(response, 400, 'bad request');
  const url = new URL(`${site.origin}${path}`);
  const verdict = site.access.judge(request, url);
  if (verdict.kind === 'refused') return answerText(response, 403, verdict.reason);
  if (verdict.kind === 'welcome') return welcome(response, verdict.cookie);
  if (request.method === 'POST') return answerReply(response, await act(site, request, url));
  if (request.method !== 'GET') return answerText(response, 405, 'method not allowed');
  if (url.pathname === '/events') return openStream(site, response);
  if (url.pathname === '/download') return readDocument(site.folder, url.searchParams.get('path') ?? '', response);
  const hash = evidenceHashOf(url.pathname);
  if (hash !== undefined) return answerEvidence(site, hash, response);
  await answerPage(site, url.pathname, response);
}

/** The token leaves the address bar at once. */
function welcome(response: ServerResponse, cookie: string): void {
  response.writeHead(303, { Location: '/', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' }).end();
}

async function act<T extends Contract>(site: Site<T>, request: IncomingMessage, url: URL): Promise<Reply> {
  try {
    if (url.pathname === '/files') return { ok: true, value: await listDocuments(site.folder) };
    if (url.pathname === '/upload') {
      return { ok: true, value: await receiveDocument(site.folder, url.searchParams.get('name') ?? '', request) };
    }
    if (url.pathname === '/evidence' && site.evidence) {
      return { ok: true, value: await site.evidence.receive(request) };
    }
    if (!url.pathname.startsWith('/api/')) throw new AppError('not-found', '没有这个地址。');
    const call = decodeURIComponent(url.pathname.slice('/api/'.length));
    const input = inputOf(await readBody(request, maxInput));
    return await dispatch(site.handlers, site.contract, call, input, site.log);
  } catch (error) {
    const data = errorData(error);
    if (data.code === 'internal') site.log?.error(url.pathname, error);
    return { ok: false, error: data };
  }
}

function inputOf(body: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new AppError('invalid', '提交的内容不是JSON，没有执行。');
  }
  return typeof parsed === 'object' && parsed !== null && 'input' in parsed ? parsed.input : undefined;
}

async function answerPage<T extends Contract>(site: Site<T>, path: string, response: ServerResponse): Promise<void> {
  const file = await readPageFile(site.pages, path);
  if (file === undefined) return answerText(response, 404, 'not found');
  const bytes = file.type.startsWith('text/html') ? hostPage(file.bytes.toString('utf8'), site.folder) : file.bytes;
  response.writeHead(200, { ...pageHeaders, 'Content-Type': file.type, 'Cache-Control': 'no-store' }).end(bytes);
}

function answerEvidence<T extends Contract>(site: Site<T>, hash: string, response: ServerResponse): void {
  const bytes = site.evidence?.find(hash);
  const file = bytes && evidenceFile(bytes);
  if (file === undefined) answerText(response, 404, 'not found');
  else response.writeHead(200, file.headers).end(file.bytes);
}

function openStream<T extends Contract>(site: Site<T>, response: ServerResponse): void {
  const headers = { ...pageHeaders, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
  response.writeHead(200, headers).write(': chabao\n\n');
  site.listeners.add(response);
  response.on('close', () => site.listeners.delete(response));
}

function answerReply(response: ServerResponse, reply: Reply): void {
  const headers = { ...pageHeaders, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(200, headers).end(JSON.stringify(reply));
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
