import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stageApp } from '../../../scripts/stageApp.ts';
import { packApp } from './packApp.ts';
import { startDisplay } from './startDisplay.ts';

export type HostKind = 'electron' | 'packed' | 'chromium';

declare module 'vitest' {
  interface ProvidedContext {
    hosts: HostKind[];
    /** The built app in a folder of its own. */
    staged: string;
    /** The packed program, or '' where it is not among the hosts. */
    packed: string;
    display: string;
  }
}

/** Once per run: the app is staged and packed, and a display stands ready. `npm test` says which hosts this machine has. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const hosts = (process.env.CHABAO_HOSTS ?? 'electron,packed,chromium').split(',') as HostKind[];
  const folder = mkdtempSync(join(tmpdir(), 'chabao-e2e-'));
  const staged = stageApp(join(folder, 'app'));
  const display = hosts.some((host) => host !== 'chromium')
    ? await startDisplay()
    : { name: '', stop: () => undefined };
  project.provide('hosts', hosts);
  project.provide('staged', staged);
  project.provide('display', display.name);
  const cleanUp = async () => {
    display.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    project.provide('packed', hosts.includes('packed') ? packApp(staged, join(folder, 'packed')) : '');
  } catch (error) {
    await cleanUp();
    throw error;
  }
  return cleanUp;
}
