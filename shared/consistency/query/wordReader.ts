import type { FindMentions } from '../claim/mentions.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { type Naming, namingsIn } from './columnWords.ts';
import { withJoined } from './joinedTables.ts';
import { type Pick, picksIn } from './picks.ts';

/** What the words of texts pick and name in the annexes of a paper; the same text is read once. */
export interface WordReader {
  readonly annexes: readonly AnnexGrid[];
  picks(annex: AnnexGrid, text: string): readonly Pick[];
  namings(annex: AnnexGrid, text: string): readonly Naming[];
}

export function wordReader(annexes: readonly AnnexGrid[], mentionsIn: FindMentions): WordReader {
  const tables = withJoined(annexes);
  const picks = new Map<AnnexGrid, Map<string, readonly Pick[]>>();
  const namings = new Map<AnnexGrid, Map<string, readonly Naming[]>>();
  return {
    annexes: tables,
    picks: (annex, text) => remembered(picks, annex, text, () => picksIn(annex, text, mentionsIn)),
    namings: (annex, text) => remembered(namings, annex, text, () => namingsIn(annex, text)),
  };
}

function remembered<Result>(
  known: Map<AnnexGrid, Map<string, Result>>,
  annex: AnnexGrid,
  text: string,
  read: () => Result,
): Result {
  const own = known.get(annex) ?? new Map<string, Result>();
  known.set(annex, own);
  const before = own.get(text);
  if (before !== undefined) return before;
  const found = read();
  own.set(text, found);
  return found;
}
