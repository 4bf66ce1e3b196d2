import type { BodyRow } from './bodyRows.ts';
import type { ImportContext } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import { foldText } from './nameFold.ts';
import { cellText } from './readCell.ts';

/** The id of the group that a row says it belongs to: in its group column, else by the heading above it. Null when neither does. */
export function rowGroup(context: ImportContext, row: BodyRow): string | null {
  for (const column of leavesOf(context)) {
    if (column.kind !== 'attribute' || column.attribute !== 'group') continue;
    const text = cellText(row, column.id, '');
    if (text === '') continue;
    const group =
      context.words.group(text) ?? context.data.pack.groups.find(({ name }) => foldText(name) === foldText(text));
    if (group) return group.id;
    const place = { row: row.row, column: row.block.columns.get(column.id) ?? null };
    context.report.add('warning', place, `组名“${text}”不在模板的分组中。`, '请核对组名，或在模板中加上这一组。');
  }
  return row.group?.id ?? null;
}
