import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { type Naming, numberColumnsOf } from './columnWords.ts';
import { isOfBefore, periodPairs } from './periodColumns.ts';
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
  const beside = namingsNear(reader.namings(annex, around), wording.near[0], wording);
  // 7月、8月、9月分别抽样286批次、350批次、496批次: of the first not of all three.
  const turned = beside.length === 1 ? [] : inTurn(reader.namings(annex, question.words), question);
  const isOfNow = ({ named }: Naming): boolean => !isOfBefore(annex, named.column, `${question.ahead}${around}`);
  const own = turned.length > 0 ? turned : beside.filter(isOfNow);
  const heard = own.length > 0 ? [] : ratesHeard(reader, annex, question);
  const isNamed = own.length + heard.length > 0;
  return { own, heard, inherited: isNamed ? [] : inheritedNamings(reader, annex, question) };
}

/** 7月、8月、9月按时率分别为98.55%、97.02%、98.77%: of as many columns as numbers, each named by a word of its own, the one whose turn it is. */
function inTurn(namings: readonly Naming[], { wording: { turn }, span: [from] }: Question): Naming[] {
  if (turn === null || namings.length !== turn.of) return [];
  const isShared = (start: number): boolean => namings.every(({ spans }) => spans.some((span) => span[0] === start));
  const own = namings.map((naming) => ({ naming, at: naming.spans.find(([start]) => !isShared(start))?.[0] ?? -1 }));
  if (new Set(own.map(({ at }) => at)).size < turn.of) return [];
  const found = own.sort((a, b) => a.at - b.at)[turn.at]?.naming;
  // The others of the row are no words left over.
  const spans = namings.flatMap((naming) => naming.spans);
  return found ? [{ ...found, whole: true, spans: spans.map(([start, end]): Span => [start + from, end + from]) }] : [];
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
  const own = reader.namings(annex, ahead);
  const found = own.length > 0 ? own : reader.namedBefore(annex, passage);
  return found.length > 0 ? [...found, ...nowOf(annex, found)] : [];
}

/** 较2023年的5306条增加: what follows is of this year again. */
function nowOf(annex: AnnexGrid, found: readonly Naming[]): Naming[] {
  const isNamed = (column: GridColumn): Naming | undefined => found.find(({ named }) => named.column === column);
  return periodPairs(annex).flatMap(({ before, now }): Naming[] => {
    const [earlier, named] = [isNamed(before), numberColumnsOf(annex).find(({ column }) => column === now)];
    return earlier && named && !isNamed(now) ? [{ ...earlier, named }] : [];
  });
}
