/**
 * One home for the folding of text: what two printed words must have in common to be the same word. Folded text is for
 * comparing only; what is stored stays as printed.
 */

const blanks = /[\s\u200b-\u200d\u2060\ufeff\u00ad]+/gu;
const numbering = /^(?:\d{1,3}[.、)](?!\d)|\(\d{1,3}\)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/u;

/** Nearly all names are made of these alone, which folding leaves as they are. */
const folded = /^[\u4e00-\u9fff\u3400-\u4dbfa-z0-9()]*$/u;

/** White space out, full width to half width, quotes, dashes and letter case made equal. */
export function foldText(text: string): string {
  if (folded.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(blanks, '')
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[‐‑‒–—―−]+/gu, '-')
    .replace(/[〔【]/gu, '[')
    .replace(/[〕】]/gu, ']')
    .toLowerCase();
}

/** A column title: folded, and the number before it (1. ㈠ 一、) taken off unless nothing else is left. */
export function foldTitle(text: string): string {
  const folded = foldText(text);
  const bare = folded.replace(numbering, '');
  return bare === '' ? folded : bare;
}

/** A title's bare words: punctuation and a bracket at its end are gone too. The weakest way in which titles may agree. */
export function foldLoose(text: string): string {
  const bare = foldTitle(text)
    .replace(/\([^()]*\)$/u, '')
    .replace(/[\p{P}\p{S}]+/gu, '');
  return bare === '' ? foldTitle(text) : bare;
}

/** Line breaks of every system as `\n`; nothing else is touched. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}
