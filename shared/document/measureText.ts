/**
 * How much room text takes, without a font at hand. The unit is one full-width character (em). Official Chinese fonts
 * (仿宋_GB2312, 黑体, 宋体) are exact grids: 1 em for a character, half for Latin; capitals and unknown scripts are taken a
 * little wider, because a line too many is harmless and a line too few is cut.
 */
export function textWidth(text: string): number {
  return widthBetween(text, 0, text.length);
}

/** With the white that word processors set between Chinese and a number or word: at most a quarter of a character. */
export function widthAsSet(text: string): number {
  const places = text.match(besideLatin)?.length ?? 0;
  return textWidth(text) + places / 4;
}

const besideLatin = /\p{Script=Han}(?=[0-9A-Za-z])|[0-9A-Za-z](?=\p{Script=Han})/gu;

/** Width of the widest line of a text with line breaks. */
export function widestLine(text: string): number {
  return text.includes('\n') ? Math.max(...text.split(/\r?\n/).map(textWidth)) : textWidth(text);
}

/** The first of some font sizes (points) in which `text` stands on one line of `width` points; the first when none does. */
export function sizeOnOneLine(text: string, width: number, sizes: readonly [number, ...number[]]): number {
  const ems = widestLine(text) * 1.02;
  return sizes.find((size) => ems * size <= width) ?? sizes[0];
}

/** Number of lines that `text` takes when wrapped to `width` em; at least 1. Words and numbers are kept whole. */
export function wrappedLineCount(text: string, width: number): number {
  const room = Math.max(1, width);
  if (!text.includes('\n')) return text.length <= room ? 1 : linesOfParagraph(text, room);
  let lines = 0;
  for (const line of text.split(/\r?\n/)) lines += linesOfParagraph(line, room);
  return lines;
}

/** Width of the widest piece that must not be broken: a number, a Latin word; 1 em for plain Chinese. */
export function widestPiece(text: string): number {
  let widest = 0;
  for (let at = 0; at < text.length; ) {
    const end = pieceEnd(text, at);
    widest = Math.max(widest, widthBetween(text, at, end));
    at = end;
  }
  return widest;
}

const closingMarks = new Set([...'，。、；：？！”’）》〉】〕％'].map((mark) => mark.charCodeAt(0)));

/** Where the piece that begins at `at` ends: a word, number or date, or one other character, with closing marks behind it. */
function pieceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLatin(text.charCodeAt(end))) end += 1;
  if (end === at) end += text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00 ? 2 : 1;
  while (end < text.length && isClosingMark(text.charCodeAt(end))) end += 1;
  return Math.min(end, text.length);
}

function isClosingMark(code: number): boolean {
  const isIdeograph = code >= 0x4e00 && code <= 0x9fff;
  return code > 0x7f && !isIdeograph && closingMarks.has(code);
}

function isLatin(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function linesOfParagraph(text: string, room: number): number {
  if (textWidth(text) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length; ) {
    const end = pieceEnd(text, at);
    const width = widthBetween(text, at, end);
    at = end;
    if (used + width <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      // Longer than a whole line: it is broken anywhere, after what fits on the current line.
      const rest = width - (used > 0 ? 0 : room);
      const more = Math.ceil(rest / room);
      lines += more;
      used = rest - (more - 1) * room;
    }
  }
  return lines;
}

function widthBetween(text: string, from: number, to: number): number {
  let width = 0;
  for (let index = from; index < to; index += 1) width += characterWidth(text.charCodeAt(index));
  return width;
}

/** In em. `capital`: of a Latin capital, which is half an em in the fonts that the standard names, and wider in others. */
export function characterWidth(code: number, capital = 0.65): number {
  if (code >= 0x2000 && code < 0xd800) return 1;
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? capital : code < 0x20 ? 0 : 0.5;
  if (code < 0x300) return 0.6;
  // Rare characters are pairs of surrogates: half the width for each.
  if (code >= 0xd800 && code <= 0xdfff) return 0.5;
  return code >= 0xff61 && code <= 0xffdc ? 0.5 : 1;
}
