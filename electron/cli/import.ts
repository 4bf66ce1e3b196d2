import path from 'node:path';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import { pageWords } from '#shared/import/pageWords.ts';
import { writeImportErrors } from '../importErrors.ts';
import { importFile } from '../importFile.ts';
import { prepareThread } from '../read/readingThread.ts';
import type { Command } from './command.ts';
import { readImportMap } from './importMap.ts';
import { openForReading } from './openWorkspace.ts';
import { parseUsage, required } from './usage.ts';

const options = {
  round: { type: 'string' },
  annex: { type: 'string' },
  map: { type: 'string' },
  'dry-run': { type: 'boolean' },
  report: { type: 'string' },
} as const;

const severityWords = { error: '错误', warning: '注意', info: '说明' } as const;

export const importCommand: Command = async (argv, backend) => {
  const { positionals, values } = parseUsage(argv, options, ['文件.chabao', '表格.xlsx|xls|csv|tsv|txt|docx|html|mht']);
  const [file = '', source = ''] = positionals;
  const roundId = required(values.round, 'round');
  const annexId = required(values.annex, 'annex');
  const { names: confirmed, layout } = values.map === undefined ? { names: {}, layout: {} } : readImportMap(values.map);
  // It starts while the workspace is opened.
  prepareThread();
  const session = await openForReading(backend, file);
  const dryRun = values['dry-run'] ?? false;
  const request = { roundId, annexId, path: path.resolve(source), dryRun, confirmed, layout };
  // Before the import: what it has stored would be no problem any more.
  const marked =
    values.report === undefined
      ? null
      : await writeImportErrors(session, { ...request, out: values.report }, backend.context.newId);
  const { mapping, imported, targets: _, ...report } = await importFile(session, request, backend.context.newId);
  const summary = `${dryRun ? '试读' : '读入'} ${report.rows} 行 ${report.cells} 格。`;
  return {
    json: {
      ...report,
      columns: mapping?.columns ?? [],
      counts: imported.counts,
      ...(marked && { report: marked.path }),
    },
    text: [
      summary,
      ...pageWords(report.page).map(({ label, text }) => `${label}：${text}`),
      ...report.diagnostics.map(diagnosticLine),
      ...(marked ? [`标出问题的表格写在 ${marked.path}。`] : []),
    ].join('\n'),
    exitCode: report.diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? 1 : 0,
  };
};

function diagnosticLine({ severity, file, sheet, row, column, message, suggestion }: Diagnostic): string {
  const place = [file, sheet, row === null ? null : `${column ?? ''}${row}`].filter(Boolean).join(' ');
  return `${severityWords[severity]} ${place}：${message}${suggestion ? ` 建议：${suggestion}` : ''}`;
}
