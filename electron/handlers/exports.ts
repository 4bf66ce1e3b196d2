import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { type Context, currentSession } from './context.ts';

export function exportHandlers(context: Context): Handlers<AppContract>['export'] {
  return {
    run: ({ folder, pdf, ...order }) =>
      context.exporter.run(currentSession(context), {
        kind: 'documents',
        ...order,
        formats: pdf ? ['office', 'pdf'] : ['office'],
        folder: path.resolve(folder),
        existing: 'number',
      }),
    personal: ({ roundId }) => context.exporter.run(currentSession(context), { kind: 'personal', roundId }),
    cancel: () => context.exporter.cancel(),
  };
}
