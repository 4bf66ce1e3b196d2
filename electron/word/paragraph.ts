import { type IParagraphOptions, Tab, TextRun, Paragraph as WordParagraph } from 'docx';
import { breakTitle } from '#shared/document/breakTitle.ts';
import type { Paragraph, ParagraphStyle } from '#shared/document/documentModel.ts';
import { textWidth } from '#shared/document/measureText.ts';
import { textWidthOf } from './page.ts';
import type { Setting } from './setting.ts';
import { fontOf, isBold, sizeOf, styleId } from './styles.ts';
import { fonts, legalText, typeface } from './typeface.ts';

/** What stands above and below a paragraph in the text. */
export interface Neighbours {
  readonly before: Paragraph | null;
  readonly next: Paragraph | null;
  /** True when 版头 stands above the first paragraph. */
  readonly underFront: boolean;
}

/** A paragraph of the text; its place depends on the style of the one above and, for the sign-off, on the one below. */
export function toParagraph(paragraph: Paragraph, neighbours: Neighbours, setting: Setting): WordParagraph {
  return new WordParagraph({
    style: styleId(paragraph.style),
    children: paragraph.style === 'title' ? titleRuns(paragraph, setting) : toRuns(paragraph, setting),
    ...place(paragraph, neighbours, setting),
  });
}

function titleRuns(title: Paragraph, { grid, names }: Setting): TextRun[] {
  const size = sizeOf('title');
  const room = Math.floor(textWidthOf(grid, 'portrait') / (size * 10));
  return textRuns(breakTitle(textOf(title), room, names).join('\n'), fontOf('title'), size);
}

/** Runs with their fonts: the lead in the heading's font, the rest as body text. */
function toRuns({ style, runs, leadLength }: Paragraph, { paper }: Setting): TextRun[] {
  let lead = leadLength === 0 ? Number.POSITIVE_INFINITY : leadLength;
  return runs.flatMap(({ text }) => {
    const head = text.slice(0, lead);
    const rest = text.slice(head.length);
    lead -= head.length;
    // A lead that is bold by its style says so itself, and the body text behind it that it is not.
    const bold = isBold(style, paper);
    return [
      ...textRuns(head, fontOf(style), sizeOf(style), { bold }),
      ...textRuns(rest, fonts.body, sizeOf(style), bold ? { bold: false } : {}),
    ];
  });
}

/** A text in one font; line breaks inside it stay line breaks. */
export function textRuns(text: string, font: string, size: number, look: Look = {}): TextRun[] {
  if (text === '') return [];
  const { color, bold } = look;
  const same = { font: typeface(font), size, ...(color ? { color } : {}), ...(bold === undefined ? {} : { bold }) };
  return legalText(text)
    .split(/\r?\n/)
    .map((line, index) => new TextRun({ ...same, ...withTabs(line), ...(index > 0 ? { break: 1 } : {}) }));
}

interface Look {
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly bold?: boolean;
}

/** A tab in the text moves to the tab stop. */
function withTabs(line: string): { text: string } | { children: (string | Tab)[] } {
  if (!line.includes('\t')) return { text: line };
  return { children: line.split('\t').flatMap((part, index) => (index > 0 ? [new Tab(), part] : [part])) };
}

function place(paragraph: Paragraph, neighbours: Neighbours, setting: Setting): Partial<IParagraphOptions> {
  const { linePitch, character } = setting.grid;
  const above = neighbours.before?.style ?? null;
  const blankLines = (lines: number) => ({
    spacing: { before: lines * linePitch, line: linePitch, lineRule: 'exact' as const },
  });
  switch (paragraph.style) {
    case 'title':
      return titlePlace(above, neighbours.underFront, setting);
    case 'addressee':
      return above === 'title' ? blankLines(1) : {};
    case 'attachments': {
      const first = above !== 'attachments';
      return {
        ...(first ? blankLines(1) : {}),
        ...keepWith(paragraph, neighbours.next),
        indent: hangingIndent(paragraph, setting),
      };
    }
    case 'issuer':
      return {
        ...blankLines(setting.seal ? setting.paper.sealLines : 1),
        keepNext: true,
        indent: { right: signOffIndents(paragraph, neighbours.next, setting).issuer },
      };
    case 'date': {
      const issuer = neighbours.before?.style === 'issuer' ? neighbours.before : null;
      const right = issuer ? signOffIndents(issuer, paragraph, setting).date : 4 * character;
      return { keepNext: neighbours.next?.style === 'annotation', indent: { right } };
    }
    case 'copyTo':
      return { ...blankLines(1), indent: { left: 280, right: 280 } };
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      // A heading of its own stays with its text; one that runs into its paragraph may break over the page.
      return { keepNext: paragraph.leadLength === 0 && textOf(paragraph).length <= longestHeading };
    default:
      return keepWith(paragraph, neighbours.next);
  }
}

/**
 * The sign-off never stands alone on a page, for its seal must not be on an empty one (7.3.5.5); nor is 附件说明 torn. Some
 * programs move the whole of a paragraph that is kept with the next one: a long one is left to break, where it may.
 */
function keepWith(paragraph: Paragraph, next: Paragraph | null): Partial<IParagraphOptions> {
  if (next?.style !== 'issuer' && !(next?.style === 'attachments' && paragraph.style === 'attachments')) return {};
  return textOf(paragraph).length <= longestKept ? { keepNext: true } : {};
}

const longestKept = 300;

function titlePlace(above: ParagraphStyle | null, underFront: boolean, { grid, paper }: Setting) {
  const lines = above !== null || underFront ? 2 : 1;
  const line = Math.round(paper.titleSpacing * 20);
  return { spacing: { before: lines * grid.linePitch, line, lineRule: 'exact' as const } };
}

const longestHeading = 56;

/** Wrapped lines of 附件：1. stand under the first character of the name (GB/T 9704-2012 7.3.3). */
function hangingIndent(paragraph: Paragraph, { grid }: Setting): { left: number; hanging: number } {
  const [prefix = '', label = ''] = /^(附件：)?(?:\d+[.．]\s*)?/.exec(textOf(paragraph)) ?? [];
  const indent = label === '' ? 5 : 2;
  const hanging = Math.round(textWidth(prefix) * grid.character);
  return { left: indent * grid.character + hanging, hanging };
}

/**
 * With a seal the issuer stands centred over the date, which is four characters in (7.3.5.1). Without one the issuer is two
 * characters in, and the date begins two characters to the right of it; a date that is longer is two characters in
 * itself, and the issuer moves as far (7.3.5.2).
 */
function signOffIndents(
  issuer: Paragraph,
  date: Paragraph | null,
  { seal, grid }: Setting,
): { issuer: number; date: number } {
  const name = textWidth(textOf(issuer));
  const day = date?.style === 'date' ? textWidth(textOf(date)) : 0;
  const inCharacters = () => {
    if (seal) return day === 0 ? [4, 4] : [Math.max(0, 4 + (day - name) / 2), 4];
    return day > name ? [day + 4 - name, 2] : [2, name - day];
  };
  const [first = 0, second = 0] = inCharacters().map((characters) => Math.round(characters * grid.character));
  return { issuer: first, date: second };
}

function textOf(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}
