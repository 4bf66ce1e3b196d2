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
  /** The columns that the sentences before one name, the nearest of those that name any. */
  namedBefore(annex: AnnexGrid, passage: Passage): readonly Naming[];
}

/** What a sentence picks, and the same with those that words join in one. */
export interface PassagePicks {
  readonly single: readonly Pick[];
  readonly joined: readonly Pick[];
  /** Of each of the sentences before it. */
  readonly before: readonly (readonly Pick[])[];
}

export function wordReader(annexes: readonly AnnexGrid[], mentionsIn: FindMentions): WordReader {
  const tables = withJoined(annexes.map((annex) => turnedMonths(annex) ?? annex));
  // Ten annexes of one form are headed alike, and a text names the same columns of each.
  const firsts = new Map(tables.toReversed().map((annex) => [headForm(annex), annex]));
  const picks = remembered((annex, text: string): readonly Pick[] => picksIn(annex, text, mentionsIn));
  const namings = remembered((annex, text: string): readonly Naming[] => {
    const first = firsts.get(headForm(annex)) ?? annex;
    return first === annex ? namingsIn(annex, text) : namingsAlike(namings(first, text), first, annex);
  });
  return {
    annexes: tables,
    picks,
    namings,
    picksOf: remembered((annex, { sentence: { text }, before }: Passage) => {
      const single = [...picks(annex, text), ...boundsHeard(annex, text, before)];
      return { single, joined: withJoinedPicks(single, text), before: before.map((each) => picks(annex, each)) };
    }),
    namedBefore: remembered(
      (annex, { before }: Passage) => before.map((each) => namings(annex, each)).find(({ length }) => length > 0) ?? [],
    ),
  };
}

/** What is read off an annex and something else, as long as the paper is looked at. */
function remembered<Of, Result>(read: (annex: AnnexGrid, of: Of) => Result): (annex: AnnexGrid, of: Of) => Result {
  const known = new Map<AnnexGrid, Map<Of, Result>>();
  return (annex, of) => {
    const own = known.get(annex) ?? new Map<Of, Result>();
    if (own.size === 0) known.set(annex, own);
    const before = own.get(of);
    if (before !== undefined) return before;
    const found = read(annex, of);
    own.set(of, found);
    return found;
  };
}
