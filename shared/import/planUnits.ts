import { plainUnit } from '../round/subject.ts';
import type { Edit } from '../store/change.ts';
import type { BodyRow } from './bodyRows.ts';
import type { ImportContext } from './importContext.ts';
import { rowGroup } from './rowGroup.ts';

/** Room between two neighbours in the official order, so that one can be moved between them. */
export const orderStep = 1024;

/** A unit that the register does not know, at the end of the official order. `index` counts the units added before it. */
export function addUnit(context: ImportContext, row: BodyRow, name: string, index: number): Edit {
  const last = context.data.units.reduce((most, unit) => Math.max(most, unit.order), 0);
  context.report.add('info', { row: row.row, subject: name }, `“${name}”已作为新单位加入单位表。`);
  return {
    entity: 'unit',
    id: context.newId(),
    fields: {
      ...plainUnit,
      name,
      groupId: rowGroup(context, row) ?? context.groups[0]?.id ?? '',
      order: last + orderStep * (index + 1),
    },
  };
}
