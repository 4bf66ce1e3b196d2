import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { readSettings, writeSettings } from '../settings.ts';
import type { Context } from './context.ts';

export function preferenceHandlers(context: Context): Handlers<AppContract>['preference'] {
  return {
    get: () => readSettings(context.userDir).preferences,
    set: (draft) => {
      const settings = readSettings(context.userDir);
      const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
      const preferences = { ...settings.preferences, ...given };
      writeSettings(context.userDir, { ...settings, preferences });
      return preferences;
    },
  };
}
