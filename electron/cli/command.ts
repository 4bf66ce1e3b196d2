import type { Backend } from '../backend.ts';

/** What a command has to say: for programs and for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  readonly exitCode?: 0 | 1;
  /** Sentences beside the result, for people: they go where errors go. */
  readonly remarks?: readonly string[];
}

export type Command = (argv: readonly string[], backend: Backend) => Promise<Answer>;
