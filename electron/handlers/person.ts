import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { readSettings, writeSettings } from '../settings.ts';
import type { Context } from './context.ts';

export function personHandlers(context: Context): Handlers<AppContract>['person'] {
  return {
    get: () => ({ name: readSettings(context.userDir).person }),
    set: ({ name }) => {
      writeSettings(context.userDir, { ...readSettings(context.userDir), person: name });
      if (context.session) context.session.store.person = name;
      return { name };
    },
  };
}
