import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { type Naming, numberColumnsOf } from './columnWords.ts';
import type { Passage } from './passage.ts';
import { periodPairs } from './periodColumns.ts';
import { type Span, type Wording, wordingsIn } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** The columns that its own words name; else those of a rate before it; else those that were named last. */
export interface ColumnsNamed {
  readonly own: readonly Naming[];
  readonly heard: readonly Naming[];
  readonly inherited: readonly Naming[];
}

export function columnsNamed(
  annex: AnnexGrid,
  reader: WordReader,
  { sentence: { text }, before }: Passage,
  wording: Wording,
): ColumnsNamed {
  const { near, after } = wording;
  // 30家网站均被抽查出问题: 均 begins what is said of them.
  const said = text.slice(near[0], after[1]).replace(/(?<=\d[^,;。]{0,6})(?:均|都).*$/u, '');
  const own = namingsNear(reader.namings(annex, said), near[0], wording);
  const heard = own.length > 0 ? [] : ratesHeard(reader, annex, text, wording);
  const isNamed = own.length + heard.length > 0;
  return { own, heard, inherited: isNamed ? [] : inheritedNamings(reader, annex, text.slice(0, near[0]), before) };
}

/** With places of the sentence; a naming that lies in the number itself is none. */
function namingsNear(namings: readonly Naming[], from: number, { quantity }: Wording): Naming[] {
  return namings
    .map((naming) => ({ ...naming, spans: naming.spans.map(([start, end]): Span => [start + from, end + from]) }))
    .filter(({ spans }) => spans.every(([start, end]) => end <= quantity.start || start >= quantity.end));
}

/** 98.3%,其中乡镇97.9%: the columns of rates that the rate before has named. */
function ratesHeard(reader: WordReader, annex: AnnexGrid, text: string, { quantity }: Wording): Naming[] {
  if (quantity.measure !== '%') return [];
  const before = wordingsIn(text).filter((each) => each.quantity.end <= quantity.start);
  for (const { near, quantity: other } of before.toReversed()) {
    if (other.measure !== '%') continue;
    const named = reader.namings(annex, text.slice(...near)).filter((naming) => naming.named.column.kind === 'percent');
    // Its words are taken up by the number that they stand with.
    if (named.length > 0) return named.map((naming) => ({ ...naming, spans: [] }));
  }
  return [];
}

/** The columns that were named last before. */
function inheritedNamings(reader: WordReader, annex: AnnexGrid, said: string, before: readonly string[]): Naming[] {
  for (const text of [said, ...before]) {
    const found = reader.namings(annex, text);
    if (found.length > 0) return [...found, ...nowOf(annex, found)];
  }
  return [];
}

/** 较2023年的5306条增加: what follows is of this year again. */
function nowOf(annex: AnnexGrid, found: readonly Naming[]): Naming[] {
  const isNamed = (column: GridColumn): Naming | undefined => found.find(({ named }) => named.column === column);
  return periodPairs(annex).flatMap(({ before, now }): Naming[] => {
    const [earlier, named] = [isNamed(before), numberColumnsOf(annex).find(({ column }) => column === now)];
    return earlier && named && !isNamed(now) ? [{ ...earlier, named }] : [];
  });
}
