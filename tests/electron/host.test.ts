import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Host, startHost } from '#electron/host.ts';
import { returns, takes } from '#shared/contractType.ts';

const contract = {
  unit: { list: returns<string[]>(), save: takes(z.strictObject({ name: z.string() })).returns<string>() },
};
const base = mkdtempSync(join(tmpdir(), 'chabao-host-'));
const folder = join(base, '查报');
const pages = join(base, 'pages');
const token = 'a-token-that-only-the-test-knows';

let host: Host;
let port: number;
let cookie: string;

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

interface Options {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A request as raw as needed: fetch would not let Host or Origin be forged, and would tidy the path. */
function ask(path: string, { method = 'GET', headers = {}, body }: Options = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** As the page of the app does it. */
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body, headers: { cookie, origin: `http://127.0.0.1:${port}`, ...headers } });

beforeAll(async () => {
  mkdirSync(folder);
  mkdirSync(pages);
  writeFileSync(join(base, 'secret.txt'), 'secret');
  writeFileSync(join(base, 'secret.json'), '"secret"');
  writeFileSync(join(pages, 'index.html'), '<html><head><title>查报</title></head></html>');
  writeFileSync(join(pages, 'app.js'), 'app');
  writeFileSync(join(folder, '通报.docx'), 'bulletin');
  symlinkSync(join(base, 'secret.txt'), join(folder, 'link.txt'));
  const handlers = { unit: { list: () => ['县政府办'], save: ({ name }: { name: string }) => name } };
  host = await startHost({ contract, handlers, pages, folder, port: 0, token });
  port = Number(new URL(host.address).port);
  const welcome = await ask(`/?token=${token}`);
  cookie = String(welcome.headers['set-cookie']).split(';')[0] ?? '';
});

afterAll(() => host.close());

test('the start address gives a cookie that scripts cannot read and leads to the page without the token', async () => {
  const answer = await ask(`/?token=${token}`);
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe('/');
  expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict$/);
});

test('without the token or its cookie everything is refused', async () => {
  for (const path of ['/', '/app.js', '/events', '/download?path=x', '/?token=wrong', '/api/unit.list']) {
    expect((await ask(path)).status, path).toBe(403);
  }
  const body = '{}';
  expect((await ask('/api/unit.list', { method: 'POST', body })).status).toBe(403);
  expect((await ask('/', { headers: { cookie: `${cookie.split('=')[0]}=wrong` } })).status).toBe(403);
});

test('a program that sends the token may call', async () => {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await ask('/api/unit.list', { method: 'POST', body: '{}', headers });
  expect(JSON.parse(answer.body)).toEqual({ ok: true, value: ['县政府办'] });
});

test('another Host is refused, so that no other name can be pointed at this machine', async () => {
  const headers = { cookie, host: `evil.example:${port}` };
  expect((await ask('/', { headers })).status).toBe(403);
  expect((await ask(`/?token=${token}`, { headers })).status).toBe(403);
});

test('another Origin is refused, and a call from a browser must name its own', async () => {
  const refused = await Promise.all([
    post('/api/unit.list', '{}', { origin: 'http://evil.example' }),
    post('/api/unit.list', '{}', { origin: 'null' }),
    post('/api/unit.list', '{}', { origin: `http://127.0.0.1:${port + 1}` }),
    post('/api/unit.list', '{}', { 'sec-fetch-site': 'cross-site' }),
    ask('/api/unit.list', { method: 'POST', body: '{}', headers: { cookie } }),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});

test('the page gets the bridge before its own script and a policy that allows nothing foreign', async () => {
  const { status, body, headers } = await ask('/', { headers: { cookie } });
  expect(status).toBe(200);
  expect(body).toContain('<script type="module" src="./loopback.js">');
  expect(body).toContain(`content="${folder}"`);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("script-src 'self'");
});

test.each([
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/..%5csecret.json',
  '/%2e%2e%2f%2e%2e%2fetc/passwd',
  '//etc/hostname',
  '/%00.js',
  '/%zz.js',
])('%s leads to no file', async (path) => {
  const answer = await ask(path, { headers: { cookie } });
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret');
});

test('calls carry input, results and refusals', async () => {
  expect(JSON.parse((await post('/api/unit.save', '{"input":{"name":"县教育局"}}')).body)).toEqual({
    ok: true,
    value: '县教育局',
  });
  expect(JSON.parse((await post('/api/unit.save', '{"input":{}}')).body)).toMatchObject({ error: { code: 'invalid' } });
  expect(JSON.parse((await post('/api/unit.constructor', '{}')).body)).toMatchObject({ error: { code: 'not-found' } });
  expect(JSON.parse((await post('/api/unit.save', 'no json')).body)).toMatchObject({ error: { code: 'invalid' } });
});

test('notices arrive as events', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/events`, { headers: { authorization: `Bearer ${token}` } });
  const reader = response.body?.getReader();
  await reader?.read();
  const progress = { task: 'export' as const, done: 1, total: 2, label: '附件1' };
  host.notify('progress', progress);
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toBe(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`);
  await reader?.cancel();
});

test('an upload lies in the documents folder under its own name, or a free one', async () => {
  const first = JSON.parse((await post('/upload?name=a.xlsx', 'one')).body).value;
  const second = JSON.parse((await post(`/upload?name=${encodeURIComponent('../../a.xlsx')}`, 'two')).body).value;
  expect(first).toBe(join(folder, 'a.xlsx'));
  expect(second).toBe(join(folder, 'a(2).xlsx'));
  expect(readFileSync(first, 'utf8')).toBe('one');
  expect(readFileSync(second, 'utf8')).toBe('two');
  expect(JSON.parse((await post('/upload?name=..', 'x')).body)).toMatchObject({ error: { code: 'invalid' } });
});

test('documents can be listed and fetched, nothing outside their folder', async () => {
  const { value } = JSON.parse((await post('/files', '')).body);
  expect(value).toContainEqual({ name: '通报.docx', path: join(folder, '通报.docx') });
  const get = (path: string) => ask(`/download?path=${encodeURIComponent(path)}`, { headers: { cookie } });
  const good = await get(join(folder, '通报.docx'));
  expect(good.body).toBe('bulletin');
  expect(good.headers['content-disposition']).toContain("attachment; filename*=UTF-8''%E9%80%9A%E6%8A%A5.docx");
  for (const path of [
    join(base, 'secret.txt'),
    `${folder}/../secret.txt`,
    join(folder, 'link.txt'),
    folder,
    '',
    '/nowhere',
  ]) {
    const answer = await get(path);
    expect(answer.status, path).toBe(404);
    expect(answer.body).not.toContain('secret');
  }
});
