import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { AppError } from '#shared/error.ts';
import { checkPapers, type OpenPaper } from '../check/checkPapers.ts';
import { rulePaper, withdrawPaperRuling } from '../check/paperRulings.ts';
import { paperSlip } from '../check/paperSlip.ts';
import { trialDesk } from '../check/trialDesk.ts';
import { verifySlip } from '../check/verifySlip.ts';
import { commentsFile, writeComments } from '../check/writeComments.ts';
import { writeSlip } from '../check/writeSlip.ts';
import { readSettings } from '../settings.ts';
import type { Context } from './context.ts';

export function paperHandlers(context: Context): Handlers<AppContract>['paper'] {
  const { userDir, now } = context;
  const trials = trialDesk(context);
  return {
    check: async ({ paths }) =>
      (await checkPapers(paths, userDir)).map(({ path: _path, document: _document, ...paper }) => paper),
    rule: (draft) =>
      rulePaper(userDir, draft, { person: readSettings(userDir).person, at: new Date(now()).toISOString() }),
    withdraw: (place) => withdrawPaperRuling(userDir, place),
    comments: async ({ paths, papers, folder }) => {
      const files: ExportedFile[] = [];
      for (const paper of await chosen(paths, papers, userDir)) {
        const file = await writeComments(paper, { ...commentsFile(paper, path.resolve(folder)), now: now() });
        files.push({ title: path.basename(file), path: file });
      }
      return files;
    },
    slip: async ({ paths, papers, folder }) => {
      const files: ExportedFile[] = [];
      for (const paper of await chosen(paths, papers, userDir)) {
        files.push(...(await writeSlip(context, paperSlip(paper), path.resolve(folder), 'number')));
      }
      return files;
    },
    trial: ({ paths, paper }) =>
      trials.run(async () => {
        const [open] = await chosen(paths, [paper], userDir);
        if (!open) throw gone();
        return { document: open.document };
      }),
    stopTrial: trials.stop,
    verifySlip: ({ path: file, beside }) => verifySlip(userDir, file, beside),
  };
}

/** Read anew: what is written about a file is about the file as it is now. */
async function chosen(paths: readonly string[], places: readonly number[], userDir: string): Promise<OpenPaper[]> {
  const papers = await checkPapers(paths, userDir);
  return places.map((at) => {
    const paper = papers[at];
    if (!paper) throw gone();
    return paper;
  });
}

function gone(): AppError {
  return new AppError('not-found', '这份通报已不在所选的文件里。请重新校核。');
}
