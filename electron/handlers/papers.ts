import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import { checkPapers, type OpenPaper } from '../check/checkPapers.ts';
import { paperSlip } from '../check/paperSlip.ts';
import { verifySlip } from '../check/verifySlip.ts';
import { writeComments } from '../check/writeComments.ts';
import { writeSlip } from '../check/writeSlip.ts';
import type { Context } from './context.ts';

export function paperHandlers(context: Context): Handlers<AppContract>['paper'] {
  return {
    check: async ({ paths }) =>
      (await checkPapers(paths)).map(({ path: _path, document: _document, ...paper }) => paper),
    comments: async ({ paths, paper: at, folder }) => {
      const paper = await onePaper(paths, at);
      const name = fileNameOf(`${path.parse(paper.name).name}（校核批注）`, 'docx');
      const target = { file: path.join(path.resolve(folder), name), existing: 'number', now: context.now() } as const;
      return [{ title: name, path: await writeComments(paper, target) }];
    },
    slip: async ({ paths, paper, folder }) =>
      writeSlip(context, paperSlip(await onePaper(paths, paper)), path.resolve(folder), 'number'),
    verifySlip: ({ path: file, beside }) => verifySlip(context.userDir, file, beside),
  };
}

/** Read anew: what is written about a file is about the file as it is now. */
async function onePaper(paths: readonly string[], at: number): Promise<OpenPaper> {
  const paper = (await checkPapers(paths))[at];
  if (!paper) throw new AppError('not-found', '这份通报已不在所选的文件里，没有写出。请重新校核。');
  return paper;
}
