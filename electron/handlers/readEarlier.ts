import { formatValue } from '#shared/annex/formatValue.ts';
import { polarityOf } from '#shared/annex/polarity.ts';
import { isRecorded, leafColumns, type RecordedColumn } from '#shared/pack/column.ts';
import type { EarlierCell, EarlierCells, EarlierProblem } from '#shared/rectification/earlierCell.ts';
import type { Round, RoundData } from '#shared/round/roundData.ts';
import type { Task } from '#shared/round/subject.ts';
import { packOf, type Session } from '../session.ts';
import { listEarlierFindings, listEarlierProblems } from '../store/earlier.ts';
import { listRounds } from '../store/rounds.ts';
import { listTasks } from '../store/tasks.ts';

/**
 * Reads the rounds before this one: a few rows per round for one subject, everything for all (`subjectId` null). `rounds`: only
 * these of them, oldest first.
 */
export function readEarlier(
  session: Session,
  data: RoundData,
  annexId: string,
  subjectId: string | null,
  rounds = roundsBefore(session, data.round),
): EarlierCells {
  const cells = new Map<string, Map<string, EarlierCell[]>>();
  for (const round of rounds) {
    const columns = columnsIn(session, round, annexId);
    const subjects = subjectMap(session, data, round, annexId);
    const asked = subjectId === null ? null : subjects.there(subjectId);
    if (asked === undefined) continue;
    const add = (there: string, columnId: string, make: (column: RecordedColumn) => Omit<EarlierCell, 'round'>) => {
      const [here, column] = [subjects.here(there), columns.get(columnId)];
      if (here === undefined || !column) return;
      const row = cells.get(here) ?? new Map<string, EarlierCell[]>();
      cells.set(here, row);
      const list = row.get(columnId) ?? [];
      row.set(columnId, [...list.filter((cell) => cell.round !== round), { round, ...make(column) }]);
    };
    const { db } = session.store;
    for (const { subjectId: there, columnId, value } of listEarlierFindings(db, round.id, annexId, asked)) {
      add(there, columnId, (column) => {
        const text = formatValue(column, value);
        return { text, polarity: polarityOf(column, text), problems: [] };
      });
    }
    for (const problems of groupByCell(listEarlierProblems(db, round.id, annexId, asked))) {
      const [first] = problems;
      if (!first) continue;
      // A cell with problems says so, whatever word for none was recorded there before.
      add(first.subjectId, first.columnId, (column) => ({
        text: problems.map(({ text }) => text).join(column.kind === 'problems' ? column.separator : '\n'),
        polarity: 'bad',
        problems,
      }));
    }
  }
  return cells;
}

/** The rounds before this one, oldest first. */
export function roundsBefore(session: Session, { id }: Round): Round[] {
  const rounds = listRounds(session.store.db);
  return rounds.slice(
    0,
    rounds.findIndex((round) => round.id === id),
  );
}

/** The columns as the pack of that round defined them: they are matched by id. */
function columnsIn(session: Session, round: Round, annexId: string): ReadonlyMap<string, RecordedColumn> {
  const annex = packOf(session, round.packId).annexes.find(({ id }) => id === annexId);
  const columns = leafColumns(annex?.columns ?? []).filter(isRecorded);
  return new Map(columns.map((column) => [column.id, column]));
}

interface SubjectMap {
  readonly here: (there: string) => string | undefined;
  readonly there: (here: string) => string | undefined;
}

/** Units, accounts, groups and fixed items keep their ids over the rounds; tasks belong to one round and are known by their words. */
function subjectMap(session: Session, data: RoundData, round: Round, annexId: string): SubjectMap {
  const rows = data.pack.annexes.find(({ id }) => id === annexId)?.rows;
  if (rows?.from !== 'tasks') return { here: (id) => id, there: (id) => id };
  const own = data.tasks.filter((task) => task.annexId === annexId);
  const old = listTasks(session.store.db, round.id).filter((task) => task.annexId === annexId);
  const match = (from: readonly Task[], to: readonly Task[]) => {
    const byWords = new Map(to.map((task) => [wordsOf(task), task.id]));
    const byId = new Map(from.map((task) => [task.id, byWords.get(wordsOf(task))]));
    return (id: string) => byId.get(id);
  };
  return { here: match(old, own), there: match(own, old) };
}

function wordsOf({ levels, text }: Task): string {
  return JSON.stringify([levels, text]);
}

function groupByCell(problems: readonly EarlierProblem[]): EarlierProblem[][] {
  const cells = new Map<string, EarlierProblem[]>();
  for (const problem of problems) {
    const key = `${problem.subjectId}\n${problem.columnId}`;
    const known = cells.get(key);
    if (known) known.push(problem);
    else cells.set(key, [problem]);
  }
  return [...cells.values()];
}
