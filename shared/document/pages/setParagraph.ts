import { breakTitle } from '../breakTitle.ts';
import type { Paragraph, Run } from '../documentModel.ts';
import { fonts } from '../fonts.ts';
import { isBold, lineHeightOf, looks, type TableStyle, trackingOf } from '../looks.ts';
import { type Neighbours, placeOf, textOf } from '../paragraphPlace.ts';
import type { Setting } from '../setting.ts';
import type { TableLine } from '../tableLine.ts';
import type { ModelCell, TableModel } from '../tableModel.ts';
import { breakLines, type LineRoom, type TextLine, widthOf } from './breakLines.ts';
import type { Flowing, StripPlace } from './placeStrips.ts';
import { type Mark, type TextLook, textMark } from './printedPage.ts';

/** A row of a table, and the height in twips that each merged cell which begins in it needs for its text. */
export interface SetRow {
  readonly table: TableModel;
  readonly merged: readonly { readonly cell: ModelCell; readonly needed: number }[];
}

/** What flows over the pages, and how it is drawn once its places are known; `left` is the edge of the type area. */
export interface SetText {
  readonly flowing: Flowing;
  /** Of a row of a table: which one it is. */
  readonly row?: SetRow;
  readonly draw: (places: readonly StripPlace[], left: number) => { readonly page: number; readonly mark: Mark }[];
}

/** The part of an exact line above the foot of its characters. */
const aboveBaseline = 0.8;

interface Stretch extends TextLook {
  readonly from: number;
  readonly to: number;
}

export interface TextBlock {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly room: LineRoom;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Of the first line and of the others, from the edge of the type area. */
  readonly indents: readonly [first: number, rest: number];
  readonly lineHeight: number;
}

/** A paragraph of the text on `width` twips. */
export function setParagraph(paragraph: Paragraph, neighbours: Neighbours, width: number, setting: Setting): SetText {
  const { style } = paragraph;
  const { grid } = setting;
  const look = looks[style];
  const place = placeOf(paragraph, neighbours, setting);
  const stretches = style === 'title' ? titleStretches(paragraph, setting) : stretchesOf(paragraph, setting);
  const text = style === 'title' ? titleText(paragraph, setting) : textOf(paragraph);
  const first = place.left - place.hanging + (look.firstLineChars ?? 0) * grid.character;
  const block: TextBlock = {
    text,
    stretches,
    room: {
      size: look.size * 10,
      tracking: trackingOf(look, setting),
      first: width - first - place.right,
      rest: width - place.left - place.right,
    },
    align: look.align ?? 'left',
    indents: [first, place.left],
    lineHeight: lineHeightOf(look, setting),
  };
  return setBlock(block, { before: place.before, keepNext: place.keepNext || look.keepNext === true });
}

/** A line of its own beside a table: its label, title, notes. */
export function setLine(style: TableStyle, line: TableLine, width: number, setting: Setting): SetText {
  const look = looks[style];
  const { text, size = look.size, after = look.after ?? 0 } = line;
  const block: TextBlock = {
    text,
    stretches: [{ from: 0, to: text.length, font: look.font, size }],
    room: { size: size * 10, tracking: trackingOf(look, setting), first: width, rest: width },
    align: look.align ?? 'left',
    indents: [0, 0],
    lineHeight: lineHeightOf(look, setting),
  };
  return setBlock(block, { before: look.before ?? 0, after, keepNext: look.keepNext ?? false });
}

function setBlock(block: TextBlock, flow: { before?: number; after?: number; keepNext?: boolean }): SetText {
  const lines = breakLines(block.text, block.room);
  const { before = 0, after = 0, keepNext = false } = flow;
  return {
    flowing: { before, after, keepNext, strips: lines.map(() => block.lineHeight), repeated: 0 },
    draw: (places, left) =>
      lines.flatMap((line, index) => {
        const place = places[index];
        if (!place) return [];
        return drawLine(block, line, index, left, place.y).map((mark) => ({ page: place.page, mark }));
      }),
  };
}

/** The stretches of one line, each at its place. */
export function drawLine(block: TextBlock, line: TextLine, index: number, left: number, y: number): Mark[] {
  const { room, align, indents } = block;
  const width = index === 0 ? room.first : room.rest;
  const characters = line.to - line.from - (line.hanging ? 1 : 0);
  const free = width - line.width;
  const stretched = align === 'both' && !line.last && characters > 1;
  const tracking = room.tracking + (stretched ? free / (characters - 1) : 0);
  const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  const baseline = Math.round(y + block.lineHeight * aboveBaseline);
  let x = left + (indents[index === 0 ? 0 : 1] ?? 0) + shift;
  return block.stretches.flatMap(({ from, to, ...look }) => {
    const text = block.text.slice(Math.max(from, line.from), Math.min(to, line.to));
    if (text === '' || to <= line.from || from >= line.to) return [];
    const own = widthOf(text, { size: room.size, tracking });
    const mark = textMark(text, { x: Math.round(x), baseline, width: Math.round(own - tracking) }, look);
    x += own;
    return text.trim() === '' && look.fact === undefined ? [] : [mark];
  });
}

function titleText(paragraph: Paragraph, { grid, names }: Setting): string {
  const room = Math.floor((28 * grid.character) / (looks.title.size * 10));
  return breakTitle(textOf(paragraph), room, names).join('\n');
}

/** Line breaks come between the characters of a title: its facts are not marked. */
function titleStretches(paragraph: Paragraph, setting: Setting): Stretch[] {
  return [{ from: 0, to: titleText(paragraph, setting).length, font: looks.title.font, size: looks.title.size }];
}

/** The lead in the heading's font, the rest as body text; each fact by itself. */
function stretchesOf({ style, runs, leadLength }: Paragraph, { paper }: Setting): Stretch[] {
  const { font, size } = looks[style];
  const bold = isBold(style, paper);
  const lead = leadLength === 0 ? Number.POSITIVE_INFINITY : leadLength;
  let at = 0;
  return runs.flatMap(({ text, fact }: Run) => {
    const from = at;
    const to = at + text.length;
    at = to;
    const cut = Math.min(Math.max(lead, from), to);
    return [
      ...(cut > from ? [{ from, to: cut, font, size, bold, fact }] : []),
      ...(to > cut ? [{ from: cut, to, font: fonts.body, size, fact }] : []),
    ];
  });
}
