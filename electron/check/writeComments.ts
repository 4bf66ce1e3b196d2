import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PaperFinding } from '#shared/consistency/foreignCheck.ts';
import type { TextDocument } from '#shared/consistency/read/textDocument.ts';
import { rulingOf } from '#shared/consistency/ruling.ts';
import { severityNames } from '#shared/consistency/severityNames.ts';
import { AppError } from '#shared/error.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import { type CommentPlace, commentDocument, type DocumentComment } from '../word/comments/commentDocument.ts';
import { type Existing, writeAtomically } from '../writeAtomically.ts';
import type { OpenPaper } from './checkPapers.ts';

interface Written {
  readonly file: string;
  readonly existing: Existing;
  readonly now: number;
}

/** Where the comments on a paper go when nobody names a file: beside others, never over one. */
export function commentsFile({ name }: OpenPaper, folder: string): Pick<Written, 'file' | 'existing'> {
  return { file: path.join(folder, fileNameOf(`${path.parse(name).name}（校核批注）`, 'docx')), existing: 'number' };
}

/**
 * The Word file itself with what the check found as comments at the places; everything else in it stays. What somebody has decided
 * about is settled and gets none. Returns the path written.
 */
export async function writeComments(
  { path: source, name, canComment, document, findings, rulings }: OpenPaper,
  { file, existing, now }: Written,
): Promise<string> {
  if (!canComment) {
    throw new AppError('file', `“${name}”不是 Word 文档（.docx），没有写出带批注的通报。请另存为 .docx 再校核。`);
  }
  const author = { name: '查报校核', initials: '校核', at: `${new Date(now).toISOString().slice(0, 19)}Z` };
  const open = findings.filter((finding) => rulingOf(finding, rulings) === null);
  const comments = open.map((finding) => commentOf(document, finding));
  const bytes = await commentDocument(await readFile(source), comments, author);
  await mkdir(path.dirname(file), { recursive: true });
  return writeAtomically(file, existing, (temporary) => writeFile(temporary, bytes));
}

function commentOf({ paragraphs }: TextDocument, finding: PaperFinding): DocumentComment {
  const { place, rows, severity, where, message } = finding;
  const text = place && paragraphs[place.paragraph]?.text;
  const places: CommentPlace[] = [
    ...(place && text !== null && text !== undefined
      ? [{ kind: 'text' as const, paragraph: text, start: place.start, end: place.end }]
      : []),
    ...rows.map(({ annex, subject }) => ({ kind: 'row' as const, label: annex, subject })),
  ];
  const named = rows.slice(0, 8).map(({ annex, row, subject }) => `${annex}第${row}行 ${subject}`);
  const more = rows.length > named.length ? `等${rows.length}行` : '';
  const lines = [
    `【${severityNames[severity]}】${message}`,
    ...(named.length > 0 ? [`${named.join('、')}${more}`] : []),
  ];
  // What has no place of its own in this file says where it is.
  return { places, text: place ? lines.join('\n') : `${where}：${lines.join('\n')}` };
}
