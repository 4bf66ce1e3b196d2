import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { type Context, currentSession } from './context.ts';

export function noticeHandlers(context: Context): Handlers<AppContract>['notice'] {
  return {
    export: ({ folder, ...order }) =>
      context.exporter.run(currentSession(context), {
        kind: 'notices',
        ...order,
        folder: path.resolve(folder),
        existing: 'number',
      }),
    cancel: () => context.exporter.cancel(),
  };
}
