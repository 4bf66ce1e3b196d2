import { stat } from 'node:fs/promises';
import path from 'node:path';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import { checkFile } from '#shared/consistency/checkFiles.ts';
import type { Discrepancy } from '#shared/consistency/discrepancy.ts';
import { documentOfModel } from '#shared/consistency/read/modelDocument.ts';
import { documentsOfFiles } from '#shared/consistency/read/sheetDocument.ts';
import { rulingOf } from '#shared/consistency/ruling.ts';
import { severityNames } from '#shared/consistency/severityNames.ts';
import { verificationSentence } from '#shared/consistency/slip/slipVerification.ts';
import type { Backend } from '../backend.ts';
import { checkPapers, type OpenPaper, openFile, openPaper } from '../check/checkPapers.ts';
import { hintWords } from '../check/hintWords.ts';
import { paperSlip } from '../check/paperSlip.ts';
import { checkView } from '../check/roundCheck.ts';
import { roundSlip } from '../check/roundSlip.ts';
import { runTrial } from '../check/runTrial.ts';
import { verifySlip } from '../check/verifySlip.ts';
import { commentsFile, writeComments } from '../check/writeComments.ts';
import { writeSlip } from '../check/writeSlip.ts';
import { roundData, type Session } from '../session.ts';
import { listRulings } from '../store/rulings.ts';
import type { Answer, Command } from './command.ts';
import { openForReading } from './openWorkspace.ts';
import { parseFiles, parseUsage, required, usage } from './usage.ts';

/** A folder, or for one paper a file. */
const written = { comments: { type: 'string' }, report: { type: 'string' } } as const;
const foreign = { ...written, trial: { type: 'boolean' } } as const;
const options = { round: { type: 'string' }, docx: { type: 'string' }, ...written } as const;

interface Checked {
  readonly file: string;
  readonly discrepancies: readonly Discrepancy[];
}

/** The bulletin of a round, its edited Word file, papers made elsewhere; or a slip that somebody hands over. */
export const checkCommand: Command = async (argv, backend) => {
  const without = (flag: string) => argv.filter((each) => each !== flag);
  if (argv.includes('--documents')) return checkDocuments(without('--documents'), backend);
  if (argv.includes('--verify')) return verify(without('--verify'), backend);
  const { positionals, values } = parseUsage(argv, options, ['文件.chabao']);
  const roundId = required(values.round, 'round');
  const file = positionals[0] ?? '';
  const session = await openForReading(backend, file);
  if (values.docx !== undefined) {
    return answerPapers([await editedPaper(values.docx, session, roundId, backend)], values, backend);
  }
  if (values.comments !== undefined) throw usage('--comments 要和 --docx 一起用。');
  const { findings } = checkView(backend.context, roundId);
  const open = findings.filter(({ ruling }) => ruling === null);
  const slips =
    values.report === undefined
      ? []
      : await writeSlip(backend.context, roundSlip(backend.context, roundId), path.resolve(values.report), 'replace');
  return answer(
    [{ file: path.basename(file), discrepancies: open }],
    slips.map((slip) => slip.path),
  );
};

/** The annexes are those of the round: the edited paper is compared with what was recorded. */
async function editedPaper(file: string, session: Session, roundId: string, { context }: Backend): Promise<OpenPaper> {
  const read = await openFile(file);
  const [edited] = documentsOfFiles([read]);
  if (!edited) throw usage(`“${file}”里没有通报的文字。`);
  const { annexes } = documentOfModel(buildBulletin(roundData(session, roundId)));
  const named = { ...edited, name: read.name, document: { ...edited.document, annexes } };
  const paper = openPaper([read], checkFile(named, hintWords(context.userDir)));
  const printed = roundSlip(context, roundId).files.filter(({ role }) => role === '附件');
  return { ...paper, files: [...paper.files, ...printed], rulings: listRulings(session.store.db, roundId) };
}

async function checkDocuments(argv: readonly string[], backend: Backend): Promise<Answer> {
  const { positionals, values } = parseFiles(argv, foreign);
  const papers = await checkPapers(positionals, backend.context.userDir);
  const checked = await answerPapers(papers, values, backend);
  return values.trial ? withTrials(checked, papers) : checked;
}

