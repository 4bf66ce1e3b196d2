import { inCells, inText, isTableStart, linesOf, partsOf } from './paperLines.ts';

/** A manner in which an office may write or print the same paper: what it says stays what it is. */
export type Manner = (lines: readonly string[]) => string[];

const digits = '零一二三四五六七八九';

/** How numbers, tables and annexes are printed: nothing more may be told of a paper, neither errors nor questions. */
export const printed: Readonly<Record<string, Manner>> = {
  'full-width digits': (lines) =>
    inText(lines, (line) => line.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  'thousands separated in the text': (lines) =>
    inText(lines, (line) => line.replace(/(?<![\d.年号〔])\d{4,}(?![\d年号〕.])/gu, withThousands)),
  'thousands separated in cells': (lines) =>
    inCells(lines, (cell) => (/^\d{4,}$/u.test(cell) && !/^(?:19|20)\d\d$/u.test(cell) ? withThousands(cell) : cell)),
  'spaces around numbers': (lines) =>
    inText(lines, (line) => line.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ')),
  'half-width signs': (lines) =>
    inText(lines, (line) => line.replace(/[，；（）]/gu, (sign) => ',;()'['，；（）'.indexOf(sign)] ?? sign)),
  'zeros blank': (lines) => inCells(lines, zeroAs('')),
  'zeros as —': (lines) => inCells(lines, zeroAs('—')),
  'zeros as /': (lines) => inCells(lines, zeroAs('/')),
  'decimals without zeros at the end': (lines) =>
    inCells(lines, (cell) => cell.replace(/^(\d+\.\d*?)0+$/u, '$1').replace(/\.$/u, '')),
  'percent signs off': (lines) => inCells(lines, (cell) => cell.replace(/^([-+]?\d+(?:\.\d+)?)%$/u, '$1')),
  'labels of annexes off': (lines) => inLabels(lines, (_, title) => `== ｜${title}`),
  'labels and titles in one line': (lines) => inLabels(lines, (label, title) => `== ｜${label}：${title}`),
  'annexes numbered in Chinese': (lines) =>
    linesOf(partsOf(lines)).map((line) =>
      line.replace(/附件([1-9])(?!\d)/gu, (_, digit: string) => `附件${digits[Number(digit)]}`),
    ),
};

/** How sentences are put together: some words are further from what they say more of, and a person may be asked. */
export const worded: Readonly<Record<string, Manner>> = {
  'small counts in Chinese digits': (lines) =>
    inText(lines, (line) =>
      line.replace(/(?<![\d.%第至—~-])([3-9])(?=[个家件条项](?!百))/gu, (digit) => digits[Number(digit)] ?? digit),
    ),
  'semicolons as full stops': (lines) => inText(lines, (line) => line.replaceAll('；', '。')),
  'full stops as semicolons': (lines) => inText(lines, (line) => line.replace(/。(?=.)/gu, '；')),
  'a paragraph a sentence': (lines) => inText(lines, (line) => line.split(/(?<=。)(?=.)/u)),
  'paragraphs joined': (lines) => {
    const parts = partsOf(lines);
    return linesOf({ ...parts, text: joined(parts.text) });
  },
  'titles of annexes off': (lines) => inLabels(lines, (label) => `== ${label}`),
};

function withThousands(number: string): string {
  return number.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',');
}

/** Points and rates of 0 are printed as they are. */
function zeroAs(none: string): (cell: string, title: string) => string {
  return (cell, title) => (cell === '0' && !/分|率|比|[天日时]/u.test(title) ? none : cell);
}

/** What follows a paragraph of sentences and is no heading goes on in it. */
function joined(text: readonly string[]): string[] {
  const done: string[] = [];
  for (const line of text) {
    const last = done.at(-1) ?? '';
    const goesOn = last.endsWith('。') && line.endsWith('。') && !/^[一二三四五六七八九十（(\d]/u.test(line);
    if (goesOn && done.length > 2) done[done.length - 1] = last + line;
    else done.push(line);
  }
  return done;
}

function inLabels(lines: readonly string[], change: (label: string, title: string) => string): string[] {
  return linesOf(partsOf(lines)).map((line) => {
    const [, label, title] = (isTableStart(line) && /^==\s*(附件?\d*)｜([^｜]*)/u.exec(line)) || [];
    return label === undefined || title === undefined ? line : change(label, title);
  });
}
