import { useEffect, useRef } from 'react';
import { type CellPlace, replaceRoute } from '../../app/route.ts';
import { single } from './selection.ts';
import type { Grid } from './useGrid.ts';

/** Goes to the cell that the address names, and takes it out of the address, so that the same cell can be gone to again. */
export function useJump(grid: Grid, roundId: string, cell: CellPlace | undefined): void {
  const latest = useRef(grid);
  latest.current = grid;
  const { subjectId, columnId } = cell ?? {};
  const asked = cell !== undefined;
  useEffect(() => {
    if (!asked) return;
    const { props, recorded, select, editor } = latest.current;
    const { table } = props;
    const row = table.rows.findIndex((entry) =>
      subjectId == null ? entry.kind === 'subject' : entry.subjectId === subjectId,
    );
    const named = table.columns.findIndex((column) => column.id === columnId);
    const column = named >= 0 ? named : Math.max(recorded.indexOf(true), 0);
    if (row >= 0) select(single({ row, column }));
    editor.current?.focus({ preventScroll: true });
    replaceRoute({ page: 'matrix', roundId, annexId: table.annexId });
  }, [asked, subjectId, columnId, roundId]);
}
