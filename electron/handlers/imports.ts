import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { importFile } from '../importFile.ts';
import { type Context, currentSession } from './context.ts';

export function importHandlers(context: Context): Handlers<AppContract>['import'] {
  return {
    run: (request) => importFile(currentSession(context), request, context.newId),
  };
}
