import { compose } from '#shared/phrase/compose.ts';
import type { Lexicon } from '#shared/phrase/lexicon.ts';
import { slot } from '#shared/phrase/phrases.ts';
import { buildPinyinIndex, matchPinyin, type PinyinIndex } from '#shared/search/pinyin.ts';

export interface Indexed {
  readonly texts: readonly string[];
  readonly index: PinyinIndex;
}

/** What one column offers, ready to be found by first letters. */
export interface Wordings {
  /** The commonest first; clauses of longer ones come last. */
  readonly own: Indexed;
  /** Of the other columns of words of this annex. */
  readonly other: Indexed;
  /** Words for what nobody has written yet. */
  readonly lexicons: readonly Lexicon[];
}

export interface Offer {
  readonly text: string;
  /** Letters at the end that it does not answer: they stay, to be answered next. */
  readonly rest: string;
  /** A word goes on where the text stands; a wording begins after a comma. */
  readonly word: boolean;
}

export interface Suggestions {
  /** What is offered replaces the text from here on. */
  readonly from: number;
  readonly offers: readonly Offer[];
  /**
   * `letters` and `number`: nobody means such a text as it stands, so Enter takes the first. `beginning`: a text that somebody types out is
   * never replaced unasked.
   */
  readonly by: 'letters' | 'number' | 'beginning';
}

const most = 9;
/** Among wordings of the column, those of others and words keep these places. */
const places = { own: 5, other: 2 };
export function indexed(texts: readonly string[]): Indexed {
  return { texts, index: buildPinyinIndex(texts.map((text) => text.replaceAll(slot, ''))) };
}

const gap = /\{n\}|\d+(?:\.\d+)?/g;

/** A number alone stands for the wordings with one number in them: 53 → 超期签收53件. */
function byNumber({ own: { texts } }: Wordings, number: string): Suggestions | null {
  if (texts.includes(number)) return null;
  const found = texts.filter((text) => text.match(gap)?.length === 1).map((text) => text.replace(gap, number));
  return found.length === 0 ? null : { from: 0, offers: whole(new Set(found)), by: 'number' };
}

function whole(texts: Iterable<string>): Offer[] {
  return [...texts].slice(0, most).map((text) => ({ text, rest: '', word: false }));
}

/** Small letters at the end that belong to no address and no foreign word. */
const firstLetters = /(?<![A-Za-z./:@_-])[a-z]{1,24}$/;
/** Words that are written in small letters as they stand. */
const foreign =
  /^(?:app|apps|com|cn|gov|html?|https?|www|web|pdf|ofd|wps|word|excel|ppt|docx?|xlsx?|csv|jpg|png|mp[34]|qq|ok)$/;

/** Whether nobody means the end of such a text as it stands: first letters that are still to become words. */
export function endsInFirstLetters(text: string): boolean {
  const letters = firstLetters.exec(text)?.[0] ?? '';
  return letters !== '' && !foreign.test(letters);
}

/**
 * What may be meant by the text. Small letters at its end are first letters of pinyin (b, bflm → 部分栏目未及时更新; hyjlbq → 会议记录不全),
 * also after other words; anything else is the beginning of a wording.
 */
export function suggest(wordings: Wordings, text: string): Suggestions | null {
  if (/^\d{1,6}$/.test(text)) return byNumber(wordings, text);
  const letters = firstLetters.exec(text)?.[0] ?? '';
  if (letters !== '') {
    const from = text.length - letters.length;
    const offers = byLetters(wordings, letters, from === 0);
    return offers.length === 0 ? null : { from, offers, by: 'letters' };
  }
  if (text === '') return null;
  const longer = wordings.own.texts.filter((wording) => wording !== text && wording.startsWith(text));
  return longer.length === 0 ? null : { from: 0, offers: whole(longer), by: 'beginning' };
}

function byLetters({ own, other, lexicons }: Wordings, letters: string, fresh: boolean): Offer[] {
  const found = ({ index, texts }: Indexed) =>
    matchPinyin(index, letters, most).flatMap(({ entry }) => texts[entry] ?? []);
  const ours = found(own);
  const wordings = [...ours.slice(0, places.own), ...found(other).slice(0, places.other)];
  // One letter at the beginning means a wording where there is one.
  const composes = !foreign.test(letters) && !(fresh && letters.length === 1 && wordings.length > 0);
  const words = composes ? compose(lexicons, letters, most) : [];
  const offers = new Map(whole(wordings).map((offer) => [offer.text, offer]));
  for (const { text, letters: answered } of words) {
    if (offers.size === most) break;
    if (!offers.has(text)) offers.set(text, { text, rest: letters.slice(answered), word: true });
  }
  for (const offer of whole(ours)) if (offers.size < most) offers.set(offer.text, offers.get(offer.text) ?? offer);
  return [...offers.values()];
}

/** All wordings, when somebody asks for them on an empty cell. */
export function allWordings({ own }: Wordings): Suggestions | null {
  return own.texts.length === 0 ? null : { from: 0, offers: whole(own.texts), by: 'beginning' };
}

export interface Taken {
  readonly text: string;
  /** The number that is still to be typed or changed; null when there is none. */
  readonly open: { readonly start: number; readonly end: number } | null;
}

/** What stands before the offer in the text that holds it; two wordings after each other are parted by a comma. */
export function textBefore(text: string, { from }: Suggestions, { word }: Offer): string {
  const before = text.slice(0, from);
  return !word && /[\p{L}\p{N}”）]$/u.test(before) ? `${before}，` : before;
}

/** The text with the offer in it. */
export function takeWording(text: string, suggestions: Suggestions, offer: Offer): Taken {
  const { text: wording, rest } = offer;
  const before = textBefore(text, suggestions, offer);
  const start = before.length;
  const filled = before + wording.replaceAll(slot, '') + rest;
  const open = suggestions.by === 'number' ? null : (wording.matchAll(gap).next().value ?? null);
  if (open === null) return { text: filled, open: null };
  const at = start + open.index;
  return { text: filled, open: { start: at, end: open[0] === slot ? at : at + open[0].length } };
}
