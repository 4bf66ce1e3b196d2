import type { FindMentions } from '../claim/mentions.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { turnedMonths } from '../read/turnedMonths.ts';
import { headForm, type Naming, namingsAlike, namingsIn } from './columnWords.ts';
import { boundsHeard } from './conditionPicks.ts';
import { withJoinedPicks } from './joinedPicks.ts';
import { withJoined } from './joinedTables.ts';
import type { Passage } from './passage.ts';
import { type Pick, picksIn } from './picks.ts';

/** What the words of texts pick and name in the annexes of a paper; the same text is read once. */
export interface WordReader {
  readonly annexes: readonly AnnexGrid[];
  picks(annex: AnnexGrid, text: string): readonly Pick[];
  namings(annex: AnnexGrid, text: string): readonly Naming[];
  /** Of a sentence among others: bounds of a column that only those name are picks too. */
  picksOf(annex: AnnexGrid, passage: Passage): PassagePicks;
}

/** What a sentence picks, and the same with those that words join in one. */
export interface PassagePicks {
  readonly single: readonly Pick[];
  readonly joined: readonly Pick[];
}

export function wordReader(annexes: readonly AnnexGrid[], mentionsIn: FindMentions): WordReader {
  const tables = withJoined(annexes.map((annex) => turnedMonths(annex) ?? annex));
  const picks = new Map<AnnexGrid, Map<string, readonly Pick[]>>();
  const namings = new Map<AnnexGrid, Map<string, readonly Naming[]>>();
  const passages = new Map<AnnexGrid, Map<Passage, PassagePicks>>();
  const picksOfText = (annex: AnnexGrid, text: string): readonly Pick[] =>
    remembered(picks, annex, text, () => picksIn(annex, text, mentionsIn));
  // Ten annexes of one form are headed alike, and a text names the same columns of each.
  const firsts = new Map(tables.toReversed().map((annex) => [headForm(annex), annex]));
  const namingsOfText = (annex: AnnexGrid, text: string): readonly Naming[] =>
    remembered(namings, annex, text, () => {
      const first = firsts.get(headForm(annex)) ?? annex;
      return first === annex ? namingsIn(annex, text) : namingsAlike(namingsOfText(first, text), first, annex);
    });
  return {
    annexes: tables,
    picks: picksOfText,
    picksOf: (annex, passage) =>
      remembered(passages, annex, passage, () => {
        const { text } = passage.sentence;
        const single = [...picksOfText(annex, text), ...boundsHeard(annex, text, passage.before)];
        return { single, joined: withJoinedPicks(single, text) };
      }),
    namings: namingsOfText,
  };
}

function remembered<Of, Result>(
  known: Map<AnnexGrid, Map<Of, Result>>,
  annex: AnnexGrid,
  of: Of,
  read: () => Result,
): Result {
  const own = known.get(annex) ?? new Map<Of, Result>();
  known.set(annex, own);
  const before = own.get(of);
  if (before !== undefined) return before;
  const found = read();
  own.set(of, found);
  return found;
}
