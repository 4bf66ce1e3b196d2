import { pinyin } from 'pinyin-pro';

/** The first letters by which a wording is found. */
export function initials(text: string): string {
  const chinese = text.replace(/[^\p{Script=Han}]/gu, '');
  return pinyin(chinese, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z]/g, '');
}

/**
 * `strict`: the whole pinyin of every character, as everybody can who has learnt pinyin. `short`: of each word the whole pinyin of the first
 * character and the first letter of the others (机制 jiz, 会议 huiy), as an input method allows to those who know it well.
 */
export type ImeRule = 'strict' | 'short';

/**
 * Keys that a text costs with a pinyin input method that is switched on: its letters, one key to confirm each run of characters, and one
 * for each other sign; in the short rule the sign that follows confirms the run. The same rules for the desk and for the spreadsheet.
 */
export function imeKeys(text: string, rule: ImeRule = 'strict'): number {
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  const letters = runs.reduce((sum, run) => sum + spelled(run, rule), 0);
  const bySign = rule === 'short' ? (text.match(/\p{Script=Han}(?=[，、。；：”“（）])/gu) ?? []).length : 0;
  return letters + runs.length - bySign + text.replace(/\p{Script=Han}/gu, '').length;
}

function spelled(run: string, rule: ImeRule): number {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(run)].map(({ segment }) => segment);
  return words.reduce((sum, word) => {
    const [first = '', ...others] = pinyin(word, { toneType: 'none', type: 'array' });
    return sum + first.length + (rule === 'strict' ? others.join('').length : others.length);
  }, 0);
}

/**
 * Keys for a column in a spreadsheet, by somebody who knows it too: each cell typed, and Enter; or the commonest text filled down (copied,
 * the column chosen, pasted: six keys) and the others typed over it, an arrow for each row in between. Its completion counts in full: as
 * soon as the characters typed so far begin only one of the texts above, nothing more of it is typed.
 */
export function spreadsheetKeys(column: readonly string[], rule: ImeRule): number {
  const usual = commonest(column);
  const last = column.findLastIndex((text) => text !== usual);
  const filled = imeKeys(usual, rule) + 6 + typedKeys(column, rule, usual) + (last + 1);
  return Math.min(typedKeys(column, rule, null) + column.length, filled);
}

function typedKeys(column: readonly string[], rule: ImeRule, filled: string | null): number {
  const above = new Set<string>(filled === null ? [] : [filled]);
  let keys = 0;
  for (const text of column) {
    if (text === filled) continue;
    keys += above.has(text) ? completionKeys(text, above, rule) : imeKeys(text, rule);
    above.add(text);
  }
  return keys;
}

export function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function completionKeys(text: string, above: ReadonlySet<string>, rule: ImeRule): number {
  for (let length = 1; length < text.length; length += 1) {
    const begun = text.slice(0, length);
    if ([...above].filter((other) => other.startsWith(begun)).length === 1) return imeKeys(begun, rule);
  }
  return imeKeys(text, rule);
}
