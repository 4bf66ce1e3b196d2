import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { finalSentence } from '#shared/exchange/finalSentence.ts';
import { describeConflict } from '../exchange/describeMerge.ts';
import { conflictKey } from '../exchange/mergeBundles.ts';
import { mergePrepared, rehearse } from '../exchange/mergePrepared.ts';
import { prepareBundles } from '../exchange/prepareMerge.ts';
import { thingPlaces } from '../exchange/thingPlaces.ts';
import { writeMergeReport } from '../exchange/writeMergeReport.ts';
import { listConflicts } from '../store/conflicts.ts';
import type { Command } from './command.ts';
import { openForReading } from './openWorkspace.ts';
import { parseUsage, usage } from './usage.ts';

const options = { passphrase: { type: 'string' }, report: { type: 'string' }, reason: { type: 'string' } } as const;

/** `chabao merge`: all bundles in one transaction, or none of them. */
export const mergeCommand: Command = async (argv, backend) => {
  const [workspace = '', ...files] = split(argv);
  const { values } = parseUsage(rest(argv), options, []);
  if (files.length === 0) throw usage('缺少<交换包.chabaopkg>。');
  const session = await openForReading(backend, workspace);
  const { store } = session;
  if (store.readOnly !== null) throw new AppError('locked', store.readOnly);
  const { userDir } = backend.context;
  const paths = files.map((file) => path.resolve(file));
  const prepared = await prepareBundles(store, paths, { userDir, passphrase: values.passphrase });
  const refused = prepared.find(({ bundle }) => bundle === null);
  if (refused) throw new AppError('invalid', refused.preview.refusal ?? '', { path: refused.preview.path });
  const before = new Set(listConflicts(store.db).map(conflictKey));
  const rehearsed = await rehearse(session, prepared);
  const answers = values.reason
    ? rehearsed.touches.map(({ roundId }) => ({ roundId, reason: values.reason ?? '' }))
    : [];
  const { changes, files: added, mergeId, finals } = await mergePrepared(session, userDir, rehearsed, answers);
  const places = thingPlaces(session);
  const conflicts = listConflicts(store.db)
    .filter((conflict) => !before.has(conflictKey(conflict)))
    .map((conflict) => describeConflict(places, conflict));
  const report = mergeId !== null && values.report ? await writeMergeReport(store.db, mergeId, values.report) : [];
  const told = conflicts.length === 0 ? '没有冲突。' : `有 ${conflicts.length} 处冲突，请在程序里逐一决定。`;
  return {
    json: { changes, files: added, conflicts, ...(finals.length > 0 && { finals }), ...(values.report && { report }) },
    text: `已合并：${changes} 条新的修改记录，${added} 个新文件，${told}${finals.map((final) => `\n${finalSentence(final)}`).join('')}${report.map((file) => `\n合并报告：${file}`).join('')}`,
  };
};

const isOption = (word: string) => word.startsWith('-');
const isValue = (argv: readonly string[], at: number) =>
  ['--passphrase', '--report', '--reason'].includes(argv[at - 1] ?? '');

function split(argv: readonly string[]): string[] {
  return argv.filter((word, at) => !isOption(word) && !isValue(argv, at));
}

function rest(argv: readonly string[]): string[] {
  return argv.filter((word, at) => isOption(word) || isValue(argv, at));
}
