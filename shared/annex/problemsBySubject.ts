import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { Problem, RoundData } from '../round/roundData.ts';

type BySubject = ReadonlyMap<string, readonly Problem[]>;

// A list of problems is never altered, so what was sorted out of it stays true.
const sortedOut = new WeakMap<readonly Problem[], Map<string, BySubject>>();

/** The problems recorded in one annex, by the subject they were recorded for, in their order. */
export function problemsBySubject(data: RoundData, annexId: string): BySubject {
  const annexes = sortedOut.get(data.problems) ?? new Map<string, BySubject>();
  sortedOut.set(data.problems, annexes);
  const known = annexes.get(annexId) ?? sortOut(data, annexId);
  annexes.set(annexId, known);
  return known;
}

function sortOut(data: RoundData, annexId: string): BySubject {
  const found = new Map<string, Problem[]>();
  for (const problem of data.problems) {
    if (problem.annexId !== annexId) continue;
    const list = found.get(problem.subjectId);
    if (list) list.push(problem);
    else found.set(problem.subjectId, [problem]);
  }
  for (const list of found.values()) list.sort((a, b) => a.order - b.order);
  return found;
}

/** The problems of each row: those recorded for it, or the problem that the row itself is. */
export function problemsOfRows(data: RoundData, definition: AnnexDefinition): BySubject {
  const { rows } = definition;
  if (rows.from !== 'problems') return problemsBySubject(data, definition.id);
  const own = data.problems.filter(({ annexId }) => annexId === rows.annex);
  return new Map(own.map((problem) => [problem.id, [problem]]));
}
