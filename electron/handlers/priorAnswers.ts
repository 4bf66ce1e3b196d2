import { formatValue } from '#shared/annex/formatValue.ts';
import { type Polarity, polarityOf } from '#shared/annex/polarity.ts';
import { isRecorded, leafColumns, type RecordedColumn } from '#shared/pack/column.ts';
import type { EarlierAnswer } from '#shared/rectification/earlierAnswer.ts';
import { rectifyAnswer, rectifyCell, rectifyProblems } from '#shared/rectification/rectification.ts';
import type { Problem, Round, RoundData } from '#shared/round/roundData.ts';
import type { Task } from '#shared/round/subject.ts';
import { packOf, type Session } from '../session.ts';
import { type EarlierProblem, listEarlierFindings, listEarlierProblems } from '../store/earlier.ts';
import { listRounds } from '../store/rounds.ts';
import { listTasks } from '../store/tasks.ts';

/** What one cell held in one earlier round. */
export interface EarlierCell {
  readonly round: Round;
  readonly text: string;
  readonly polarity: Polarity;
  readonly problems: readonly EarlierProblem[];
}

/** subject id → column id → the earlier rounds that have an answer there, oldest first. */
export type EarlierCells = ReadonlyMap<string, ReadonlyMap<string, readonly EarlierCell[]>>;

/** Reads the rounds before this one: a few rows per round for one subject, everything for all (`subjectId` null). */
export function readEarlier(
  session: Session,
  data: RoundData,
  annexId: string,
  subjectId: string | null,
): EarlierCells {
  const cells = new Map<string, Map<string, EarlierCell[]>>();
  for (const round of roundsBefore(session, data.round)) {
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

function roundsBefore(session: Session, { id }: Round): Round[] {
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

/** The newest earlier answer of each cell, with the state of rectification where it can be told. */
export function earlierAnswers(data: RoundData, annexId: string, earlier: EarlierCells): EarlierAnswer[] {
  const definition = data.pack.annexes.find(({ id }) => id === annexId);
  const columns = new Map(leafColumns(definition?.columns ?? []).map((column) => [column.id, column]));
  return [...earlier].flatMap(([subjectId, row]) =>
    [...row].flatMap(([columnId, cells]): EarlierAnswer[] => {
      const [column, last] = [columns.get(columnId), cells.at(-1)];
      if (!column || !isRecorded(column) || !last) return [];
      const state = rectification(data, { annexId, subjectId, columnId }, column, cells);
      const { round, text } = last;
      return [{ subjectId, columnId, roundId: round.id, roundTitle: round.title, text, state }];
    }),
  );
}

type Place = Pick<Problem, 'annexId' | 'subjectId' | 'columnId'>;

function rectification(data: RoundData, place: Place, column: RecordedColumn, cells: readonly EarlierCell[]) {
  const value = data.findings[place.annexId]?.[place.subjectId]?.[place.columnId] ?? null;
  if (column.kind !== 'problems') {
    const now = value === null ? null : polarityOf(column, formatValue(column, value));
    return rectifyAnswer(
      cells.map(({ polarity }) => polarity),
      now,
    );
  }
  const problems = problemsAt(data, place);
  // Nobody has looked at it yet: nothing can be said.
  if (problems.length === 0 && value === null) return null;
  return rectifyCell(
    rectifyProblems<EarlierProblem>(
      cells.map((cell) => cell.problems),
      problems,
    ),
  );
}

export function problemsAt(data: RoundData, place: Place): Problem[] {
  return data.problems.filter(
    (problem) =>
      problem.annexId === place.annexId && problem.subjectId === place.subjectId && problem.columnId === place.columnId,
  );
}
