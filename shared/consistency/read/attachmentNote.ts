import type { AttachmentEntry } from './textDocument.ts';

export type NoteEntry = Omit<AttachmentEntry, 'block'>;

/** 附件：1. ×× and the numbered lines that follow it, of folded lines. */
export function attachmentNote(lines: readonly string[]): NoteEntry[] {
  const first = lines.findLastIndex((line) => /^[-—•·]?附[件表]?:./u.test(line));
  if (first < 0) return [];
  const listed = listedFrom(lines, first);
  const below = lines.slice((listed.at(-1)?.paragraph ?? first) + 1);
  return listed.map((entry) => ({ ...entry, written: below.some((line) => heads(line, entry)) }));
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
