import { simplifiedOf } from '../text/simplifiedCharacters.ts';
import { spamPhrases } from './spamPhrases.ts';

export type RepairKind = 'pinyin' | 'spam' | 'traditional' | 'date' | 'unreadable';

export interface Repair {
  readonly kind: RepairKind;
  /** What stood there: the annotation, the line, the characters. */
  readonly what: string;
  /** Line of the text, from 1. */
  readonly where: number;
  readonly severity: 'info' | 'warning';
  /** The sentence for the user. */
  readonly message: string;
}

export interface CleanedText {
  readonly text: string;
  readonly removed: readonly Repair[];
}

/** A syllable with its tone mark: nobody writes one in brackets behind a character but a page that was turned into noise. */
const toned = '(?=[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}';
const toneless = 'men|de|le|zhe|ma|ne|ba|zi|me|tou|ge|shang|xia|li';
const han = '\\p{Script=Han}';

/** Whether a page shows the marks of such damage; a page without them is left as it is. */
export function looksDamaged(text: string): boolean {
  const annotations = text.match(new RegExp(`${han}[(（]${toned}[)）]`, 'gu'))?.length ?? 0;
  if (annotations >= 2) return true;
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  const distinct = new Set(characters.filter((character) => simplifiedOf.has(character)));
  if (distinct.size >= 8 && characters.filter((each) => distinct.has(each)).length * 50 >= characters.length)
    return true;
  return text.split('\n').some(isSpam);
}

/**
 * The text without what damaged it: pinyin in brackets, lines of spam, traditional characters, dates that lost 年 or 月.
 * Each repair is listed; what cannot be made out is left and listed as a warning.
 */
export function cleanText(text: string): CleanedText {
  const removed: Repair[] = [];
  const lines = text.split('\n').flatMap((line, index) => {
    const where = index + 1;
    const add = (kind: RepairKind, what: string, message: string, severity: Repair['severity'] = 'info') =>
      removed.push({ kind, what, where, severity, message });
    if (isSpam(line)) {
      add('spam', line, `删去了与正文无关的广告：“${line.trim().slice(0, 60)}”。`);
      return [];
    }
    return [restoreDates(simplify(cutPinyin(line, add), add), add)];
  });
  return { text: lines.join('\n'), removed };
}

type Add = (kind: RepairKind, what: string, message: string, severity?: Repair['severity']) => void;

function isSpam(line: string): boolean {
  const found = spamPhrases.filter((phrase) => line.includes(phrase)).length;
  return found >= 2 || (found === 1 && line.trim().length <= 40 && !/[，。；]/u.test(line));
}

const annotation = new RegExp(`(${han})[(（](${toned}|${toneless})[)）]`, 'gu');
const unreadable = new RegExp(`[?？,，]*[A-Za-z]?[(（]?${toned}[)）]+`, 'gu');

function cutPinyin(line: string, add: Add): string {
  const cut: string[] = [];
  const text = line.replace(annotation, (whole, character: string) => {
    cut.push(whole);
    return character;
  });
  if (cut.length > 0) add('pinyin', cut.join(' '), `删去了字后括号里的拼音：${listed(cut)}。`);
  for (const [found] of text.matchAll(unreadable)) {
    add('unreadable', found, `这里有无法辨认的文字“${found}”，原样保留，请对照原文改正。`, 'warning');
  }
  return text;
}

function simplify(line: string, add: Add): string {
  const changed = new Set<string>();
  const text = line.replace(/\p{Script=Han}/gu, (character) => {
    const simple = simplifiedOf.get(character);
    if (simple === undefined) return character;
    changed.add(`${character}→${simple}`);
    return simple;
  });
  if (changed.size > 0) add('traditional', [...changed].join(' '), `繁体字改成了简体字：${listed([...changed])}。`);
  return text;
}

function restoreDates(line: string, add: Add): string {
  const restore = (found: string, restored: string) => {
    add('date', `${found}→${restored}`, `日期“${found}”缺“年”或“月”，改成了“${restored}”。`);
    return restored;
  };
  return line
    .replace(/(?<!\d)(20\d{2})(1[0-2]|0?[1-9])月/g, (found, year, month) => restore(found, `${year}年${month}月`))
    .replace(/(?<=20\d{2}年)(\d{2,4})日/g, (found, digits) => {
      const [month, day] = monthAndDay(digits) ?? [];
      return month === undefined ? found : restore(found, `${month}月${day}日`);
    });
}

/** The only month and day that the digits can be; none when there are two. */
function monthAndDay(digits: string): [number, number] | null {
  const found: [number, number][] = [];
  for (let at = 1; at < digits.length; at += 1) {
    const [month, day] = [digits.slice(0, at), digits.slice(at)];
    if (month.startsWith('0') || day.startsWith('0')) continue;
    if (Number(month) <= 12 && Number(day) <= 31) found.push([Number(month), Number(day)]);
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

function listed(found: readonly string[]): string {
  return `${found.slice(0, 12).join('、')}${found.length > 12 ? ` 等 ${found.length} 处` : ''}`;
}
