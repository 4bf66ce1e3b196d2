import type { Paragraph } from './documentModel.ts';
import { textWidth } from './measureText.ts';
import type { Setting } from './setting.ts';

/** What stands above and below a paragraph in the text. */
export interface Neighbours {
  readonly before: Paragraph | null;
  readonly next: Paragraph | null;
  /** True when 版头 stands above the first paragraph. */
  readonly underFront: boolean;
}

/** How a paragraph stands in the text, beyond what its style says. Lengths in twips. */
export interface ParagraphPlace {
  /** White above it. */
  readonly before: number;
  readonly left: number;
  readonly right: number;
  /** By how much the first line begins to the left of the others. */
  readonly hanging: number;
  readonly keepNext: boolean;
}

const plainPlace: ParagraphPlace = { before: 0, left: 0, right: 0, hanging: 0, keepNext: false };

/** Its place depends on the style of the one above and, for the sign-off, on the one below. */
export function placeOf(paragraph: Paragraph, neighbours: Neighbours, setting: Setting): ParagraphPlace {
  return { ...plainPlace, ...placeIn(paragraph, neighbours, setting) };
}

function placeIn(paragraph: Paragraph, neighbours: Neighbours, setting: Setting): Partial<ParagraphPlace> {
  const { linePitch, character } = setting.grid;
  const above = neighbours.before?.style ?? null;
  const blankLines = (lines: number) => ({ before: lines * linePitch });
  switch (paragraph.style) {
    case 'title':
      return { before: (above !== null || neighbours.underFront ? 2 : 1) * linePitch };
    case 'addressee':
      return above === 'title' ? blankLines(1) : {};
    case 'attachments': {
      const first = above !== 'attachments';
      return {
        ...(first ? blankLines(1) : {}),
        ...keepWith(paragraph, neighbours.next),
        ...hangingIndent(paragraph, setting),
      };
    }
    case 'issuer':
      return {
        ...blankLines(setting.seal ? setting.paper.sealLines : 1),
        keepNext: true,
        right: signOffIndents(paragraph, neighbours.next, setting).issuer,
      };
    case 'date': {
      const issuer = neighbours.before?.style === 'issuer' ? neighbours.before : null;
      const right = issuer ? signOffIndents(issuer, paragraph, setting).date : 4 * character;
      return { keepNext: neighbours.next?.style === 'annotation', right };
    }
    case 'copyTo':
      return { ...blankLines(1), left: 280, right: 280 };
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      // A heading of its own stays with its text; one that runs into its paragraph may break over the page.
      if (paragraph.leadLength === 0 && textOf(paragraph).length <= longestHeading) return { keepNext: true };
      return keepWith(paragraph, neighbours.next);
    default:
      return keepWith(paragraph, neighbours.next);
  }
}

/**
 * The sign-off stands on one page with the end of the text, for its seal must not be on an empty one (7.3.5.5); 附件说明 between
 * them is not torn. Some programs move the whole of a paragraph that is kept with the next one: a long one is left to break,
 * where it may, and the window warns when the sign-off is alone then (lonelySignOff.ts).
 */
function keepWith(paragraph: Paragraph, next: Paragraph | null): Partial<ParagraphPlace> {
  if (next?.style !== 'issuer' && next?.style !== 'attachments') return {};
  const isText = paragraph.style !== 'attachments';
  const most = isText && next.style === 'attachments' ? longestBeforeNote : longestKept;
  return textOf(paragraph).length <= most ? { keepNext: true } : {};
}

const longestKept = 300;
/** Three lines: LibreOffice moves a longer one even where its end already stands with 附件说明 on the next page. */
const longestBeforeNote = 84;

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

export function textOf(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}
