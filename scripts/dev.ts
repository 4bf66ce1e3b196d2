// `npm run dev`: the window from its sources with hot reload in a browser, over the built loopback host.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer, type Plugin, type ProxyOptions } from 'vite';
import { hostPage } from '../electron/hostPage.ts';

const root = join(import.meta.dirname, '..');
const token = randomBytes(24).toString('base64url');
const { folder } = parseArgs({ options: { folder: { type: 'string', default: join(homedir(), '查报') } } }).values;
const host = spawn(
  process.execPath,
  [join(root, 'dist/electron/hostProcess.js'), '--token', token, '--folder', folder],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const address = await new Promise<string>((resolve, reject) => {
  host.stdout.once('data', (data: Buffer) => resolve(new URL(String(data).trim()).origin));
  host.once('exit', () => reject(new Error('the host did not start')));
});
process.on('exit', () => host.kill());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit());

const { default: config } = await import(pathToFileURL(join(root, 'vite.renderer.config.ts')).href);
// The host sees a program that knows the token. The origin of this very page is taken off, any other one stays and is refused.
const forward: ProxyOptions = {
  target: address,
  changeOrigin: true,
  headers: { authorization: `Bearer ${token}` },
  configure: (proxy) =>
    proxy.on('proxyReq', (forwarded, { headers }) => {
      if (headers.origin === `http://${headers.host}`) forwarded.removeHeader('origin');
    }),
};
const server = await createServer({
  ...config,
  configFile: false,
  plugins: [...config.plugins, layBridge()],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/events', '/files', '/upload', '/download'].map((path) => [path, forward])),
  },
});
await server.listen();
server.printUrls();

/** What the loopback host itself does to the page, with the bridge from its source. */
function layBridge(): Plugin {
  const transform = (html: string) => hostPage(html, folder).replace('./loopback.js', './loopback.ts');
  return { name: 'bridge', transformIndexHtml: { order: 'pre', handler: transform } };
}
