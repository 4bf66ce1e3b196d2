import { type IParagraphOptions, TextRun, Paragraph as WordParagraph } from 'docx';
import type { Paragraph, ParagraphStyle } from '#shared/document/documentModel.ts';
import { textWidth } from '#shared/document/measureText.ts';
import { linePitch } from './page.ts';
import { fontOf, sizeOf, styleId } from './styles.ts';
import { fonts, legalText, typeface } from './typeface.ts';

/** One character of 三号 in the grid of 28, in twips. */
const character = 315;

/** A paragraph of the text; `before` is the style of the one above it, `text` of the one below counts for the sign-off. */
export function toParagraph(
  paragraph: Paragraph,
  before: ParagraphStyle | null,
  next: Paragraph | null,
): WordParagraph {
  return new WordParagraph({
    style: styleId(paragraph.style),
    children: toRuns(paragraph),
    ...place(paragraph, before, next),
  });
}

/** Runs with their fonts: the lead in the heading's font, the rest as body text. */
function toRuns({ style, runs, leadLength }: Paragraph): TextRun[] {
  let lead = leadLength === 0 ? Number.POSITIVE_INFINITY : leadLength;
  return runs.flatMap(({ text }) => {
    const head = text.slice(0, lead);
    const rest = text.slice(head.length);
    lead -= head.length;
    return [...textRuns(head, fontOf(style), sizeOf(style)), ...textRuns(rest, fonts.body, sizeOf(style))];
  });
}

/** A text in one font; line breaks inside it stay line breaks. */
export function textRuns(text: string, font: string, size: number): TextRun[] {
  if (text === '') return [];
  return legalText(text)
    .split(/\r?\n/)
    .map((line, index) => new TextRun({ text: line, font: typeface(font), size, ...(index > 0 ? { break: 1 } : {}) }));
}

function place(
  paragraph: Paragraph,
  before: ParagraphStyle | null,
  next: Paragraph | null,
): Partial<IParagraphOptions> {
  const blankLine = { spacing: { before: linePitch, line: linePitch, lineRule: 'exact' as const } };
  switch (paragraph.style) {
    case 'title':
      return { spacing: { before: before === null ? linePitch : linePitch * 2, line: 720, lineRule: 'exact' } };
    case 'addressee':
      return before === 'title' ? blankLine : {};
    case 'attachments':
      return { ...(before === 'attachments' ? {} : blankLine), indent: hangingIndent(textOf(paragraph)) };
    case 'issuer':
      return { ...blankLine, indent: { right: issuerIndent(paragraph, next) } };
    case 'date':
      return { indent: { right: 4 * character } };
    case 'copyTo':
      return { ...blankLine, indent: { left: 280, right: 280 } };
    default:
      return {};
  }
}

/** Wrapped lines of 附件：1. stand under the first character of the name (GB/T 9704-2012 7.3.3). */
function hangingIndent(text: string): { left: number; hanging: number } {
  const [prefix = '', label = ''] = /^(附件：)?(?:\d+[.．]\s*)?/.exec(text) ?? [];
  const indent = label === '' ? 5 : 2;
  const hanging = Math.round(textWidth(prefix) * character);
  return { left: indent * character + hanging, hanging };
}

/** The issuer stands centred over the date, which is four characters in (7.3.5.1). */
function issuerIndent(issuer: Paragraph, next: Paragraph | null): number {
  const date = next?.style === 'date' ? textWidth(textOf(next)) : 0;
  const indent = 4 + (date - textWidth(textOf(issuer))) / 2;
  return Math.round(Math.max(0, date === 0 ? 4 : indent) * character);
}

function textOf(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}
