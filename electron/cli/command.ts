import type { Backend } from '../backend.ts';

/** What a command has to say: for programs and for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  readonly exitCode?: 0 | 1;
}

export type Command = (argv: readonly string[], backend: Backend) => Promise<Answer>;
