import type { AttachmentEntry } from './textDocument.ts';

export type NoteEntry = Omit<AttachmentEntry, 'block'>;

/** 附件：1. ×× and the numbered lines that follow it, or 附件1：××, 附件2：×× one below the other, of folded lines. */
export function attachmentNote(lines: readonly string[]): NoteEntry[] {
  const first = lines.findLastIndex((line) => /^[-—•·]?附[件表]?:./u.test(line));
  const listed = first < 0 ? labelledEach(lines) : listedFrom(lines, first);
  if (listed.length === 0) return [];
  const below = lines.slice((listed.at(-1)?.paragraph ?? -1) + 1);
  return listed.map((entry) => ({ ...entry, written: below.some((line) => heads(line, entry)) }));
}

const label = /^附[件表](\d{1,2}):([^。;]{2,60})$/u;

/** Two lines and more, each with a label of its own, counted from 1; one alone may be the heading of an annex. */
function labelledEach(lines: readonly string[]): NoteEntry[] {
  const filled = lines.flatMap((line, paragraph) => (line === '' ? [] : [{ line, paragraph }]));
  const numberAt = (at: number): number => Number(label.exec(filled[at]?.line ?? '')?.[1] ?? 0);
  const first = filled.findIndex((_, at) => numberAt(at) === 1 && numberAt(at + 1) === 2);
  if (first < 0) return [];
  const behind = filled.slice(first);
  const end = behind.findIndex((_, at) => numberAt(first + at) !== at + 1);
  return behind.slice(0, end < 0 ? behind.length : end).map(({ line, paragraph }, at) => ({
    paragraph,
    number: at + 1,
    title: label.exec(line)?.[2] ?? line,
    written: false,
  }));
}

/** Punctuation and brackets around a title are the printer's; its words are not. */
export function foldTitle(title: string): string {
  return title.replace(/[《》“”"'()（）〔〕\s,。、;:—-]|^附件\d*/gu, '');
}

function listedFrom(lines: readonly string[], first: number): NoteEntry[] {
  const entries = [entryOf(first, (lines[first] ?? '').replace(/^[-—•·]?附[件表]?:/u, ''))];
  if (entries[0]?.number === null) return entries;
  for (let at = first + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    if (!new RegExp(`^${entries.length + 1}[.、]|^\\d{1,2}[.、]\\D`, 'u').test(line)) break;
    entries.push(entryOf(at, line));
  }
  return entries;
}

function entryOf(paragraph: number, line: string): NoteEntry {
  const parts = /^(\d{1,2})[.、](.*)$/u.exec(line);
  return { paragraph, number: parts ? Number(parts[1]) : null, title: parts?.[2] ?? line, written: false };
}

/** 附件3, 附件3：整改报告格式, or the title alone. */
function heads(line: string, { number, title }: NoteEntry): boolean {
  const label = /^附[件表](\d{0,2})(?!\d)/u.exec(line);
  return line === title || (label !== null && label[1] === `${number ?? ''}`);
}
