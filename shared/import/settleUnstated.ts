import { formatHundredths, hundredths } from '../annex/value.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { Problem } from '../round/roundData.ts';
import type { Edit } from '../store/change.ts';
import { groupBy } from './groupBy.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import { tariffOf } from './problemPoints.ts';
import { ownCells, printedNumber } from './readCell.ts';

type ScoreColumn = Extract<LeafColumn, { kind: 'score' }>;

/**
 * Gives points to new problems whose text states none. Where the file prints the score of the row and exactly one problem is
 * unstated, that problem cost what is missing between the stated points and the score; otherwise it costs its tariff once, or,
 * when it has none, what its rule says (points stay null).
 */
export function settleUnstated(
  context: ImportContext,
  rows: readonly SubjectRow[],
  edits: readonly Edit[],
): readonly Edit[] {
  if (!edits.some(isNewProblem)) return edits;
  const subjects = new Map(rows.map((row) => [row.subjectId, row]));
  const bySubject = groupBy(edits.filter(isNewProblem), (edit) => String(edit.fields.subjectId));
  const kept = keptProblems(context, edits);
  const settled = new Map<Edit, Edit>();
  for (const [subjectId, problems] of bySubject) {
    const row = subjects.get(subjectId);
    const unstated = problems.filter((edit) => edit.fields.points === null);
    if (!row || unstated.length === 0) continue;
    const rest = unstated.length === 1 ? remainder(context, row, kept.get(subjectId) ?? [], problems) : null;
    for (const edit of unstated) {
      const text = String(edit.fields.text);
      const tariff = tariffOf(text);
      const points = rest ?? tariff;
      if (points === null) continue;
      const count = tariff ? (points % tariff === 0 ? points / tariff : null) : null;
      settled.set(edit, { ...edit, fields: { ...edit.fields, points, count } });
      if (rest !== null && rest !== tariff) reportRemainder(context, row, text, rest, tariff);
    }
  }
  return edits.map((edit) => settled.get(edit) ?? edit);
}

function isNewProblem(edit: Edit): boolean {
  return edit.entity === 'problem' && 'text' in edit.fields;
}

/** What the printed score leaves for the one unstated problem, in hundredths; null when that cannot be said. */
function remainder(
  context: ImportContext,
  row: SubjectRow,
  kept: readonly Problem[],
  problems: readonly Edit[],
): number | null {
  const score = leavesOf(context).find((column): column is ScoreColumn => column.kind === 'score');
  if (!score || score.scale || score.fullFrom !== undefined) return null;
  if (problems.some((edit) => !score.of.includes(String(edit.fields.columnId)))) return null;
  if (kept.some((problem) => problem.points === null)) return null;
  const cell = ownCells(row.body, score.id)[0];
  const printed = cell ? printedNumber(cell.raw) : null;
  if (printed === null) return null;
  const stated = [...problems.map((edit) => Number(edit.fields.points ?? 0)), ...kept.map(({ points }) => points ?? 0)];
  const rest = hundredths(score.full) - stated.reduce((sum, points) => sum + points, 0) - printed;
  return rest >= 0 ? rest : null;
}

/** Problems that the rows had before and keep, by subject. */
function keptProblems({ data, definition }: ImportContext, edits: readonly Edit[]): Map<string, Problem[]> {
  const removed = new Set(edits.filter((edit) => edit.fields.removed === true).map((edit) => edit.id));
  const kept = data.problems.filter((problem) => problem.annexId === definition.id && !removed.has(problem.id));
  return groupBy(kept, (problem) => problem.subjectId);
}

function reportRemainder(
  context: ImportContext,
  row: SubjectRow,
  text: string,
  rest: number,
  tariff: number | null,
): void {
  const shown = text.replace(/\s+/gu, '').slice(0, 30);
  const usual = tariff === null ? '' : `（每处${formatHundredths(tariff)}分）`;
  const message = `“${shown}…”没有写明扣了几分${usual}，按表中的得分算出扣 ${formatHundredths(rest)} 分。`;
  context.report.add(
    'info',
    { row: row.body.row, subject: row.name },
    message,
    '如果不对，请在录入页改这条问题的扣分。',
  );
}
