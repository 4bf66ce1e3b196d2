import path from 'node:path';
import { type Backend, createBackend } from '#electron/backend.ts';
import { type AppContract, contract } from '#shared/contract.ts';
import type { Client } from '#shared/contractType.ts';
import { resourcesDir } from './cli.ts';
import { loopbackClient } from './loopbackClient.ts';

/** The backend as the window sees it, with settings in a folder of its own. */
export function startBackend(folder: string): { api: Client<AppContract>; backend: Backend } {
  const backend = createBackend({ userDir: path.join(folder, 'user'), resourcesDir, notify: () => undefined });
  return { api: loopbackClient(contract, backend.handlers), backend };
}
