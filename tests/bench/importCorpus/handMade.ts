import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CorpusFile } from './corpusFile.ts';
import { checkFiles } from './county/checkFiles.ts';
import { markFiles } from './county/markFiles.ts';
import { orderFiles } from './county/orderFiles.ts';
import { sideFiles } from './county/sideFiles.ts';
import { siteFiles } from './county/siteFiles.ts';
import { drawnFile } from './drawnFile.ts';
import { type HandMadeFile, handMadeFiles } from './handMadeFiles.ts';
import { formFiles } from './heldOut/formFiles.ts';
import { gapFiles } from './heldOut/gapFiles.ts';
import { inspectionFiles } from './heldOut/inspectionFiles.ts';
import { listFiles } from './heldOut/listFiles.ts';
import { opennessFiles } from './heldOut/opennessFiles.ts';
import { pointFiles } from './heldOut/pointFiles.ts';
import { surveyFiles } from './heldOut/surveyFiles.ts';
import { trapFiles } from './heldOut/trapFiles.ts';
import { writeDraft } from './writeDraft.ts';

export const handMadeFolder = path.join(import.meta.dirname, '../../fixtures/import/handMade');

/** The committed files of invented offices, and those of one county that are drawn when they are wanted, with what they say. */
export function handMadeCorpus(): CorpusFile[] {
  const committed = handMadeFiles.map((each) =>
    corpusFile(each, () => Promise.resolve(readFileSync(path.join(handMadeFolder, each.file)))),
  );
  return [...committed, ...countyFiles.map((each) => corpusFile(each, () => drawnBytes(each)))];
}

/** The files of two more offices, written before anybody looked how they are read. */
export function heldOutCorpus(): CorpusFile[] {
  const files = [
    ...opennessFiles,
    ...pointFiles,
    ...surveyFiles,
    ...inspectionFiles,
    ...listFiles,
    ...trapFiles,
    ...formFiles,
    ...gapFiles,
  ];
  return files.map((each) => ({ ...corpusFile(each, () => drawnBytes(each)), heldOut: true }));
}

const countyFiles = [...checkFiles, ...siteFiles, ...orderFiles, ...markFiles, ...sideFiles];

function drawnBytes(file: HandMadeFile): Promise<Buffer> {
  if (file.text !== undefined) return Promise.resolve(Buffer.from(file.text));
  if (file.form === 'xls') throw new Error('only LibreOffice writes these');
  return writeDraft(drawnFile(file), file.form);
}

function corpusFile(given: HandMadeFile, bytes: () => Promise<Buffer>): CorpusFile {
  const { file, kind, pack, annexId, sheets, sheet, truth, mustFlag = [], about } = given;
  const name = sheet ?? sheets[0]?.name ?? '';
  const own = /\.(?:xlsx?)$/u.test(file) ? name : '';
  return {
    name: file,
    kind,
    pack,
    annexId,
    bytes,
    truth: truth.map(([row, key, answers]) => ({
      key,
      row: row - 1,
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
}
