import type { Reply } from './client.ts';
import type { AppEvents } from './contract.ts';

export interface FileFilter {
  readonly name: string;
  /** Without the dot: `chabao`. */
  readonly extensions: readonly string[];
}

export interface PickOptions {
  readonly title?: string;
  readonly filters?: readonly FileFilter[];
  /** A file name that is offered, without a folder. */
  readonly name?: string;
}

/** What the window asks of the machine. Paths, not bytes; null: the user changed their mind. */
export interface Platform {
  readonly kind: 'electron' | 'browser';
  /** The folder in which files lie that a browser may pick; null where the machine's own dialogs are used. */
  readonly folder: string | null;
  pickOpen(options?: PickOptions): Promise<string | null>;
  /** Several at once; none: the user changed their mind. */
  pickOpenMany(options?: PickOptions): Promise<readonly string[]>;
  pickSave(options?: PickOptions): Promise<string | null>;
  pickFolder(options?: PickOptions): Promise<string | null>;
  /** Where a file that was picked or dropped lies (a DOM File); null when the machine does not say. */
  pathOf(file: object): string | null;
  /** Where a dropped file can be read: its own place, or where a browser's upload has put it. */
  bring(file: object): Promise<string | null>;
  /** Shows the file in the file manager; in a browser: downloads it. */
  reveal(path: string): Promise<void>;
  /** Shows the file in the program that the machine has for it, and says why not; null in a browser, which only downloads. */
  readonly open: ((path: string) => Promise<string | null>) | null;
  /** Enlarges the whole window; null in a browser, which does that by itself. */
  readonly setZoom: ((percent: number) => void) | null;
}

/** `window.chabao`: all that a window has of the world outside, in Electron and in a browser alike. */
export interface Bridge {
  call(call: string, input: unknown): Promise<Reply>;
  /** Returns what ends the listening. */
  on<Name extends keyof AppEvents>(event: Name, listener: (payload: AppEvents[Name]) => void): () => void;
  /** Hands bytes over for evidence, outside of the calls, and gets the token that a call then names. */
  upload(bytes: ArrayBuffer): Promise<Reply>;
  readonly platform: Platform;
}
