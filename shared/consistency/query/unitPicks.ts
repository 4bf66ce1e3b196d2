import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Pick } from './picks.ts';
import { holdsUnits } from './unitColumns.ts';

/** Whether it picks all rows that belong to a unit, or to a group of them. */
export function picksUnit(annex: AnnexGrid, { aspect }: Pick): boolean {
  const column = annex.columns[Number(/^column (\d+)$/u.exec(aspect)?.[1] ?? -1)];
  return aspect === 'group' || (column !== undefined && holdsUnits(annex, column));
}
