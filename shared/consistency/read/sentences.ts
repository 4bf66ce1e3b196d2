import { readChineseNumeral } from '../claim/numerals.ts';
import type { Sentence } from './textDocument.ts';

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '％': '%',
  '．': '.',
  '﹪': '%',
  '﹝': '〔',
  '﹞': '〕',
};

/** One character as the grammar reads it; '' for a space. */
export function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return '';
  const code = character.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  return halfWidth[character] ?? character;
}

const folding = /[\s０-９，：；（）％．﹪﹝﹞]/gu;

/** 附件二: numbered like 附件2; not 附件一览表, 附件三张. */
const chineseAnnex = /(附[件表]\s*)([一二三四五六七八九])(?=$|\P{Script=Han}|[中里内所和与及至到的列或显见])/gu;

/** Each character for one: places in the text stay what they are. */
function withAnnexDigits(text: string): string {
  if (!text.includes('附')) return text;
  return text.replace(chineseAnnex, (_, annex: string, numeral: string) => annex + readChineseNumeral(numeral));
}

/** Folded and without spaces. */
export function foldCheckText(text: string): string {
  return withAnnexDigits(text).replace(folding, foldCharacter);
}

/**
 * What is longer was never meant as one: full stops are missing, or it was made to keep a reader busy. A list of 400 units with their
 * names comes to 3,000.
 */
export const longestSentence = 4000;
/** What has more numbers compares each with each: minutes for one sentence. */
export const mostNumbers = 300;

const opening = '“《「『';
const closing = '”》」』';

function says(text: string): boolean {
  if (text.length > longestSentence || !/[\p{L}\p{N}]/u.test(text)) return false;
  return text.length < mostNumbers || (text.match(/\d+/gu)?.length ?? 0) <= mostNumbers;
}

const longestBracket = 200;

/** Where the bracket that opens here is closed; -1 where it is not, before a full stop. */
function closeOf(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + longestBracket); at += 1) {
    const character = foldCharacter(text.charAt(at));
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '。') return -1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Parts a paragraph at 。；！？ outside quotation marks. */
export function sentencesOf(printed: string, paragraph: number, block = paragraph): Sentence[] {
  const text = withAnnexDigits(printed);
  const sentences: Sentence[] = [];
  let folded = '';
  let offsets: number[] = [];
  let depth = 0;
  let bracket = -1;
  const finish = (): void => {
    if (says(folded)) sentences.push({ paragraph, block, text: folded, offsets });
    folded = '';
    offsets = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = foldCharacter(text.charAt(at));
    if (character === '') continue;
    folded += character;
    offsets.push(at);
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '(' && bracket < 0) bracket = closeOf(text, at);
    // 不合格12个（停更10个；注销2个）
    else if (depth === 0 && '。;！？!?'.includes(character) && (character !== ';' || at > bracket)) finish();
    if (at >= bracket) bracket = -1;
  }
  finish();
  return sentences;
}
