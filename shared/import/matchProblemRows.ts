import { annexRows } from '../annex/annexRows.ts';
import { formatValue } from '../annex/formatValue.ts';
import { groupBy } from './groupBy.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import { foldText } from './nameFold.ts';
import type { Body, BodyRow } from './readBody.ts';
import { cellText } from './readCell.ts';
import { reportUnknown } from './reportSubjects.ts';
import type { ResolvedRows } from './resolveSubjects.ts';
import { rowName } from './rowName.ts';

/**
 * Matches each row with a registered problem by everything that the file prints about it (unit, text, place), and by how often
 * the same has come before. Problems are registered in the annex that they belong to, never here.
 */
export function matchProblemRows(context: ImportContext, body: Body): ResolvedRows {
  const { data, definition } = context;
  const describing = leavesOf(context).filter(({ kind }) => kind === 'name' || kind === 'attribute');
  const columns = describing.filter(({ id }) => body.rows.some((row) => row.block.columns.has(id)));
  const printed = annexRows(data, definition.id, 'all');
  const byText = groupBy(printed, ({ values }) =>
    columns.map((column) => foldText(formatValue(column, values[column.id] ?? null))).join('\u0000'),
  );
  const keyOf = (row: BodyRow) => columns.map((column) => foldText(cellText(row, column.id))).join('\u0000');
  const rows: SubjectRow[] = [];
  for (const row of body.rows) {
    const name = rowName(context, row);
    const subject = byText.get(keyOf(row))?.shift()?.subject;
    if (subject) rows.push({ body: row, subjectId: subject.id, name });
    else reportUnknown(context, row, name, [], false);
  }
  return { rows, edits: [] };
}
