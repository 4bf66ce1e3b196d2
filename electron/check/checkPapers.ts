import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkPaper } from '#shared/consistency/checkPaper.ts';
import { withKeys } from '#shared/consistency/discrepancyKeys.ts';
import type { CheckedPaper, PlainAnnex } from '#shared/consistency/foreignCheck.ts';
import type { HintWord } from '#shared/consistency/form/words.ts';
import { quoteMark } from '#shared/consistency/quoteMark.ts';
import type { AnnexGrid } from '#shared/consistency/read/annexGrid.ts';
import { documentsOfFiles, type NamedDocument, type ReadFile } from '#shared/consistency/read/sheetDocument.ts';
import type { TextDocument } from '#shared/consistency/read/textDocument.ts';
import { checkCopies } from '#shared/consistency/rule/annexCopies.ts';
import { readingHints } from '#shared/consistency/rule/reading.ts';
import { nameOfAnnex } from '#shared/consistency/rule/report.ts';
import { readSource } from '../read/readSource.ts';
import { hintWords } from './hintWords.ts';
import { listPaperRulings } from './paperRulings.ts';

/** A paper with what is needed to write about it: where its file lies, and how it was read. */
export interface OpenPaper extends CheckedPaper {
  readonly path: string;
  readonly document: TextDocument;
}

interface OpenFile extends ReadFile {
  readonly path: string;
  readonly sha256: string;
}

/** Bulletins and annexes made elsewhere, in their order: an annex file belongs to the bulletin before it. Throws AppError `file`. */
export async function checkPapers(paths: readonly string[], userDir: string): Promise<OpenPaper[]> {
  const files: OpenFile[] = [];
  for (const each of paths) files.push(await openFile(each));
  return paired(files, documentsOfFiles(files)).map(([own, paper]) => {
    const open = paperOf(own, paper, hintWords(userDir));
    return { ...open, rulings: listPaperRulings(userDir, open.title) };
  });
}

export async function openFile(file: string): Promise<OpenFile> {
  const full = path.resolve(file);
  const sheets = await readSource(full, { asText: true });
  return { name: path.basename(full), path: full, sheets, sha256: hash('sha256', await readFile(full)) };
}

/** Each paper with its files: it begins with the file that it has its name from. */
function paired(files: readonly OpenFile[], papers: readonly NamedDocument[]): [OpenFile[], NamedDocument][] {
  let at = 0;
  return papers.map((paper, index) => {
    const own = files.slice(at, at + 1);
    at += 1;
    const next = papers[index + 1]?.name;
    while (at < files.length && (index === papers.length - 1 || files[at]?.name !== next)) {
      own.push(...files.slice(at, at + 1));
      at += 1;
    }
    return [own, paper];
  });
}

/** Nothing is known yet of what has been decided about it. */
export function paperOf(
  own: readonly OpenFile[],
  { name, document, copies, remarks }: NamedDocument,
  words: readonly HintWord[],
): OpenPaper {
  const [first] = own;
  const { findings, noted } = checkPaper(document, [], words);
  return {
    name,
    // A title of several lines is not read as one: then the file says what the paper is called.
    title: document.title.includes('关于') ? document.title : path.parse(name).name,
    path: first?.path ?? '',
    document,
    files: own.map((file, index) => ({
      name: file.name,
      role: index === 0 ? ('通报' as const) : ('附件' as const),
      sha256: file.sha256,
    })),
    paragraphs: document.paragraphs.map(({ text }) => text),
    annexes: document.annexes.map(plainAnnex),
    findings: [...findings, ...withKeys([...checkCopies(copies), ...readingHints(remarks)])].map((finding) => ({
      ...finding,
      mark: quoteMark(document, finding),
    })),
    rulings: [],
    noted,
    canComment: name.toLowerCase().endsWith('.docx'),
  };
}

function plainAnnex(annex: AnnexGrid): PlainAnnex {
  const rows = [...annex.rows, ...annex.totals].sort((a, b) => a.row - b.row);
  return {
    label: nameOfAnnex(annex),
    title: annex.title,
    columns: annex.columns.map(({ path: head }) => head.at(-1) ?? ''),
    rows: rows.map(({ row, cells }) => ({ row, cells: cells.map(({ text }) => text) })),
  };
}
