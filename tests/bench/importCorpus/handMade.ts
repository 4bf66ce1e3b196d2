import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CorpusFile } from './corpusFile.ts';
import { handMadeFiles } from './handMadeFiles.ts';

export const handMadeFolder = path.join(import.meta.dirname, '../../fixtures/import/handMade');

/** The committed files of invented offices, with what they say. */
export function handMadeCorpus(): CorpusFile[] {
  return handMadeFiles.map(({ file, kind, pack, annexId, sheets, sheet, truth, mustFlag = [], about }) => {
    const name = sheet ?? sheets[0]?.name ?? '';
    const own = /\.(?:xlsx?)$/u.test(file) ? name : '';
    return {
      name: file,
      kind,
      pack,
      annexId,
      bytes: () => Promise.resolve(readFileSync(path.join(handMadeFolder, file))),
      truth: truth.map(([row, key, answers]) => ({
        key,
        cells: Object.entries(answers).map(([column, value]) => ({
          column,
          value,
          sheet: own,
          row: row - 1,
          at: null,
        })),
      })),
      mustFlag: mustFlag.map((row) => ({ sheet: own, row: row - 1 })),
      refusable: false,
      ...(about && { about }),
    };
  });
}
