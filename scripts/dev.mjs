// `npm run dev`: the window from its sources with hot reload in a browser, over the built loopback host.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer } from 'vite';

const root = join(import.meta.dirname, '..');
const token = randomBytes(24).toString('base64url');
const host = spawn(
  process.execPath,
  [join(root, 'dist/electron/hostProcess.js'), '--token', token, ...process.argv.slice(2)],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const address = await new Promise((resolve, reject) => {
  host.stdout.once('data', (data) => resolve(new URL(String(data).trim()).origin));
  host.once('exit', () => reject(new Error('the host did not start')));
});
process.on('exit', () => host.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());

const { default: config } = await import(pathToFileURL(join(root, 'vite.renderer.config.ts')).href);
// The host sees a program that knows the token, so its checks of cookie and origin stay as they are.
const forward = {
  target: address,
  changeOrigin: true,
  headers: { authorization: `Bearer ${token}` },
  configure: (proxy) =>
    proxy.on('proxyReq', (request) => {
      for (const name of ['origin', 'referer', 'sec-fetch-site', 'cookie']) request.removeHeader(name);
    }),
};
const server = await createServer({
  ...config,
  configFile: false,
  plugins: [...config.plugins, { name: 'bridge', transformIndexHtml: () => [bridge()] }],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/events', '/files', '/upload', '/download'].map((path) => [path, forward])),
  },
});
await server.listen();
server.printUrls();

/** What the loopback host itself would put before the app's script. */
function bridge() {
  return { tag: 'script', attrs: { type: 'module', src: './loopback.ts' }, injectTo: 'head-prepend' };
}
