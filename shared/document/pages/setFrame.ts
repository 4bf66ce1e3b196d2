import type { Back, Front } from '../documentModel.ts';
import { fonts } from '../fonts.ts';
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
} from '../frontPlace.ts';
import { backLine } from '../looks.ts';
import { longSide, shortSide, textWidthOf, twipsOf } from '../pageGrid.ts';
import type { Setting } from '../setting.ts';
import { breakLines, widthOf } from './breakLines.ts';
import { type Mark, rule, type TextLook, textMark } from './printedPage.ts';
import type { SetText } from './setParagraph.ts';

const plainLook: TextLook = { font: fonts.body, size: 32 };
const headLook: TextLook = { font: fonts.head, size: 32 };

/** Text on one line from `x`, at its right end or in the middle of `width`. */
function oneLine(
  text: string,
  x: number,
  y: number,
  height: number,
  look: TextLook,
  align = 'left',
  width = 0,
): Mark[] {
  if (text === '') return [];
  const own = widthOf(text, { size: look.size * 10, tracking: 0 });
  const shift = align === 'right' ? width - own : align === 'center' ? (width - own) / 2 : 0;
  return [textMark(text, { x: Math.round(x + shift), baseline: Math.round(y + height * 0.8), width: own }, look)];
}

function line(height: number, before: number, draw: (left: number, y: number) => Mark[], below = 0): SetText {
  return {
    flowing: { before, after: below, keepNext: false, strips: [height], repeated: 0 },
    draw: ([place], left) => (place ? draw(left, place.y).map((mark) => ({ page: place.page, mark })) : []),
  };
}

function upperLines({ copyNumber, secrecy, urgency }: Front): { text: string; look: TextLook }[] {
  return [copyNumber, secrecy, urgency]
    .filter((text) => text !== undefined && text !== '')
    .map((text = '') => ({ text, look: text === copyNumber ? plainLook : headLook }));
}

/** 版头 of a document (7.2), as electron/word/front.ts writes it. */
export function setDocumentFront(front: Front, setting: Setting): SetText[] {
  const { grid } = setting;
  const width = textWidthOf(grid, 'portrait');
  const lines = upperLines(front);
  const points = markPoints(front.mark, setting);
  const markLook = { font: fonts.title, size: points * 2, red: true };
  const upper = Array.from({ length: 3 }, (_, index) => {
    const { text = '', look = plainLook } = lines[index] ?? {};
    return line(grid.linePitch, 0, (x, y) => oneLine(text, x, y, grid.linePitch, look));
  });
  const mark = line(points * 20, markBelowTop - 3 * grid.linePitch, (x, y) =>
    oneLine(front.mark, x, y, points * 20 * 1.08, markLook, 'center', width),
  );
  const number = line(
    tightLine,
    3 * grid.linePitch - tightLine,
    (x, y) => {
      const ruleAt = y + tightLine + lineBelow * 20 + 15;
      return [...numberLine(front, x, y, width, setting), rule([x, ruleAt], [x + width, ruleAt], 30, true)];
    },
    lineBelow * 20 + 30,
  );
  return [...upper, mark, number];
}

function numberLine({ number, signer }: Front, x: number, y: number, width: number, { grid }: Setting): Mark[] {
  const { character } = grid;
  if (!signer) return oneLine(number, x, y, tightLine, plainLook, 'center', width);
  const before = '签发人：';
  const end = widthOf(signer, { size: 320, tracking: 0 });
  const edge = x + width - character;
  return [
    ...oneLine(number, x + character, y, tightLine, plainLook),
    ...oneLine(before, edge - end - 4 * 320, y, tightLine, plainLook),
    ...oneLine(signer, edge - end, y, tightLine, { font: fonts.second, size: 32 }),
  ];
}

