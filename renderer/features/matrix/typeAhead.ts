import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { LeafColumn } from '#shared/pack/column.ts';
import { collectPhrases, slot } from '#shared/phrase/phrases.ts';
import { buildPinyinIndex, matchPinyin, type PinyinIndex } from '#shared/search/pinyin.ts';

/** The wordings of one column, ready to be found by their first letters. */
export interface Wordings {
  readonly texts: readonly string[];
  readonly index: PinyinIndex;
}

export interface Suggestions {
  /** What is offered replaces the text from here on. */
  readonly from: number;
  readonly texts: readonly string[];
  /** By letters: the first is taken with Enter. Otherwise a text that somebody types out is never replaced unasked. */
  readonly byLetters: boolean;
}

const most = 9;
/** Of a register of thousands only the commonest wordings are worth offering. */
const mostWordings = 200;

export function takesWordings(column: LeafColumn | undefined): boolean {
  return column?.kind === 'text' || (column?.kind === 'choice' && column.open);
}

/** Wordings of the pack and of this column's answers, the commonest first. */
export function wordingsOf(table: AnnexTable, at: number): Wordings {
  const column = table.columns[at];
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const text = row.kind === 'subject' ? (row.cells[at]?.text ?? '') : '';
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const recorded = [...counts].map(([text, count]) => ({ text, count }));
  const texts = collectPhrases(packWordings(column), recorded)
    .map(({ text }) => text)
    .slice(0, mostWordings);
  return { texts, index: buildPinyinIndex(texts.map((text) => text.replaceAll(slot, ''))) };
}

function packWordings(column: LeafColumn | undefined): string[] {
  if (column?.kind === 'choice') return column.options.map(({ value }) => value);
  if (column?.kind !== 'text') return [];
  return [...(column.usual === undefined ? [] : [column.usual]), ...(column.phrases ?? [])];
}

/**
 * What may be meant by the text. Small letters at its end are first letters of pinyin (b, bflm → 部分栏目未及时更新), also after other
 * words; anything else is the beginning of a wording.
 */
export function suggest({ texts, index }: Wordings, text: string): Suggestions | null {
  const letters = /[a-z]{1,12}$/.exec(text)?.[0] ?? '';
  if (letters !== '') {
    const found = matchPinyin(index, letters, most).flatMap(({ entry }) => texts[entry] ?? []);
    return found.length === 0 ? null : { from: text.length - letters.length, texts: found, byLetters: true };
  }
  if (text === '') return null;
  const longer = texts.filter((wording) => wording !== text && wording.startsWith(text)).slice(0, most);
  return longer.length === 0 ? null : { from: 0, texts: longer, byLetters: false };
}

/** All wordings, when somebody asks for them on an empty cell. */
export function allWordings({ texts }: Wordings): Suggestions | null {
  return texts.length === 0 ? null : { from: 0, texts: texts.slice(0, most), byLetters: false };
}

export interface Taken {
  readonly text: string;
  /** The number that is still to be typed or changed; null when there is none. */
  readonly open: { readonly start: number; readonly end: number } | null;
}

/** The text with the wording in it; two wordings after each other are parted by a comma. */
export function takeWording(text: string, { from }: Suggestions, wording: string): Taken {
  const before = text.slice(0, from);
  const comma = /[\p{L}\p{N}”）]$/u.test(before) ? '，' : '';
  const start = before.length + comma.length;
  const gap = /\{n\}|\d+(?:\.\d+)?/.exec(wording);
  const filled = before + comma + wording.replaceAll(slot, '');
  if (gap === null) return { text: filled, open: null };
  const at = start + gap.index;
  return { text: filled, open: { start: at, end: gap[0] === slot ? at : at + gap[0].length } };
}
