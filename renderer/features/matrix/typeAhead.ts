import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { LeafColumn } from '#shared/pack/column.ts';
import { buildLexicon, type Lexicon } from '#shared/phrase/lexicon.ts';
import { clausesOf, collectPhrases, type Phrase } from '#shared/phrase/phrases.ts';
import { indexed, type Wordings } from '../phrases/suggest.ts';
import { titleWords } from '../phrases/titleWords.ts';
import type { Overlays } from '../recording/overlays.ts';
import { shownText } from './rangeText.ts';

/** Of a register of thousands only the commonest wordings are worth offering. */
const mostWordings = 200;
/** Cells of other columns that are looked through when typing begins: it must not be felt. */
const mostCells = 10_000;

export function takesWordings(column: LeafColumn | undefined): boolean {
  return column?.kind === 'text' || (column?.kind === 'choice' && column.open);
}

/**
 * Wordings of the pack, of earlier rounds and of this column's answers, those on their way to the store too, the commonest first; then
 * what other columns of the annex say.
 */
export function wordingsOf(
  table: AnnexTable,
  overlays: Overlays,
  at: number,
  earlier: readonly Phrase[],
  lexicons: readonly Lexicon[],
): Wordings {
  const recorded = [...recordedIn(table, overlays, at), ...earlier];
  const whole = collectPhrases(packWordings(table.columns[at]), recorded)
    .map(({ text }) => text)
    .slice(0, mostWordings);
  const own = [...whole, ...clausesOf(whole)];
  return {
    own: indexed(own),
    other: indexed(otherWordings(table, overlays, at).filter((text) => !own.includes(text))),
    lexicons: [buildLexicon('wordings', own), titleWords(table.columns), ...lexicons],
  };
}

function recordedIn(table: AnnexTable, overlays: Overlays, at: number): Phrase[] {
  const counts = new Map<string, number>();
  for (const [row, { kind }] of table.rows.entries()) {
    const text = kind === 'subject' ? shownText(table, overlays, { row, column: at }) : '';
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count }));
}

function otherWordings(table: AnnexTable, overlays: Overlays, at: number): string[] {
  const columns = [...table.columns.keys()].filter((other) => other !== at && takesWordings(table.columns[other]));
  const looked = columns.slice(0, Math.floor(mostCells / Math.max(table.rows.length, 1)));
  const recorded = looked.flatMap((other) => recordedIn(table, overlays, other));
  const ofPack = columns.flatMap((other) => packWordings(table.columns[other]));
  const texts = collectPhrases(ofPack, recorded).map(({ text }) => text);
  return [...texts, ...clausesOf(texts)].filter((text) => text.length > 1).slice(0, mostWordings);
}

function packWordings(column: LeafColumn | undefined): string[] {
  if (column?.kind === 'choice') return column.options.map(({ value }) => value);
  if (column?.kind !== 'text') return [];
  return [...(column.usual === undefined ? [] : [column.usual]), ...(column.phrases ?? [])];
}
