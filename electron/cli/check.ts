import path from 'node:path';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import type { Discrepancy } from '#shared/consistency/discrepancy.ts';
import { documentOfModel } from '#shared/consistency/read/modelDocument.ts';
import { documentsOfFiles } from '#shared/consistency/read/sheetDocument.ts';
import { readSource } from '../read/readSource.ts';
import { roundData } from '../session.ts';
import type { Answer, Command } from './command.ts';
import { openForReading } from './openWorkspace.ts';
import { parseUsage, required, usage } from './usage.ts';

const options = { round: { type: 'string' }, docx: { type: 'string' } } as const;

interface Checked {
  readonly file: string;
  readonly discrepancies: readonly Discrepancy[];
}

/** The bulletin of a round, its edited Word file, or papers made elsewhere. */
export const checkCommand: Command = async (argv, backend) => {
  if (argv.includes('--documents')) return answer(await checkFiles(argv.filter((each) => each !== '--documents')));
  const { positionals, values } = parseUsage(argv, options, ['文件.chabao']);
  const roundId = required(values.round, 'round');
  const file = positionals[0] ?? '';
  const session = await openForReading(backend, file);
  const own = documentOfModel(buildBulletin(roundData(session, roundId)));
  if (values.docx === undefined) return answer([{ file: path.basename(file), discrepancies: checkDocument(own) }]);
  const [edited] = documentsOfFiles([await fileOf(values.docx)]);
  if (!edited) throw usage(`“${values.docx}”里没有通报的文字。`);
  // The annexes are those of the round: the edited paper is compared with what was recorded.
  const discrepancies = checkDocument({ ...edited.document, annexes: own.annexes });
  return answer([{ file: path.basename(values.docx), discrepancies }]);
};

/** A bulletin and the annex files after it belong together; bulletins are independent of each other. */
async function checkFiles(files: readonly string[]): Promise<Checked[]> {
  const option = files.find((each) => each.startsWith('--'));
  if (option) throw usage(`看不懂这些参数：${option}`);
  if (files.length === 0) throw usage('缺少<文件>。');
  const read = [];
  for (const file of files) read.push(await fileOf(file));
  return documentsOfFiles(read).map(({ name, document }) => ({ file: name, discrepancies: checkDocument(document) }));
}

async function fileOf(file: string) {
  return { name: path.basename(file), sheets: await readSource(path.resolve(file)) };
}

function answer(checked: readonly Checked[]): Answer {
  const findings = checked.flatMap(({ file, discrepancies }) =>
    discrepancies.map(({ severity, rule, where, quote, claimed, found, rows, message }) => {
      return { severity, rule, file, where, quote, claimed, found, rows, message };
    }),
  );
  const words = { error: '错误', doubt: '疑问', hint: '提示' } as const;
  const lines = findings.map(({ severity, file, where, message }) => `${words[severity]} ${file} ${where}：${message}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const end = findings.length === 0 ? '没有发现不符之处。' : `共 ${findings.length} 处，其中错误 ${errors} 处。`;
  return { json: { findings }, text: [...lines, end].join('\n'), exitCode: errors > 0 ? 1 : 0 };
}
