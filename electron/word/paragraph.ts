import { type IParagraphOptions, TextRun, Paragraph as WordParagraph } from 'docx';
import type { Paragraph, ParagraphStyle } from '#shared/document/documentModel.ts';
import { textWidth } from '#shared/document/measureText.ts';
import { linePitch, textWidthOf } from './page.ts';
import { fontOf, sizeOf, styleId } from './styles.ts';
import { fonts, legalText, typeface } from './typeface.ts';

/** One character of 三号 in the grid of 28, in twips. */
const character = 315;

/** A paragraph of the text; its place depends on the style of the one above and, for the sign-off, on the one below. */
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
      return {
        spacing: { before: before === null ? linePitch : linePitch * 2, line: 720, lineRule: 'exact' },
        indent: balancedIndent(textOf(paragraph), textWidthOf('portrait'), sizeOf('title')),
      };
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
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      // A heading of its own stays with its text; one that runs into its paragraph may break over the page.
      return { keepNext: paragraph.leadLength === 0 && textOf(paragraph).length <= longestHeading };
    default:
      return {};
  }
}

const longestHeading = 56;

/**
 * Indents that make a title of several lines wrap into lines of about equal length, instead of one full line and a last
 * word. `width` is in twips, `size` in half points.
 */
export function balancedIndent(text: string, width: number, size: number): { left: number; right: number } {
  const em = size * 10;
  const whole = textWidth(text);
  const lines = Math.ceil((whole * em) / width);
  if (lines < 2 || text.includes('\n')) return { left: 0, right: 0 };
  const side = Math.max(0, Math.floor((width - (Math.ceil(whole / lines) + 1) * em) / 2));
  return { left: side, right: side };
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