/** A bulletin and the annex files after it belong together; bulletins are independent of each other. */
async function answerPapers(
  papers: readonly OpenPaper[],
  { comments, report }: { readonly comments?: string | undefined; readonly report?: string | undefined },
  { context }: Backend,
): Promise<Answer> {
  const made: string[] = [];
  if (comments !== undefined) made.push(...(await commented(papers, path.resolve(comments), context.now())));
  for (const paper of report === undefined ? [] : papers) {
    const slips = await writeSlip(context, paperSlip(paper), path.resolve(report ?? ''), 'replace');
    made.push(...slips.map((slip) => slip.path));
  }
  const open = papers.map(({ name, findings, rulings }) => ({
    file: name,
    discrepancies: findings.filter((finding) => rulingOf(finding, rulings) === null),
  }));
  const decided =
    papers.reduce((sum, { findings }) => sum + findings.length, 0) -
    open.flatMap(({ discrepancies }) => discrepancies).length;
  return answer(open, made, [
    ...(decided > 0 ? [`另有 ${decided} 处已写明理由处理，没有列出。`] : []),
    ...(comments === undefined ? [] : papers.filter(({ canComment }) => !canComment)).map(
      ({ name }) => `“${name}”不是 Word 文档（.docx），没有写批注。`,
    ),
  ]);
}

/** The numbers that the check would not notice if they were wrong. */
async function withTrials({ json, text, ...rest }: Answer, papers: readonly OpenPaper[]): Promise<Answer> {
  const unnoticed: { file: string; where: string; quote: string; number: string }[] = [];
  for (const { name, document } of papers) {
    const { tried } = await runTrial(document);
    for (const { place, quote, mark } of tried.filter(({ noticed }) => !noticed)) {
      const where = `正文第${place.paragraph + 1}段`;
      unnoticed.push({ file: name, where, quote, number: quote.slice(mark.start, mark.end) });
    }
  }
  const lines = unnoticed.map(({ file, where, quote, number }) => `核不到 ${file} ${where}：${number}（${quote}）`);
  const end = `${unnoticed.length} 个数写错了也发现不了，请人工核对。`;
  return { ...rest, json: { ...(json as object), unnoticed }, text: [text, ...lines, end].join('\n') };
}

/** Each Word file gets a copy of its own with comments; nothing that is there is overwritten but a file that was named. */
async function commented(papers: readonly OpenPaper[], target: string, now: number): Promise<string[]> {
  const [first] = papers;
  if (first && papers.length === 1 && !(await isFolder(target))) {
    if (path.resolve(first.path) === target) throw usage('--comments 不能写在通报原文上，请换一个文件名或文件夹。');
    return [await writeComments(first, { file: target, existing: 'replace', now })];
  }
  if (/\.docx$/iu.test(target)) throw usage('校核几份通报时，--comments 后面写文件夹，每份各写一个批注的副本。');
  const files = [];
  for (const paper of papers.filter(({ canComment }) => canComment)) {
    files.push(await writeComments(paper, { ...commentsFile(paper, target), now }));
  }
  return files;
}

async function isFolder(target: string): Promise<boolean> {
  const found = await stat(target).catch(() => null);
  return found?.isDirectory() ?? false;
}

async function verify(argv: readonly string[], { context }: Backend): Promise<Answer> {
  const { positionals } = parseFiles(argv, {});
  const [slip = '', ...beside] = positionals;
  const verification = verifySlip(context.userDir, slip, beside);
  const files = verification.files.map(({ name, checked }) =>
    checked ? `${name}：就是当时校核的文件。` : `${name}：不是当时校核的文件，或后来改过。`,
  );
  const good = verification.state === 'good' && verification.files.every(({ checked }) => checked);
  return {
    json: verification,
    text: [verificationSentence(verification), ...files].join('\n'),
    exitCode: good ? 0 : 1,
  };
}

function answer(checked: readonly Checked[], made: readonly string[], more: readonly string[] = []): Answer {
  const findings = checked.flatMap(({ file, discrepancies }) =>
    discrepancies.map(({ severity, rule, where, quote, claimed, found, rows, message }) => {
      return { severity, rule, file, where, quote, claimed, found, rows, message };
    }),
  );
  const lines = findings.map(
    ({ severity, file, where, message }) => `${severityNames[severity]} ${file} ${where}：${message}`,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const end = findings.length === 0 ? '没有发现不符之处。' : `共 ${findings.length} 处，其中错误 ${errors} 处。`;
  return {
    json: { findings },
    text: [...lines, end].join('\n'),
    exitCode: errors > 0 ? 1 : 0,
    remarks: [...made.map((file) => `已写出 ${file}`), ...more],
  };
}
