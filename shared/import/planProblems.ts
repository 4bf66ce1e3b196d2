import { compilePattern } from '../annex/parts.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { Rule } from '../pack/pack.ts';
import type { Problem } from '../round/roundData.ts';
import type { Edit } from '../store/change.ts';
import { groupBy } from './groupBy.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { statedPoints, tariffOf } from './problemPoints.ts';
import { splitProblems } from './splitProblems.ts';

type ProblemsColumn = Extract<LeafColumn, { kind: 'problems' }>;

/**
 * The edits that make the problems of one cell those that the file prints. Problems with the same text keep their id and
 * what a person decided about them; the others of the cell go, and new ones come. A cell that reads as before has no edit.
 */
export function planCellProblems(
  context: ImportContext,
  row: SubjectRow,
  column: ProblemsColumn,
  existing: readonly Problem[],
  text: string,
): Edit[] {
  const ordered = [...existing].sort((a, b) => a.order - b.order);
  if (ordered.map((problem) => problem.text).join(column.separator) === text) return [];
  const left = groupBy(ordered, (problem) => problem.text);
  const edits: Edit[] = [];
  splitProblems(text, column.separator).forEach((problemText, index) => {
    const order = index + 1;
    const known = left.get(problemText)?.shift();
    if (!known) edits.push(newProblem(context, row, column, problemText, order));
    else if (known.order !== order) edits.push({ entity: 'problem', id: known.id, fields: { order } });
  });
  for (const problem of [...left.values()].flat()) {
    edits.push({ entity: 'problem', id: problem.id, fields: { removed: true } });
  }
  return edits;
}

function newProblem(
  context: ImportContext,
  row: SubjectRow,
  column: ProblemsColumn,
  text: string,
  order: number,
): Edit {
  const rule = findRule(context, column, text);
  const points = statedPoints(text);
  return {
    entity: 'problem',
    id: context.newId(),
    fields: {
      roundId: context.data.round.id,
      annexId: context.definition.id,
      subjectId: row.subjectId,
      columnId: column.id,
      order,
      ruleId: rule?.id ?? null,
      text,
      place: placeOf(text),
      count: occurrences(points, tariffOf(text)),
      points,
      period: null,
    },
  };
}

/** The first rule of the pack, in its order, of which a pattern is found in the text. */
function findRule({ data }: ImportContext, column: ProblemsColumn, text: string): Rule | null {
  const allowed = column.rules ? new Set(column.rules) : null;
  const rules = data.pack.rules.filter((rule) => allowed === null || allowed.has(rule.id));
  return rules.find((rule) => rule.patterns?.some((pattern) => compilePattern(pattern).test(text))) ?? null;
}

/** Paths of a website (首页>政务公开>年报), one a line; null when the text names none. */
function placeOf(text: string): string | null {
  const paths = text.match(/[^\s:：;；。,，>＞]+(?:[>＞][^\s:：;；。,，>＞]+)+/gu);
  return paths ? [...new Set(paths)].join('\n') : null;
}

/** How often a tariff was charged; null when that is not a whole number of times. */
function occurrences(points: number | null, tariff: number | null): number | null {
  if (points === null || tariff === null || tariff === 0 || points % tariff !== 0) return null;
  return points / tariff;
}
