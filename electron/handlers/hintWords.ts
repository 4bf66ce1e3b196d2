import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { hintWordList, readWordFile, saveHintWords } from '../check/hintWords.ts';
import type { Context } from './context.ts';

export function hintWordHandlers({ userDir }: Context): Handlers<AppContract>['hintWord'] {
  return {
    get: () => hintWordList(userDir),
    read: ({ path: file }) => ({ text: readWordFile(file) }),
    save: ({ text }) => saveHintWords(userDir, text),
  };
}