/** 版头 of a letter (10.1): mark and double line at their places on the sheet, below them 份号 and 发文字号. */
export function setLetterFront(front: Front, setting: Setting): SetText[] {
  const { grid } = setting;
  const width = textWidthOf(grid, 'portrait');
  const points = markPoints(front.mark, setting);
  const height = points * 20;
  const top = letterMarkTop + height + twipsOf(4) - Math.round(height * footOfMark);
  const before = top + doubleLineHeight + gapBelowLine - grid.margins.portrait.top;
  const look = { font: fonts.title, size: points * 2, red: true };
  const lines = upperLines(front);
  return Array.from({ length: Math.max(1, lines.length) }, (_, index) => {
    const { text = '', look: own = plainLook } = lines[index] ?? {};
    const lineHeight = index === 0 ? tightLine : grid.linePitch;
    return line(lineHeight, index === 0 ? before : 0, (x, y) => [
      ...oneLine(text, x, y, lineHeight, own),
      ...(index === 0 ? oneLine(front.number, x, y, lineHeight, plainLook, 'right', width) : []),
      ...(index === 0 ? oneLine(front.mark, x, letterMarkTop, height * 1.08, look, 'center', width) : []),
      ...(index === 0 ? doubleLine(top, thick, thin) : []),
    ]);
  });
}

/** The double line at the foot of the first page of a letter. */
export function letterFoot(): Mark[] {
  return doubleLine(longSide - letterLineEdge - doubleLineHeight, thin, thick);
}

function doubleLine(top: number, upper: number, lower: number): Mark[] {
  const [from, to] = [letterLineEdge, shortSide - letterLineEdge];
  const second = top + doubleLineHeight - lower / 2;
  return [
    rule([from, top + upper / 2], [to, top + upper / 2], upper, true),
    rule([from, second], [to, second], lower, true),
  ];
}

/** One character of 四号. */
const oneCharacter = 280;
const backLook: TextLook = { font: fonts.body, size: 28 };
const ruleHeight = 40;

/** 版记 (7.4) at the foot of the type area: its height, and its marks from the upper edge on. */
export function setBack(
  back: Back,
  setting: Setting,
): { height: number; draw: (left: number, top: number) => Mark[] } | null {
  const width = textWidthOf(setting.grid, 'portrait');
  const copies = back.copyTo ? copyLines(back.copyTo, width) : [];
  const groups = [...(copies.length > 0 ? [copies] : []), ...(back.printed ? [[null]] : [])];
  if (groups.length === 0) return null;
  const ruled = back.printed !== null;
  const lines = copies.length + (back.printed ? 1 : 0);
  const height = lines * backLine + (ruled ? (groups.length + 1) * ruleHeight : 0);
  return {
    height,
    draw: (left, top) => {
      const marks: Mark[] = [];
      let y = top;
      for (const [index, group] of groups.entries()) {
        if (ruled) {
          y += ruleHeight;
          marks.push(rule([left, y], [left + width, y], index === 0 ? 20 : 15));
        }
        for (const text of group) {
          marks.push(...(text === null ? printedLine(back, left, y, width) : backText(text, left, y)));
          y += backLine;
        }
      }
      if (ruled) marks.push(rule([left, top + height - 10], [left + width, top + height - 10], 20));
      return marks;
    },
  };
}

function copyLines(copyTo: string, width: number): { text: string; x: number }[] {
  const text = `抄送：${copyTo.replace(/。?$/u, '。')}`;
  const rest = width - 5 * oneCharacter;
  const room = { size: 280, tracking: 0, first: rest + 3 * oneCharacter, rest };
  return breakLines(text, room).map(({ from, to }, index) => ({
    text: text.slice(from, to),
    x: index === 0 ? oneCharacter : 4 * oneCharacter,
  }));
}

function backText({ text, x }: { text: string; x: number }, left: number, y: number): Mark[] {
  return oneLine(text, left + x, y, backLine, backLook);
}

function printedLine({ printed }: Back, left: number, y: number, width: number): Mark[] {
  if (!printed) return [];
  return [
    ...oneLine(printed.by, left + oneCharacter, y, backLine, backLook),
    ...oneLine(`${printed.on}印发`, left, y, backLine, backLook, 'right', width - oneCharacter),
  ];
}
