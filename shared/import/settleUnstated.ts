import { formatHundredths, hundredths } from '../annex/value.ts';
import type { LeafColumn } from '../pack/column.ts';
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
export function settleUnstated(context: ImportContext, rows: readonly SubjectRow[], edits: readonly Edit[]): Edit[] {
  const subjects = new Map(rows.map((row) => [row.subjectId, row]));
  const bySubject = groupBy(edits.filter(isNewProblem), (edit) => String(edit.fields.subjectId));
  const settled = new Map<Edit, Edit>();
  for (const [subjectId, problems] of bySubject) {
    const row = subjects.get(subjectId);
    const unstated = problems.filter((edit) => edit.fields.points === null);
    if (!row || unstated.length === 0) continue;
    const rest = unstated.length === 1 ? remainder(context, row, edits, problems) : null;
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
  edits: readonly Edit[],
  problems: readonly Edit[],
): number | null {
  const score = leavesOf(context).find((column): column is ScoreColumn => column.kind === 'score');
  if (!score || score.scale || score.fullFrom !== undefined) return null;
  if (problems.some((edit) => !score.of.includes(String(edit.fields.columnId)))) return null;
  const cell = ownCells(row.body, score.id)[0];
  const printed = cell ? printedNumber(cell.raw) : null;
  if (printed === null) return null;
  const stated =
    problems.reduce((sum, edit) => sum + Number(edit.fields.points ?? 0), 0) + keptPoints(context, row, edits);
  const rest = hundredths(score.full) - stated - printed;
  return rest >= 0 ? rest : null;
}

/** Points of problems that the row had before and keeps. */
function keptPoints({ data, definition }: ImportContext, row: SubjectRow, edits: readonly Edit[]): number {
  const removed = new Set(edits.filter((edit) => edit.fields.removed === true).map((edit) => edit.id));
  return data.problems
    .filter(
      (problem) => problem.annexId === definition.id && problem.subjectId === row.subjectId && !removed.has(problem.id),
    )
    .reduce((sum, problem) => sum + (problem.points ?? 0), 0);
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
