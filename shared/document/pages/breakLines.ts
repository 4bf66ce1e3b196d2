import { hanging, notAtEnd, notAtStart } from '../lineMarks.ts';
import { characterWidth } from '../measureText.ts';

export interface LineRoom {
  /** Size of the font and what is added to each character, in twips. */
  readonly size: number;
  readonly tracking: number;
  readonly first: number;
  readonly rest: number;
  /** False in a cell: nothing stands over its edge. */
  readonly hangs?: boolean;
}

/** A line of a text: where it begins and ends in it, without the white at its end. */
export interface TextLine {
  readonly from: number;
  readonly to: number;
  /** As wide as it would be unstretched, without a mark that hangs over the edge. */
  readonly width: number;
  readonly hanging: boolean;
  /** The paragraph, or a line break in it, ends here. */
  readonly last: boolean;
}

const noStart = new Set(notAtStart);
const noEnd = new Set(notAtEnd);
const hangingMarks = new Set(hanging);

/** Breaks a text into lines as Chinese is set: anywhere, but not before a closing mark, behind an opening one or in a word or number. */
export function breakLines(text: string, room: LineRoom): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const part of text.split('\n')) {
    breakPart(text, from, from + part.length, room, lines);
    from += part.length + 1;
  }
  return lines;
}

export function widthOf(text: string, { size, tracking }: Pick<LineRoom, 'size' | 'tracking'>): number {
  return widthBetween(text, 0, text.length, size, tracking);
}

function breakPart(text: string, start: number, end: number, room: LineRoom, lines: TextLine[]): void {
  let from = start;
  do {
    const to = lineEnd(text, from, end, lines.length === 0 ? room.first : room.rest, room);
    const shown = to < end ? trimmed(text, from, to) : to;
    const hanging = to < end && isHanging(text, from, shown, lines.length === 0 ? room.first : room.rest, room);
    const width = widthBetween(text, from, hanging ? shown - 1 : shown, room.size, room.tracking);
    lines.push({ from, to: shown, width, hanging, last: to >= end });
    from = to;
    while (from < end && text[from] === ' ') from += 1;
  } while (from < end);
}

/** Where the next line begins. */
function lineEnd(text: string, from: number, end: number, width: number, room: LineRoom): number {
  const { size, tracking, hangs: mayBeOutside = true } = room;
  let used = 0;
  let lastBreak = from;
  for (let at = from; at < end; at += 1) {
    if (at > from && mayBreak(text, at)) lastBreak = at;
    used +=
      characterWidth(text.charCodeAt(at), 0.5) * size +
      tracking +
      (at > from ? gapBefore(text, at, size, tracking) : 0);
    // The white behind a number counts even where the line ends.
    const gap = at + 1 < end && isLatin(text, at) ? gapBefore(text, at + 1, size, tracking) : 0;
    if (used + gap - Math.max(0, tracking) <= width || text[at] === ' ') continue;
    if (mayBeOutside && mayHang(text, at) && !isClosed(text[at + 1])) return at + 1;
    return lastBreak > from ? lastBreak : Math.max(at, from + 1);
  }
  return end;
}

function isClosed(next: string | undefined): boolean {
  return next !== undefined && noStart.has(next);
}

function isHanging(text: string, from: number, to: number, width: number, { size, tracking }: LineRoom): boolean {
  return mayHang(text, to - 1) && widthBetween(text, from, to, size, tracking) > width;
}

/**
 * White that word processors set between Chinese and digits or letters, a fifth of a character in LibreOffice, a quarter in Word; and where
 * the script changes the character before has no tracking.
 */
function gapBefore(text: string, at: number, size: number, tracking: number): number {
  if (isLatin(text, at - 1) === isLatin(text, at)) return 0;
  const [before, next] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const isApart = (isIdeograph(before) && isAlphanumeric(next)) || (isAlphanumeric(before) && isIdeograph(next));
  return (isApart ? 0.2 * size : 0) - tracking;
}

/** A mark in the text's last place hangs behind a Chinese character, not behind a number. */
function mayHang(text: string, at: number): boolean {
  return at > 0 && hangingMarks.has(text[at] ?? '') && !isLatin(text, at - 1);
}

function isIdeograph(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Marks of ASCII belong to the script before them. */
function isLatin(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && isAsciiMark(text.charCodeAt(from))) from -= 1;
  return text.charCodeAt(from) < 0x80;
}

function isAsciiMark(code: number): boolean {
  return code < 0x80 && !isAlphanumeric(code);
}

function trimmed(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text[end - 1] === ' ') end -= 1;
  return end;
}

function mayBreak(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const next = text[at] ?? '';
  if (next === ' ' || noStart.has(next) || noEnd.has(before)) return false;
  const low = text.charCodeAt(at);
  if (low >= 0xdc00 && low < 0xe000) return false;
  if (isAscii(before) && isAscii(next)) return before === '-';
  // A bracket of a word stays with the word before it: a（b）.
  return !(noEnd.has(next) && isLatin(text, at - 1) && isAscii(text[at + 1] ?? ''));
}

function isAscii(character: string): boolean {
  const code = character.charCodeAt(0);
  return code > 0x20 && code < 0x7f;
}

function widthBetween(text: string, from: number, to: number, size: number, tracking: number): number {
  let width = 0;
  for (let at = from; at < to; at += 1) {
    width +=
      characterWidth(text.charCodeAt(at), 0.5) * size +
      tracking +
      (at > from ? gapBefore(text, at, size, tracking) : 0);
  }
  return width;
}
