import path from 'node:path';
import { type PersonalPlace, personalInRound, personalSentence, placesIn } from '#shared/bulletin/personalInRound.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import type { WrittenNotices } from '#shared/notice/noticeOrder.ts';
import { exportFiles } from '../export/exportFiles.ts';
import { exportPdf } from '../export/exportPdf.ts';
import { writeEvidenceVolumes } from '../export/writeEvidenceVolumes.ts';
import { writeNotices } from '../export/writeNotices.ts';
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
  notices: { type: 'boolean' },
  'one-file': { type: 'boolean' },
  pictures: { type: 'boolean' },
  format: { type: 'string', multiple: true },
  'one-workbook': { type: 'boolean' },
  template: { type: 'string' },
} as const;

const formats = ['xlsx', 'docx', 'pdf'];
const usualFormats = ['xlsx', 'docx'];

export const exportCommand: Command = async (argv, backend) => {
  const { positionals, values } = parseUsage(argv, options, ['文件.chabao']);
  const roundId = required(values.round, 'round');
  const folder = path.resolve(required(values.out, 'out'));
  if (!values.notices && (values['one-file'] || values.pictures))
    throw usage('--one-file 和 --pictures 须与 --notices 同用。');
  const wanted = readFormats(values.format);
  const session = await openForReading(backend, positionals[0] ?? '');
  const data = roundData(session, roundId);
  const everything = !values.annex && !values.bulletin && !values.evidence && !values.notices;
  const annexIds = values.annex ? values.annex.flatMap((ids) => ids.split(',')) : everything ? null : [];
  const bulletin = values.bulletin ?? (everything && data.pack.bulletin !== undefined);
  const files = await exportFiles(
    data,
    {
      annexIds: wanted.has('xlsx') ? annexIds : [],
      bulletin: wanted.has('docx') && bulletin,
      oneWorkbook: values['one-workbook'],
      templates: readTemplate(values.template, annexIds),
      folder,
      existing: 'replace',
    },
    control,
  );
  if (wanted.has('pdf')) {
    const { officePrinter } = await import('../export/officePrinter.ts');
    files.push(...(await exportPdf(data, { annexIds, bulletin, folder, existing: 'replace' }, control, officePrinter)));
  }
  if (values.evidence) files.push(...(await writeEvidenceVolumes(session, roundId, folder, { existing: 'replace' })));
  const warnings = placesIn(personalInRound(data), { annexIds, bulletin, notices: values.notices === true });
  const remarks = warnings.map((place) => `${personalSentence(place)}，请确认可以发出。`);
  if (!values.notices) return { json: { files, warnings: warnings.map(warning) }, text: pathsOf(files), remarks };
  const request = { roundId, unitIds: null, folder, existing: 'replace' as const };
  const kind = { oneFile: values['one-file'] ?? false, pictures: values.pictures ?? false };
  const { files: written, ...notices } = await writeNotices(session, { ...request, ...kind }, control);
  files.push(...written);
  return {
    json: { files, notices, warnings: warnings.map(warning) },
    text: pathsOf(files),
    remarks: [...noticeSentences(notices), ...remarks],
  };
};

function warning(place: PersonalPlace) {
  const { annexId, document, row, column, kind, level, masked } = place;
  return { annex: annexId, document, row, column, kind, level, text: masked, message: personalSentence(place) };
}

/** Nobody looks on, and the process is ended to stop it. */
const control = { signal: new AbortController().signal, onProgress: () => undefined };

function pathsOf(files: readonly ExportedFile[]): string {
  return files.map((file) => file.path).join('\n');
}

function noticeSentences({ units, without, unsure, ownerless }: Omit<WrittenNotices, 'files'>): string[] {
  return [
    `整改通知单：${units}个单位有需要整改的问题，${without}个没有。`,
    ...unsure.map(({ unit, item, text }) => `请看一遍：${unit}“${item}”答“${text}”，程序按字面认作问题。`),
    ...ownerless.map((name) => `没有列入：“${name}”有问题，但主办单位不在单位表里。`),
  ];
}

/** A template belongs to one annex, which `--annex` has to name. */
function readTemplate(file: string | undefined, annexIds: readonly string[] | null) {
  if (file === undefined) return undefined;
  const [annexId, ...others] = annexIds ?? [];
  if (annexId === undefined || others.length > 0)
    throw usage('--template 要与一个 --annex 一起用：表样填的是哪一个附件？');
  return [{ annexId, path: path.resolve(file) }];
}

function readFormats(given: readonly string[] | undefined): Set<string> {
  const wanted = given ? given.flatMap((list) => list.split(',')) : usualFormats;
  const unknown = wanted.find((format) => !formats.includes(format));
  if (unknown !== undefined) throw usage(`不能导出“${unknown}”格式，可用：${formats.join('、')}。`);
  return new Set(wanted);
}
