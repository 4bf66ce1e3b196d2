import { annexRows } from '../annex/annexRows.ts';
import { formatValue } from '../annex/formatValue.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { BodyRow } from './bodyRows.ts';
import { groupBy } from './groupBy.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import { foldText } from './nameFold.ts';
import { createOwnerNames, namesOwners } from './ownerNames.ts';
import type { Body } from './readBody.ts';
import { cellText } from './readCell.ts';
import { reportUnknown } from './reportSubjects.ts';
import type { ResolvedRows } from './resolveSubjects.ts';
import { rowName } from './rowName.ts';

/**
 * Matches each row with a registered problem by everything that the file prints about it (unit, text, place), and by how often
 * the same has come before; a unit is the same however its name is written. Problems are registered in the annex that they belong to, never here.
 */
export function matchProblemRows(context: ImportContext, body: Body): ResolvedRows {
  const { data, definition } = context;
  const describing = leavesOf(context).filter(({ kind }) => kind === 'name' || kind === 'attribute');
  const columns = describing.filter(({ id }) => body.rows.some((row) => row.block.columns.has(id)));
  const printed = annexRows(data, definition.id, 'all');
  const owners = createOwnerNames(context);
  const wordOf = (column: LeafColumn, text: string) => (namesOwners(column) ? owners.keyOf(text) : foldText(text));
  const byText = groupBy(printed, ({ values }) =>
    columns.map((column) => wordOf(column, formatValue(column, values[column.id] ?? null))).join('\u0000'),
  );
  const keyOf = (row: BodyRow) => columns.map((column) => wordOf(column, cellText(row, column.id))).join('\u0000');
  const rows: SubjectRow[] = [];
  for (const row of body.rows) {
    const name = rowName(context, row);
    for (const column of columns.filter(namesOwners)) owners.report(cellText(row, column.id), row.row, column);
    const subject = byText.get(keyOf(row))?.shift()?.subject;
    if (subject) rows.push({ body: row, subjectId: subject.id, name });
    else reportUnknown(context, row, name, [], false);
  }
  return { rows, edits: owners.edits() };
}
