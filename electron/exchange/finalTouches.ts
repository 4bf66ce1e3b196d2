import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import type { Change, Head } from '#shared/store/change.ts';
import { isOfRegister, roundOf, tablesChangedBy } from '../finalRounds.ts';
import { roundData, type Session } from '../session.ts';
import { headOf } from '../store/changeLog.ts';
import { getRound } from '../store/rounds.ts';
import { listFinalRounds } from '../store/versions.ts';

/** What a merge would change of a round that is 定稿 here. */
export interface FinalTouch {
  readonly roundId: string;
  readonly title: string;
  readonly heads: ReadonlySet<Head>;
  /** The printed annexes that would come out otherwise: 附件1 3 处. */
  readonly annexes: readonly string[];
}

/**
 * The rounds that are 定稿 before and after the merge though it changes what belongs to them. One whose 定稿 somebody lifted on the other
 * laptop, with a reason that comes along, is none of them.
 */
export function finalTouches(before: Session, after: Session, fresh: () => Iterable<Change>): FinalTouch[] {
  const still = new Set(listFinalRounds(after.store.db));
  const finals = listFinalRounds(before.store.db).filter((roundId) => still.has(roundId));
  if (finals.length === 0) return [];
  const register = chosen(fresh(), isOfRegister);
  return finals.flatMap((roundId) => {
    const own = chosen(fresh(), (change) => roundOf(after.store.db, change) === roundId);
    const all = tablesChangedBy(roundData(before, roundId), register) ? [...own, ...register] : own;
    if (all.length === 0) return [];
    const { title } = getRound(before.store.db, roundId);
    return { roundId, title, heads: new Set(all.map(headOf)), annexes: differingAnnexes(before, after, roundId) };
  });
}

function chosen(changes: Iterable<Change>, test: (change: Change) => boolean): Change[] {
  const found: Change[] = [];
  for (const change of changes) if (test(change)) found.push(change);
  return found;
}

function differingAnnexes(before: Session, after: Session, roundId: string): string[] {
  const [was, now] = [roundData(before, roundId), roundData(after, roundId)];
  return now.pack.annexes.flatMap(({ id, number, title }) => {
    if (number === null) return [];
    const cells = countDiffering(computeAnnex(was, id, 'printed'), computeAnnex(now, id, 'printed'));
    return cells === 0 ? [] : `附件${number}《${fillPlainText(was, title)}》${cells} 处`;
  });
}

/** Rows are compared by what they are about: one that has moved is not otherwise for that. */
function countDiffering(was: AnnexTable, now: AnnexTable): number {
  const textsOf = (table: AnnexTable) =>
    new Map(table.rows.map(({ subjectId, cells }, at) => [subjectId ?? `${at}`, cells.map(({ text }) => text)]));
  const [before, after] = [textsOf(was), textsOf(now)];
  const subjects = new Set([...before.keys(), ...after.keys()]);
  return [...subjects].reduce((sum, subject) => {
    const [old = [], own = []] = [before.get(subject), after.get(subject)];
    const cells = Array.from({ length: Math.max(old.length, own.length) }, (_, at) => old[at] !== own[at]);
    return sum + cells.filter(Boolean).length;
  }, 0);
}
