import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contract } from '#shared/contract.ts';
import { createBackend } from './backend.ts';
import { type Host, startHost } from './host.ts';
import { collectWhenIdle } from './idleCollection.ts';
import { createLog } from './log.ts';
import { userDir } from './userDir.ts';
import { keepYoungHeapSmall } from './youngHeap.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: join(homedir(), '查报') },
    port: { type: 'string', default: '0' },
    token: { type: 'string', default: randomBytes(24).toString('base64url') },
  },
});
const folder = resolve(values.folder);
mkdirSync(folder, { recursive: true });

keepYoungHeapSmall();
collectWhenIdle();
let host: Host | undefined;
const log = createLog(join(userDir(), 'logs'), Date.now);
const backend = createBackend({
  userDir: userDir(),
  resourcesDir: join(import.meta.dirname, '../../resources'),
  notify: (event, payload) => host?.notify(event, payload),
});
host = await startHost({
  contract,
  handlers: backend.handlers,
  evidence: backend.evidence,
  pages: join(import.meta.dirname, '../renderer'),
  folder,
  port: Number(values.port),
  token: values.token,
  log,
});
process.stdout.write(`${host.address}\n`);

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

async function stop(): Promise<void> {
  if (closing) return;
  closing = true;
  try {
    await backend.stopExports();
    await backend.finishBackups();
    const { problem } = backend.close();
    if (problem !== null) process.stderr.write(`${problem}\n`);
    await host?.close();
  } catch (error) {
    log.error('close', error);
    process.exitCode = 1;
  }
  process.exit();
}
