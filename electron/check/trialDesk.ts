import type { TextDocument, TextPlace } from '#shared/consistency/read/textDocument.ts';
import type { Trial } from '#shared/consistency/trial/trial.ts';
import type { Context } from '../handlers/context.ts';
import { runTrial } from './runTrial.ts';

export interface TrialDesk {
  /** One at a time: another one stops the one before, which returns what it has. */
  run(find: () => Promise<Tried>): Promise<Trial>;
  stop(): void;
}

interface Tried {
  readonly document: TextDocument;
  /** Only numbers that stand there. */
  readonly among?: readonly TextPlace[];
}

/** 试改 that a person waits for: it tells how far it is, and can be stopped. */
export function trialDesk({ notify }: Context): TrialDesk {
  let running: AbortController | null = null;
  return {
    run: async (find) => {
      running?.abort();
      const control = new AbortController();
      running = control;
      const { document, among } = await find();
      return runTrial(document, {
        ...(among && { among }),
        signal: control.signal,
        onProgress: (done, total) => notify('progress', { task: 'trial', done, total, label: '正在试改' }),
      });
    },
    stop: () => running?.abort(),
  };
}
