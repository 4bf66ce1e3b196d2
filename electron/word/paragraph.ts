import { type IParagraphOptions, Tab, TextRun, Paragraph as WordParagraph } from 'docx';
import { breakTitle } from '#shared/document/breakTitle.ts';
import type { Paragraph } from '#shared/document/documentModel.ts';
import { fonts } from '#shared/document/fonts.ts';
import { fontOf, isBold, lineHeightOf, looks, sizeOf } from '#shared/document/looks.ts';
import { textWidthOf } from '#shared/document/pageGrid.ts';
import { type Neighbours, type ParagraphPlace, placeOf, textOf } from '#shared/document/paragraphPlace.ts';
import type { Setting } from '#shared/document/setting.ts';
import { styleId } from './styles.ts';
import { legalText, typeface } from './typeface.ts';

/** A paragraph of the text; its place depends on the style of the one above and, for the sign-off, on the one below. */
export function toParagraph(paragraph: Paragraph, neighbours: Neighbours, setting: Setting): WordParagraph {
  return new WordParagraph({
    style: styleId(paragraph.style),
    children: paragraph.style === 'title' ? titleRuns(paragraph, setting) : toRuns(paragraph, setting),
    ...toOptions(paragraph, placeOf(paragraph, neighbours, setting), setting),
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

function toOptions(paragraph: Paragraph, place: ParagraphPlace, setting: Setting): Partial<IParagraphOptions> {
  const { before, left, right, hanging, keepNext } = place;
  const line = lineHeightOf(looks[paragraph.style], setting);
  return {
    ...(before > 0 ? { spacing: { before, line, lineRule: 'exact' } } : {}),
    ...(left > 0 || right > 0
      ? { indent: { ...(left > 0 && { left }), ...(right > 0 && { right }), ...(hanging > 0 && { hanging }) } }
      : {}),
    ...(keepNext ? { keepNext, keepLines: true } : {}),
  };
}
