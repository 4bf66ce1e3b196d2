import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { type Naming, numberColumnsOf } from './columnWords.ts';
import { periodPairs } from './periodColumns.ts';
import type { Question } from './question.ts';
import type { Span, Wording } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** The columns that its own words name; else those of a rate before it; else those that were named last. */
export interface ColumnsNamed {
  readonly own: readonly Naming[];
  readonly heard: readonly Naming[];
  readonly inherited: readonly Naming[];
}

export function columnsNamed(annex: AnnexGrid, reader: WordReader, question: Question): ColumnsNamed {
  const { wording, around } = question;
  const own = namingsNear(reader.namings(annex, around), wording.near[0], wording);
  const heard = own.length > 0 ? [] : ratesHeard(reader, annex, question);
  const isNamed = own.length + heard.length > 0;
  return { own, heard, inherited: isNamed ? [] : inheritedNamings(reader, annex, question) };
}

/** With places of the sentence; a naming that lies in the number itself is none. */
function namingsNear(namings: readonly Naming[], from: number, { quantity }: Wording): Naming[] {
  return namings
    .map((naming) => ({ ...naming, spans: naming.spans.map(([start, end]): Span => [start + from, end + from]) }))
    .filter(({ spans }) => spans.every(([start, end]) => end <= quantity.start || start >= quantity.end));
}

/** 98.3%,其中乡镇97.9%: the columns of rates that the rate before has named. */
function ratesHeard(reader: WordReader, annex: AnnexGrid, { ratesBefore }: Question): Naming[] {
  for (const words of ratesBefore) {
    const named = reader.namings(annex, words).filter((naming) => naming.named.column.kind === 'percent');
    // Its words are taken up by the number that they stand with.
    if (named.length > 0) return named.map((naming) => ({ ...naming, spans: [] }));
  }
  return [];
}

/** The columns that were named last before. */
function inheritedNamings(reader: WordReader, annex: AnnexGrid, { ahead, passage }: Question): Naming[] {
  for (const text of [ahead, ...passage.before]) {
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
