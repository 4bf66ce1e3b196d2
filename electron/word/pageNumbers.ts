import { AlignmentType, Footer, PageNumber, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { Section } from '#shared/document/documentModel.ts';
import { shortSide, twipsOf } from '#shared/document/pageGrid.ts';
import type { Paper } from '#shared/document/paper.ts';
import type { Setting } from '#shared/document/setting.ts';
import { emuOfTwip } from './page.ts';
import { typeface } from './typeface.ts';

type Side = 'odd' | 'even';

/** One character of 四号. */
const oneCharacter = 280;
/** 一字线上距版心下边缘 7 mm. */
const belowText = 7;
const boxLength = 1400;
const boxWidth = 360;

/** "— 1 —", 四号宋体: odd pages right, even pages left, one character in (GB/T 9704-2012 7.5). */
export function pageNumberFooters(setting: Setting, orientation: Section['orientation']) {
  const make = orientation === 'portrait' ? upright : lying;
  return { default: make(setting, 'odd'), even: make(setting, 'even') };
}

function upright({ paper }: Setting, side: Side): Footer {
  const edge = side === 'odd' ? 'right' : 'left';
  const centred = paper.pageNumber === 'center';
  const paragraph = new Paragraph({
    style: 'PageNumber',
    alignment: centred ? AlignmentType.CENTER : edge === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    ...(centred ? {} : { indent: { [edge]: oneCharacter } }),
    children: [number(paper)],
  });
  return new Footer({ children: [paragraph] });
}

/**
 * On a lying page the number stays where it is on an upright one (8): seen with the page turned, at the left edge, turned
 * a quarter clockwise, at the foot of odd pages and at the head of even ones.
 */
function lying(setting: Setting, side: Side): Footer {
  return new Footer({ children: [new Paragraph({ style: 'PageNumber', children: [turnedNumber(setting, side)] })] });
}

function turnedNumber({ paper, grid }: Setting, side: Side): ParagraphChild {
  // The middle of the dash, seen from the left edge of the turned page, which is the foot of the sheet.
  const x = grid.margins.landscape.left - twipsOf(belowText) - boxWidth / 2;
  const { top, bottom } = grid.margins.landscape;
  const ends = { odd: shortSide - bottom - oneCharacter - boxLength, even: top + oneCharacter };
  const y = paper.pageNumber === 'center' ? (shortSide - boxLength) / 2 : ends[side];
  const alignments = { odd: AlignmentType.RIGHT, even: AlignmentType.LEFT };
  const alignment = paper.pageNumber === 'center' ? AlignmentType.CENTER : alignments[side];
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: boxWidth / 15, height: boxLength / 15 },
    floating: {
      horizontalPosition: { relative: 'page', offset: Math.round(x * emuOfTwip) },
      verticalPosition: { relative: 'page', offset: Math.round(y * emuOfTwip) },
      allowOverlap: true,
    },
    fill: 'none',
    line: 'none',
    textOptions: {
      direction: 'topToBottom',
      verticalAlignment: 'center',
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
    },
    children: [new Paragraph({ style: 'PageNumber', alignment, children: [number(paper)] })],
  });
}

function number({ pageNumberForm }: Paper): TextRun {
  const [before = '', after = ''] = pageNumberForm.split('1');
  return new TextRun({ font: typeface('宋体'), size: 28, children: [before, PageNumber.CURRENT, after] });
}
