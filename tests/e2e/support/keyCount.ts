import { pinyin } from 'pinyin-pro';

/** The first letters by which a wording is found. */
export function initials(text: string): string {
  const chinese = text.replace(/[^\p{Script=Han}]/gu, '');
  return pinyin(chinese, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z]/g, '');
}

/**
 * Keys that a text costs with a pinyin input method that is switched on: word by word the whole pinyin of the first character and the
 * first letter of the others (机制 jiz, 会议 huiy), one key to confirm each run of characters, unless the sign that follows confirms it,
 * and one for each other sign. The same rule for the desk and for the spreadsheet.
 */
export function imeKeys(text: string): number {
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  const letters = runs.reduce((sum, run) => sum + spelled(run), 0);
  const confirmed = text.match(/\p{Script=Han}(?=[，、。；：”“（）])/gu) ?? [];
  return letters + runs.length - confirmed.length + text.replace(/\p{Script=Han}/gu, '').length;
}

function spelled(run: string): number {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(run)].map(({ segment }) => segment);
  return words.reduce((sum, word) => {
    const [first = '', ...others] = pinyin(word, { toneType: 'none', type: 'array' });
    return sum + first.length + others.length;
  }, 0);
}

/**
 * Keys for a column in a spreadsheet: each cell typed, and Enter. Its completion counts in full: as soon as the characters typed so far
 * begin only one of the texts above, nothing more of it is typed.
 */
export function spreadsheetKeys(column: readonly string[]): number {
  const above = new Set<string>();
  let keys = 0;
  for (const text of column) {
    keys += 1 + Math.min(imeKeys(text), above.has(text) ? completionKeys(text, above) : Number.POSITIVE_INFINITY);
    above.add(text);
  }
  return keys;
}

function completionKeys(text: string, above: ReadonlySet<string>): number {
  for (let length = 1; length < text.length; length += 1) {
    const begun = text.slice(0, length);
    if ([...above].filter((other) => other.startsWith(begun)).length === 1) return imeKeys(begun);
  }
  return imeKeys(text);
}
