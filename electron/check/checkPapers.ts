import path from 'node:path';
import { type FilePaper, refuseHuge } from '#shared/consistency/checkFiles.ts';
import type { CheckedPaper, PlainAnnex } from '#shared/consistency/foreignCheck.ts';
import type { AnnexGrid } from '#shared/consistency/read/annexGrid.ts';
import type { ReadFile } from '#shared/consistency/read/sheetDocument.ts';
import type { TextDocument } from '#shared/consistency/read/textDocument.ts';
import { nameOfAnnex } from '#shared/consistency/rule/report.ts';
import { readSourceFile } from '../read/readSource.ts';
import { runCheck } from './checkThread.ts';
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
  const read = files.map(({ name, sheets }) => ({ name, sheets }));
  const papers = await runCheck({ task: 'check', files: read, words: hintWords(userDir) });
  return paired(files, papers).map(([own, paper]) => {
    const open = openPaper(own, paper);
    return { ...open, rulings: listPaperRulings(userDir, open.title) };
  });
}

export async function openFile(file: string): Promise<OpenFile> {
  const full = path.resolve(file);
  const { sheets, hash: sha256 } = await readSourceFile(full, { asText: true });
  const open = { name: path.basename(full), path: full, sheets, sha256 };
  refuseHuge(open);
  return open;
}

/** Each paper with its files: it begins with the file that it has its name from. */
function paired(files: readonly OpenFile[], papers: readonly FilePaper[]): [OpenFile[], FilePaper][] {
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
export function openPaper(own: readonly OpenFile[], { name, document, findings, noted }: FilePaper): OpenPaper {
  const [first] = own;
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
    findings,
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
