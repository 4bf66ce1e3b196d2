import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import type { Diagnostic, Severity } from '#shared/import/diagnostic.ts';
import type { ErrorReport } from '#shared/import/importDraft.ts';
import { diagnosticsOf, type ImportControl, type ImportRequest, planFile } from './importFile.ts';
import type { Session } from './session.ts';
import { writeAtomically } from './writeAtomically.ts';

/** What Excel opens without complaint, and nobody reads to the end. */
const mostListed = 5_000;
const mostMarked = 2_000;
const longestComment = 1_000;

const words: Record<Severity, string> = { error: '错误', warning: '注意', info: '说明' };
const colors: Record<Severity, string> = { error: 'FFF8CBAD', warning: 'FFFFE699', info: 'FFDDEBF7' };
const order: readonly Severity[] = ['error', 'warning', 'info'];

/** Writes the file that was to be imported as Excel, with what a dry run says about it at its cells and in a list. */
export async function writeImportErrors(
  session: Session,
  request: Omit<ImportRequest, 'dryRun'> & { readonly out: string },
  newId: () => string,
  control: ImportControl = {},
): Promise<ErrorReport> {
  const out = path.resolve(request.out);
  if (out === path.resolve(request.path)) {
    throw new AppError('invalid', '标注后的表格不能写在原文件上，没有写出。请换一个文件名。', { path: out });
  }
  const planned = await planFile(session, { ...request, dryRun: true }, newId, control);
  const { source, plan, file } = planned;
  const diagnostics = diagnosticsOf(source.sheets, plan, file);
  const marks = marksOf(diagnostics);
  const { markWorkbook } = await import('./excel/markWorkbook.ts');
  const isZip = source.bytes?.[0] === 0x50 && source.bytes[1] === 0x4b;
  const bytes = await markWorkbook(isZip ? source.bytes : null, source.sheets, marks, listOf(diagnostics, file));
  const written = await writeAtomically(out, 'replace', (temporary) => writeFile(temporary, bytes), control.signal);
  return { path: written, problems: diagnostics.length, marked: marks.length };
}

function marksOf(diagnostics: readonly Diagnostic[]) {
  const cells = new Map<string, { place: Place; found: Diagnostic[] }>();
  for (const diagnostic of diagnostics) {
    const place = placeOf(diagnostic);
    if (!place) continue;
    const key = `${place.row} ${place.column} ${place.sheet}`;
    const known = cells.get(key);
    if (known) known.found.push(diagnostic);
    else if (cells.size < mostMarked) cells.set(key, { place, found: [diagnostic] });
  }
  return [...cells.values()].map(({ place, found }) => {
    const worst = order.find((severity) => found.some((each) => each.severity === severity)) ?? 'info';
    const comment = found.map(sentenceOf).join('\n').slice(0, longestComment);
    return { ...place, color: colors[worst], comment };
  });
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What is said about a whole row stands at its first cell. */
function placeOf({ sheet, row, column }: Diagnostic): Place | null {
  return sheet === null || row === null ? null : { sheet, row, column: column === null ? 1 : columnNumber(column) };
}

/** A → 1, AA → 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function sentenceOf({ severity, message, suggestion }: Diagnostic): string {
  return `【${words[severity]}】${message}${suggestion ? `\n建议：${suggestion}` : ''}`;
}

const columns = [
  { title: '序号', width: 6 },
  { title: '程度', width: 7 },
  { title: '工作表', width: 16 },
  { title: '单元格', width: 9 },
  { title: '对象', width: 22 },
  { title: '问题', width: 60 },
  { title: '建议', width: 50 },
];
const linkAt = 4;

function listOf(diagnostics: readonly Diagnostic[], file: string) {
  const sorted = order.flatMap((severity) => diagnostics.filter((each) => each.severity === severity));
  const count = order.map(
    (severity) => `${words[severity]} ${sorted.filter((each) => each.severity === severity).length} 条`,
  );
  const cut = sorted.length > mostListed ? `只列出前 ${mostListed} 条。` : '';
  const title = `“${file}”导入查报前的核对：${count.join('，')}。${cut}点“单元格”可到出问题的地方；请在原文件中改好，再导入原文件。`;
  const lines = sorted.slice(0, mostListed).map((diagnostic, index) => {
    const { severity, sheet, row, column, subject, message, suggestion } = diagnostic;
    const address = row === null ? '' : `${column ?? 'A'}${row}`;
    const cells = [`${index + 1}`, words[severity], sheet ?? '', address, subject ?? '', message, suggestion ?? ''];
    const link = sheet === null || row === null ? null : { sheet, address, at: linkAt };
    return { cells, color: colors[severity], link };
  });
  return { name: '导入问题', title, columns, lines };
}
