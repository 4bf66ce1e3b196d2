import path from 'node:path';
import { writeEvidenceVolumes } from '../evidenceVolume.ts';
import { exportFiles } from '../exportFiles.ts';
import { roundData } from '../session.ts';
import type { Command } from './command.ts';
import { openForReading } from './openWorkspace.ts';
import { parseUsage, required, usage } from './usage.ts';

const options = {
  round: { type: 'string' },
  out: { type: 'string' },
  annex: { type: 'string', multiple: true },
  bulletin: { type: 'boolean' },
  evidence: { type: 'boolean' },
  format: { type: 'string', multiple: true },
} as const;

const formats = ['xlsx', 'docx'];

export const exportCommand: Command = async (argv, backend) => {
  const { positionals, values } = parseUsage(argv, options, ['文件.chabao']);
  const roundId = required(values.round, 'round');
  const folder = path.resolve(required(values.out, 'out'));
  const wanted = readFormats(values.format);
  const session = await openForReading(backend, positionals[0] ?? '');
  const data = roundData(session, roundId);
  const everything = !values.annex && !values.bulletin && !values.evidence;
  const annexIds = values.annex ? values.annex.flatMap((ids) => ids.split(',')) : everything ? null : [];
  const bulletin = values.bulletin ?? (everything && data.pack.bulletin !== undefined);
  const files = await exportFiles(
    data,
    {
      annexIds: wanted.has('xlsx') ? annexIds : [],
      bulletin: wanted.has('docx') && bulletin,
      folder,
      existing: 'replace',
    },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  if (values.evidence) files.push(...(await writeEvidenceVolumes(session, roundId, folder, { existing: 'replace' })));
  return { json: { files }, text: files.map((file) => file.path).join('\n') };
};

function readFormats(given: readonly string[] | undefined): Set<string> {
  const wanted = given ? given.flatMap((list) => list.split(',')) : formats;
  const unknown = wanted.find((format) => !formats.includes(format));
  if (unknown !== undefined) throw usage(`不能导出“${unknown}”格式，可用：${formats.join('、')}。`);
  return new Set(wanted);
}
