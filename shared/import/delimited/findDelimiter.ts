import { parseDelimited } from './parseDelimited.ts';

const delimiters = ['\t', ',', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const sampled = 200_000;
const sampledRows = 300;
const unbounded = { rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY };

/** Systems write one behind a number, so that Excel leaves it as it is: 2024-06-18 08:30⇥, */
const endingTabs = /\t+(?="?(?:,|;|\r|\n|$))/gu;

/**
 * The delimiter under which most lines have the same number of fields; null when none makes a table. A comma in prose
 * stands anywhere, a delimiter equally often in every line.
 */
export function findDelimiter(text: string): Delimiter | null {
  const sample = text.slice(0, sampled);
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const delimiter of delimiters) {
    const shown = delimiter === '\t' ? sample.replace(endingTabs, '') : sample;
    const score = shown.includes(delimiter) ? scoreOf(shown, delimiter) : 0;
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

const longestField = 20;

/** Commas of prose may happen to make two lines alike: a whole file of fields has as many in nearly every line, and no text in it. */
export function isWhollyDelimited(text: string): boolean {
  const delimiter = findDelimiter(text.replaceAll('。', ''));
  if (delimiter === null) return false;
  const records = parseDelimited(text.slice(0, sampled), delimiter, unbounded) ?? [];
  const filled = records.slice(0, sampledRows).filter((record) => record.some((field) => field.trim() !== ''));
  const usual = filled[Math.floor(filled.length / 2)]?.length ?? 0;
  const alike = filled.filter(({ length }) => length === usual).length;
  if (usual < 2 || alike * 10 < filled.length * 8) return false;
  // A paper with a table in it is no file of fields, however long the table.
  if (filled.some(([field = '', ...others]) => others.length === 0 && isSentence(field))) return false;
  if (filled.length >= 3) return usual > 2 || !/。\s*(?:\r?\n|$)/u.test(text.slice(0, sampled));
  return !text.includes('。') && filled.every((record) => record.every((field) => field.length <= longestField));
}

function isSentence(field: string): boolean {
  return field.length > longestField && field.includes('。');
}

function scoreOf(sample: string, delimiter: Delimiter): number {
  const records = parseDelimited(sample, delimiter, unbounded) ?? [];
  const filled = records.slice(0, sampledRows).filter((record) => record.some((field) => field.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of filled) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [fields, lines] = [0, 0];
  for (const [length, count] of counts) if (count > lines) [fields, lines] = [length, count];
  const share = lines / Math.max(filled.length, 1);
  // Nobody writes tabs in prose: two lines with as many are a table among paragraphs.
  if (delimiter === '\t') return lines >= 2 || share >= 0.5 ? 1 + share + fields / 1000 : 0;
  return share >= 0.5 || (filled.length <= 2 && share > 0) ? share + fields / 1000 : 0;
}
