import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { LeafColumn } from '#shared/pack/column.ts';
import { collectPhrases, slot } from '#shared/phrase/phrases.ts';
import { buildPinyinIndex, matchPinyin, type PinyinIndex } from '#shared/search/pinyin.ts';
import type { Overlays } from '../recording/overlays.ts';
import { shownText } from './rangeText.ts';

/** The wordings of one column, ready to be found by their first letters. */
export interface Wordings {
  readonly texts: readonly string[];
  readonly index: PinyinIndex;
}

export interface Suggestions {
  /** What is offered replaces the text from here on. */
  readonly from: number;
  readonly texts: readonly string[];
  /**
   * `letters` and `number`: nobody means such a text as it stands, so Enter takes the first. `beginning`: a text that somebody types out is
   * never replaced unasked.
   */
  readonly by: 'letters' | 'number' | 'beginning';
}

const most = 9;
/** Of a register of thousands only the commonest wordings are worth offering. */
const mostWordings = 200;

export function takesWordings(column: LeafColumn | undefined): boolean {
  return column?.kind === 'text' || (column?.kind === 'choice' && column.open);
}

/** Wordings of the pack and of this column's answers, those on their way to the store too, the commonest first. */
export function wordingsOf(table: AnnexTable, overlays: Overlays, at: number): Wordings {
  const column = table.columns[at];
  const counts = new Map<string, number>();
  for (const [row, { kind }] of table.rows.entries()) {
    const text = kind === 'subject' ? shownText(table, overlays, { row, column: at }) : '';
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

const gap = /\{n\}|\d+(?:\.\d+)?/g;

/** A number alone stands for the wordings with one number in them: 53 → 超期签收53件. */
function byNumber({ texts }: Wordings, number: string): Suggestions | null {
  if (texts.includes(number)) return null;
  const found = texts.filter((text) => text.match(gap)?.length === 1).map((text) => text.replace(gap, number));
  return found.length === 0 ? null : { from: 0, texts: [...new Set(found)].slice(0, most), by: 'number' };
}

/**
 * What may be meant by the text. Small letters at its end are first letters of pinyin (b, bflm → 部分栏目未及时更新), also after other
 * words; anything else is the beginning of a wording.
 */
export function suggest(wordings: Wordings, text: string): Suggestions | null {
  const { texts, index } = wordings;
  if (/^\d{1,6}$/.test(text)) return byNumber(wordings, text);
  const letters = /[a-z]{1,12}$/.exec(text)?.[0] ?? '';
  if (letters !== '') {
    const found = matchPinyin(index, letters, most).flatMap(({ entry }) => texts[entry] ?? []);
    return found.length === 0 ? null : { from: text.length - letters.length, texts: found, by: 'letters' };
  }
  if (text === '') return null;
  const longer = texts.filter((wording) => wording !== text && wording.startsWith(text)).slice(0, most);
  return longer.length === 0 ? null : { from: 0, texts: longer, by: 'beginning' };
}

/** All wordings, when somebody asks for them on an empty cell. */
export function allWordings({ texts }: Wordings): Suggestions | null {
  return texts.length === 0 ? null : { from: 0, texts: texts.slice(0, most), by: 'beginning' };
}

export interface Taken {
  readonly text: string;
  /** The number that is still to be typed or changed; null when there is none. */
  readonly open: { readonly start: number; readonly end: number } | null;
}

/** The text with the wording in it; two wordings after each other are parted by a comma. */
export function takeWording(text: string, { from, by }: Suggestions, wording: string): Taken {
  const before = text.slice(0, from);
  const comma = /[\p{L}\p{N}”）]$/u.test(before) ? '，' : '';
  const start = before.length + comma.length;
  const filled = before + comma + wording.replaceAll(slot, '');
  const open = by === 'number' ? null : (wording.matchAll(gap).next().value ?? null);
  if (open === null) return { text: filled, open: null };
  const at = start + open.index;
  return { text: filled, open: { start: at, end: open[0] === slot ? at : at + open[0].length } };
}
