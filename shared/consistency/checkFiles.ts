import { AppError } from '../error.ts';
import { isAskedOfAnnexes } from './askedOfAnnexes.ts';
import { checkPaper } from './checkPaper.ts';
import type { KeyedDiscrepancy } from './discrepancy.ts';
import { withKeys } from './discrepancyKeys.ts';
import type { PaperFinding } from './foreignCheck.ts';
import type { HintWord } from './form/words.ts';
import type { NotedException } from './notedExceptions.ts';
import { quoteMark } from './quotes.ts';
import { foldCheckText, longestSentence, mostNumbers } from './read/sentences.ts';
import { documentsOfFiles, type NamedDocument, type ReadFile, type ReadingRemark } from './read/sheetDocument.ts';
import type { TextDocument, TextParagraph } from './read/textDocument.ts';
import { checkCopies } from './rule/annexCopies.ts';
import { readingHints } from './rule/reading.ts';

/** A bulletin of some files, with what the check finds in it. */
export interface FilePaper {
  readonly name: string;
  readonly document: TextDocument;
  readonly findings: readonly PaperFinding[];
  readonly noted: readonly NotedException[];
}

/** Throws AppError `file` where there is nothing to check. */
export function checkFiles(files: readonly ReadFile[], words: readonly HintWord[]): FilePaper[] {
  return documentsOfFiles(files).map((paper) => checkFile(paper, words));
}

export function checkFile(paper: NamedDocument, words: readonly HintWord[]): FilePaper {
  const { name, document, copies, remarks } = paper;
  refuseEmpty(paper);
  const { findings, noted } = checkPaper(document, [], words);
  const more = [...checkCopies(copies), ...readingHints([...remarks, ...silences(paper)])];
  const open = remarks.some(({ unread }) => unread) ? findings.filter((each) => !isAskedOfAnnexes(each)) : findings;
  const all: KeyedDiscrepancy[] = [...open, ...withKeys(more)];
  return {
    name,
    document,
    noted,
    findings: all.map((finding) => ({ ...finding, mark: quoteMark(document, finding) })),
  };
}

/** No bulletin is longer, with its annexes: a hundred pages are 50,000 characters. */
const most = { lines: 10_000, characters: 1_000_000, cells: 400_000 } as const;

/** Before anything is done with it. Throws AppError `file`. */
export function refuseHuge({ name, sheets }: ReadFile): void {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const lines = rows.filter((row) => row.length <= 1);
  const characters = lines.reduce((sum, [cell]) => sum + (cell?.text.length ?? 0), 0);
  const cells = rows.reduce((sum, row) => sum + (row.length > 1 ? row.length : 0), 0);
  if (lines.length > most.lines || characters > most.characters) {
    throw refusal(
      name,
      `的正文超过 ${most.lines} 段或 ${most.characters / 10_000} 万字，不像一份通报，没有校核。请只留下通报正文。`,
    );
  }
  if (cells > most.cells) {
    throw refusal(name, `的表格超过 ${most.cells / 10_000} 万格，没有校核。请只留下与通报有关的附件。`);
  }
}

function refuseEmpty({ name, document: { paragraphs, annexes } }: NamedDocument): void {
  if (paragraphs.length > 0 || annexes.length > 0) return;
  throw refusal(name, '里没有文字，可能是空白，或扫描成图片的文档，没有校核。请用带文字的原稿。');
}

function refusal(name: string, sentence: string): AppError {
  return new AppError('file', `文件“${name}”${sentence}`, { file: name });
}

function leavesOut({ text, sentences }: TextParagraph): boolean {
  const read = sentences.reduce((sum, sentence) => sum + sentence.text.length, 0);
  return text.length - read > mostNumbers && foldCheckText(text).length - read > mostNumbers;
}

/** What the check says nothing about, so that nobody takes it for agreement. */
function silences({ name, document: { paragraphs } }: NamedDocument): ReadingRemark[] {
  if (paragraphs.every(({ sentences }) => sentences.length === 0)) {
    const message = '没有读到成句的正文，只核对了表格自身。如果它是附件，请放在它的通报后面。';
    return [{ file: name, message, unread: false }];
  }
  const long = paragraphs.filter(leavesOut).map(({ index }) => index + 1);
  const message = `正文第${long.slice(0, 5).join('、')}段里有一句过长（超过 ${longestSentence} 字或 ${mostNumbers} 个数），那一句没有校核。请看是否漏了句号。`;
  return long.length > 0 ? [{ file: name, message, unread: false }] : [];
}
