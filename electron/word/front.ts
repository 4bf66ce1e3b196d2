import { AlignmentType, BorderStyle, Footer, Paragraph, type ParagraphChild, TabStopType } from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { Front } from '#shared/document/documentModel.ts';
import { fonts } from '#shared/document/fonts.ts';
import {
  doubleLineHeight,
  footOfMark,
  gapBelowLine,
  letterLineEdge,
  letterMarkTop,
  lineBelow,
  markBelowTop,
  markPoints,
  thick,
  thin,
  tightLine,
} from '#shared/document/frontPlace.ts';
import { longSide, shortSide, textWidthOf, twipsOf } from '#shared/document/pageGrid.ts';
import type { Setting } from '#shared/document/setting.ts';
import { emuOfTwip } from './page.ts';
import { textRuns } from './paragraph.ts';
import { sectionEndId, styleId } from './styles.ts';

const red = 'FF0000';

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
    style: styleId('front'),
    spacing: { before: 0, line: linePitch, lineRule: 'exact' },
    children: textRuns(text, font, 32),
  });
}

/** As large as it may be on one line. The line is as high as the letters, so that their upper edge is its upper edge. */
function mark(text: string, setting: Setting, place: { readonly before?: number }): Paragraph {
  const points = markPoints(text, setting);
  return new Paragraph({
    style: styleId('mark'),
    alignment: AlignmentType.CENTER,
    spacing: { before: place.before ?? 0, line: points * 20, lineRule: 'exact' },
    children: textRuns(text, fonts.title, points * 2, { color: red }),
  });
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
    spacing: { before: 3 * grid.linePitch - tightLine, line: tightLine, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: lineBelow, color: red } },
    children: signed
      ? [...textRuns(`${number}\t签发人：`, fonts.body, 32), ...textRuns(signer, fonts.second, 32)]
      : textRuns(number, fonts.body, 32),
  });
}

/** At the foot of the first page the second double line, the lower one thick, 20 mm above the edge; there is no page number (10.1). */
export function letterFooter(): Footer {
  const lines = doubleLine(longSide - letterLineEdge - doubleLineHeight, 'thickBelow');
  return new Footer({ children: [new Paragraph({ style: sectionEndId, children: lines })] });
}

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
 * 版头 of a letter (10.1): the mark 30 mm below the upper edge of the sheet and the double red line 4 mm below it, the upper one thick,
 * both at their place whatever a program makes of headers. Below them 份号 at the left and 发文字号 at the right edge, 密级 and 紧急程度
 * on lines of their own below 份号.
 */
export function letterFront(front: Front, setting: Setting): Paragraph[] {
  const { grid } = setting;
  const height = markPoints(front.mark, setting) * 20;
  const line = letterMarkTop + height + twipsOf(4) - Math.round(height * footOfMark);
  const below = line + doubleLineHeight + gapBelowLine - grid.margins.portrait.top;
  const shapes = [markBox(front.mark, height, setting), ...doubleLine(line, 'thickAbove')];
  const lines = [front.copyNumber, front.secrecy, front.urgency].filter((each) => each !== undefined && each !== '');
  return Array.from({ length: Math.max(1, lines.length) }, (_, index) => {
    const left = lines[index] ?? '';
    const first = index === 0;
    return new Paragraph({
      style: styleId('front'),
      tabStops: [{ type: TabStopType.RIGHT, position: textWidthOf(grid, 'portrait') }],
      spacing: { before: first ? below : 0, line: first ? tightLine : grid.linePitch, lineRule: 'exact' },
      children: [
        ...(first ? shapes : []),
        ...textRuns(left, left === front.copyNumber ? fonts.body : fonts.head, 32),
        ...(first ? textRuns(`\t${front.number}`, fonts.body, 32) : []),
      ],
    });
  });
}

function markBox(text: string, height: number, setting: Setting): ParagraphChild {
  const width = textWidthOf(setting.grid, 'portrait');
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: width / 15, height: height / 15 },
    floating: {
      horizontalPosition: { relative: 'margin', offset: 0 },
      verticalPosition: { relative: 'page', offset: letterMarkTop * emuOfTwip },
      allowOverlap: true,
    },
    fill: 'none',
    line: 'none',
    altText: { name: '发文机关标志', title: '发文机关标志', description: text },
    textOptions: { verticalAlignment: 'top', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    children: [mark(text, setting, {})],
  });
}
