import { AlignmentType, BorderStyle, Footer, Header, Paragraph, type ParagraphChild, TabStopType } from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { Front } from '#shared/document/documentModel.ts';
import { textWidth } from '#shared/document/measureText.ts';
import { emuOfTwip, longSide, shortSide, textWidthOf, twipsOf } from './page.ts';
import { textRuns } from './paragraph.ts';
import type { Setting } from './setting.ts';
import { sectionEndId, styleId } from './styles.ts';
import { fonts } from './typeface.ts';

const red = 'FF0000';
/** The largest letters that offices use for 发文机关标志; the standard leaves it open (7.2.4), but it must not be wider than the text. */
const largestMark = 60;
/** 发文机关标志上边缘至版心上边缘 35 mm (7.2.4). */
const markBelowTop = twipsOf(35);
/** 首页版头 of a letter: 发文机关标志上边缘至上页边 30 mm (10.1). */
export const letterMarkTop = twipsOf(30);
/** The double lines of a letter are 170 mm, 20 mm from both edges of the sheet. */
const letterLineEdge = twipsOf(20);
/** 分隔线 4 mm below, in points, the unit of a border's distance. */
const lineBelow = 11;

/**
 * 版头 of a document in the flow of its first page: up to three lines at the upper left, the mark 35 mm below the top, two
 * blank lines, 发文字号, and the red line 4 mm below it (7.2).
 */
export function documentFront(front: Front, setting: Setting): Paragraph[] {
  const { linePitch } = setting.grid;
  // Three lines are always there, filled or not, so that the mark never moves.
  const lines = [front.copyNumber, front.secrecy, front.urgency].filter((line) => line !== undefined && line !== '');
  const upper = Array.from({ length: 3 }, (_, index) => upperLine(lines[index] ?? '', index, front, linePitch));
  return [...upper, mark(front.mark, setting, { before: markBelowTop - 3 * linePitch }), numberLine(front, setting)];
}

function upperLine(text: string, index: number, front: Front, linePitch: number): Paragraph {
  // 份号 is a plain number, 密级 and 紧急程度 are set in 黑体 (7.2.1–7.2.3).
  const font = index === 0 && text === front.copyNumber ? fonts.body : fonts.head;
  return new Paragraph({
    style: styleId('addressee'),
    spacing: { before: 0, line: linePitch, lineRule: 'exact' },
    children: textRuns(text, font, 32),
  });
}

/** As large as it may be on one line. The line is as high as the letters, so that their upper edge is its upper edge. */
function mark(
  text: string,
  setting: Setting,
  place: { readonly before?: number; readonly after?: number; readonly lines?: readonly ParagraphChild[] },
): Paragraph {
  const points = markPoints(text, setting);
  return new Paragraph({
    style: styleId('mark'),
    alignment: AlignmentType.CENTER,
    spacing: { before: place.before ?? 0, after: place.after ?? 0, line: points * 20, lineRule: 'exact' },
    children: [...textRuns(text, fonts.title, points * 2, { color: red }), ...(place.lines ?? [])],
  });
}

function markPoints(text: string, { grid }: Setting): number {
  const room = textWidthOf(grid, 'portrait') / 20;
  return Math.min(largestMark, Math.floor(room / Math.max(1, textWidth(text))));
}

/** Centred; with 签发人 on the right it moves to the left, one character in (7.2.6). */
function numberLine({ number, signer }: Front, { grid }: Setting): Paragraph {
  const width = textWidthOf(grid, 'portrait');
  const signed = signer !== undefined && signer !== '';
  return new Paragraph({
    style: styleId('documentNumber'),
    alignment: signed ? AlignmentType.LEFT : AlignmentType.CENTER,
    ...(signed ? { indent: { left: grid.character, right: grid.character } } : {}),
    ...(signed ? { tabStops: [{ type: TabStopType.RIGHT, position: width - grid.character }] } : {}),
    spacing: { before: 2 * grid.linePitch, line: grid.linePitch, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: lineBelow, color: red } },
    children: signed
      ? [...textRuns(`${number}\t签发人：`, fonts.body, 32), ...textRuns(signer, fonts.second, 32)]
      : textRuns(number, fonts.body, 32),
  });
}

/**
 * 版头 of a letter stands in the header of its first page: the mark, and 4 mm below it the double red line, the upper one
 * thick (10.1). The text begins below the header.
 */
export function letterHeader(front: Front, setting: Setting): Header {
  const height = markPoints(front.mark, setting) * 20;
  const lines = doubleLine(letterMarkTop + height + twipsOf(4), 'thickAbove');
  return new Header({ children: [mark(front.mark, setting, { after: twipsOf(4) + doubleLineHeight, lines })] });
}

/** At the foot of the first page the second double line, the lower one thick, 20 mm above the edge; there is no page number (10.1). */
export function letterFooter(): Footer {
  const lines = doubleLine(longSide - letterLineEdge - doubleLineHeight, 'thickBelow');
  return new Footer({ children: [new Paragraph({ style: sectionEndId, children: lines })] });
}

const thick = 50;
const thin = 16;
const doubleLineHeight = thick + 2 * thin;

/** Two red bars at a place of the sheet, in twips: borders of paragraphs are drawn differently by every program. */
function doubleLine(top: number, shape: 'thickAbove' | 'thickBelow'): ParagraphChild[] {
  const upper = shape === 'thickAbove' ? thick : thin;
  const lower = thick + thin - upper;
  return [bar(top, upper), bar(top + doubleLineHeight - lower, lower)];
}

function bar(top: number, height: number): ParagraphChild {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: (shortSide - 2 * letterLineEdge) / 15, height: height / 15 },
    floating: {
      horizontalPosition: { relative: 'page', offset: letterLineEdge * emuOfTwip },
      verticalPosition: { relative: 'page', offset: top * emuOfTwip },
      allowOverlap: true,
      behindDocument: true,
    },
    fill: red,
    line: 'none',
  });
}

/**
 * The first line below the double line: 份号 at the left, 发文字号 at the right edge, 7/8 of a character below it; 密级 and
 * 紧急程度 on lines of their own below 份号 (10.1).
 */
export function letterNumbers(front: Front, { grid }: Setting): Paragraph[] {
  const lines = [front.copyNumber, front.secrecy, front.urgency].filter((line) => line !== undefined && line !== '');
  const width = textWidthOf(grid, 'portrait');
  return Array.from({ length: Math.max(1, lines.length) }, (_, index) => {
    const left = lines[index] ?? '';
    return new Paragraph({
      style: styleId('addressee'),
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      spacing: { before: index === 0 ? gapBelowLine : 0, line: grid.linePitch, lineRule: 'exact' },
      children: [
        ...textRuns(left, left === front.copyNumber ? fonts.body : fonts.head, 32),
        ...(index === 0 ? textRuns(`\t${front.number}`, fonts.body, 32) : []),
      ],
    });
  });
}

/** 7/8 of 三号, less the white that an exact line has above its characters. */
const gapBelowLine = 20;
