// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid with frozen columns cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the one editor, which names the active cell
import { GridRow } from './GridRow.tsx';
import type { Grid } from './useGrid.ts';

interface Props {
  readonly grid: Grid;
  /** The rows to draw. */
  readonly items: readonly { readonly index: number }[];
  /** The columns to draw beside the frozen ones. */
  readonly from: number;
  readonly to: number;
}

/**
 * The rows in view. Their frozen cells stand together in one box that stays when the grid is scrolled sideways: a box for each such cell
 * would be a layer of its own for the browser, and every frame of scrolling would put together a hundred of them.
 */
export function GridRows({ grid, items, from, to }: Props) {
  const { layout, props } = grid;
  const { table, overlays } = props;
  const split = layout.columns.filter(({ frozen }) => frozen).length;
  const part = (first: number, last: number, heading: boolean) =>
    items.map(({ index }) => {
      const row = table.rows[index];
      if (row === undefined) return null;
      const top = layout.rowTops[index] ?? 0;
      const height = layout.rowHeights[index] ?? 32;
      const key = row.subjectId ?? `${row.kind}-${index}`;
      if (row.kind === 'group') {
        return heading ? (
          <div key={key} className="grid-group-name" role="row" style={{ top, height }}>
            <span role="gridcell">{row.cells[0]?.text}</span>
          </div>
        ) : (
          <div key={key} className="grid-group" style={{ top, height, width: layout.width }} />
        );
      }
      if (first === last) return null;
      const cells = { from: first, to: last, columns: layout.columns, overlays: overlays.get(row.subjectId ?? '') };
      return <GridRow key={key} index={index} row={row} top={top} height={height} {...cells} />;
    });
  return (
    <>
      {part(from, to, false)}
      <div className="grid-frozen-rows">{part(0, split, true)}</div>
    </>
  );
}
