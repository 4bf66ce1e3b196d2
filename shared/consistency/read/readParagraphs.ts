import { readChineseNumeral } from '../claim/numerals.ts';
import { attachmentNote } from './attachmentNote.ts';
import { dayAlone } from './issueDate.ts';
import { foldCheckText, sentencesOf } from './sentences.ts';
import type { TextDocument, TextParagraph } from './textDocument.ts';

const levels: readonly { readonly level: number; readonly pattern: RegExp }[] = [
  // 一、二、三季度 and 一、二季度 begin no heading; 三、二季度问题整改情况 does.
  {
    level: 1,
    pattern:
      /^([零一二三四五六七八九十百]{1,4})、(?![一二三四五六七八九十]{1,2}(?:[、和及与]|月份?|[类级组档])|(?:(?<=一、)[二三四]|(?<=二、)[三四]|(?<=三、)四)季度)/u,
  },
  { level: 2, pattern: /^\(([零一二三四五六七八九十百]{1,4})\)/u },
  { level: 3, pattern: /^(\d{1,2})[.、]/u },
  { level: 4, pattern: /^\((\d{1,2})\)/u },
];

/**
 * The parts of a bulletin out of its paragraphs: numbers of headings, 附件说明, sign-off. Annex tables are given apart;
 * `blocks` says where each paragraph stands in what it was read from.
 */
export function readParagraphs(
  texts: readonly string[],
  annexes: TextDocument['annexes'] = [],
  blocks: readonly number[] = texts.map((_, at) => at),
): TextDocument {
  const lines = texts.map((text) => foldCheckText(text));
  const blockOf = (paragraph: number): number => blocks[paragraph] ?? paragraph;
  const note = attachmentNote(lines).map((entry) => ({ ...entry, block: blockOf(entry.paragraph) }));
  const noted = new Set(note.map(({ paragraph }) => paragraph));
  const end = lines.findIndex(
    (line, at) => at > 2 && /^附[件表]\d{0,2}:?$/u.test(line) && !/^1[.、]/u.test(lines[at + 1] ?? ''),
  );
  const body = end < 0 ? texts.length : end;
  const paragraphs = texts.slice(0, body).map((text, index): TextParagraph => {
    const found = noted.has(index) ? null : numberOf(lines[index] ?? '', text);
    const block = blockOf(index);
    const sentences = noted.has(index) ? [] : sentencesOf(text, index, block);
    return { index, block, text, level: found?.level ?? 0, number: found?.number ?? null, sentences };
  });
  const dated = lines.slice(0, body).findLastIndex((line) => dayAlone(line) !== null);
  const title = titleOf(lines);
  const above = lines[dated - 1] ?? '';
  return {
    title,
    issuer: dated > 0 && above.length <= 30 ? above : (/^(.*?)关于/u.exec(title)?.[1] ?? ''),
    date: dayAlone(lines[dated] ?? ''),
    paragraphs,
    attachments: note,
    annexes,
  };
}

/** A paper that begins with its text has none. */
function titleOf(lines: readonly string[]): string {
  const full = lines.find((line) => /(?:通报|通知|报告|函|公告)$/u.test(line) && line.includes('关于'));
  const heads = lines
    .slice(0, 6)
    .filter((line) => line.length <= 60 && !/[。;,:]|^\(?[一二三四五六七八九十]{1,3}[、)]|^[●•·]/u.test(line));
  return full ?? heads.find((line) => /(?:通报|报告|情况|分析|简报|专报|月报|周报)$/u.test(line)) ?? heads[0] ?? '';
}

function numberOf(line: string, printed: string): { level: number; number: number } | null {
  // 2.5 is a number, 2. 12345热线 a heading.
  if (/^\d+\.\d/u.test(line) && !/^\s*\d+[.．]\s/u.test(printed)) return null;
  for (const { level, pattern } of levels) {
    const text = pattern.exec(line)?.[1];
    const number = text === undefined ? null : level < 3 ? readChineseNumeral(text) : Number(text);
    if (number !== null) return { level, number };
  }
  return null;
}
