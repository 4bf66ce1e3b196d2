import type { ElectronApplication, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { HostKind } from './globalSetup.ts';
import { launchChromium } from './launchChromium.ts';
import { launchElectron } from './launchElectron.ts';
import { launchPacked } from './launchPacked.ts';

export interface Places {
  /** Settings and logs. */
  readonly userDir: string;
  /** Where the user's files go. */
  readonly folder: string;
}

/** A running app, whatever it runs in. */
export interface RunningApp {
  readonly kind: HostKind;
  readonly page: Page;
  /** A hold on the main process, where there is one. */
  readonly electron?: ElectronApplication;
  /** Does what makes the app ask for a file or folder, and answers with `path` (in a browser: with its name). */
  choose(path: string, act: () => Promise<void>): Promise<void>;
  /** All its processes, for looking at what they do. */
  readonly pids: () => number[];
  /** SIGKILL to all of them. */
  kill(): Promise<void>;
  /** As a user closes it. */
  close(): Promise<void>;
}

export const hosts: readonly HostKind[] = inject('hosts');

export function launch(kind: HostKind, places: Places): Promise<RunningApp> {
  if (kind === 'electron') return launchElectron(inject('staged'), inject('display'), places);
  if (kind === 'packed') return launchPacked(inject('packed'), inject('display'), places);
  return launchChromium(places);
}
