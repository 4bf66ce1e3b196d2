import path from 'node:path';
import { type ExportFormat, type ExportOrder, exportFormats } from '#shared/document/exportOrder.ts';
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

const usualFormats: ExportFormat[] = ['xlsx', 'docx'];

/** What `chabao export` was asked for. Bulletin null: where the pack has one. */
export interface CommandOrder {
  readonly file: string;
  readonly order: Omit<ExportOrder, 'bulletin'> & { readonly bulletin: boolean | null };
}

export function readExportOrder(argv: readonly string[]): CommandOrder {
  const { positionals, values } = parseUsage(argv, options, ['文件.chabao']);
  const { evidence = false, notices = false, 'one-file': oneFile = false, pictures = false } = values;
  if (!notices && (oneFile || pictures)) throw usage('--one-file 和 --pictures 须与 --notices 同用。');
  const everything = !values.annex && !values.bulletin && !evidence && !notices;
  const annexIds = values.annex ? values.annex.flatMap((ids) => ids.split(',')) : everything ? null : [];
  const order: CommandOrder['order'] = {
    roundId: required(values.round, 'round'),
    folder: path.resolve(required(values.out, 'out')),
    annexIds,
    bulletin: values.bulletin ?? (everything ? null : false),
    formats: readFormats(values.format),
    oneWorkbook: values['one-workbook'] ?? false,
    templates: readTemplate(values.template, annexIds),
    evidence,
    notices: notices ? { unitIds: null, oneFile, pictures } : null,
    slip: false,
    existing: 'replace',
  };
  return { file: positionals[0] ?? '', order };
}

/** A template belongs to one annex, which `--annex` has to name. */
function readTemplate(file: string | undefined, annexIds: readonly string[] | null) {
  if (file === undefined) return [];
  const [annexId, ...others] = annexIds ?? [];
  if (annexId === undefined || others.length > 0)
    throw usage('--template 要与一个 --annex 一起用：表样填的是哪一个附件？');
  return [{ annexId, path: path.resolve(file) }];
}

function readFormats(given: readonly string[] | undefined): ExportFormat[] {
  const wanted = given?.flatMap((list) => list.split(',')) ?? usualFormats;
  return wanted.map((name) => {
    const format = exportFormats.find((each) => each === name);
    if (format === undefined) throw usage(`不能导出“${name}”格式，可用：${exportFormats.join('、')}。`);
    return format;
  });
}
