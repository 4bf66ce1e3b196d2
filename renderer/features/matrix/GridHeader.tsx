// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid with frozen columns cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the one editor, which names the active cell
import { memo } from 'react';
import type { AnnexTable, HeaderCell } from '#shared/annex/annexTable.ts';
import type { GridLayout } from './layout.ts';

interface Props {
  readonly header: AnnexTable['header'];
  readonly headerRows: number;
  readonly layout: GridLayout;
}

/** The tree of headings. Long questions fold to what fits; their whole text is in the tooltip and in the bar below the grid. */
export const GridHeader = memo(function GridHeader({ header, headerRows, layout }: Props) {
  return (
    <div
      className="grid-header"
      role="row"
      style={{
        width: layout.width,
        gridTemplateColumns: layout.columns.map((column) => `${column.width}px`).join(' '),
        gridTemplateRows: `repeat(${headerRows}, ${layout.headerRowHeight}px)`,
      }}
    >
      {header.map((cell) => (
        <HeadCell key={`${cell.row}/${cell.column}`} cell={cell} layout={layout} />
      ))}
    </div>
  );
});

function HeadCell({ cell, layout }: { readonly cell: HeaderCell; readonly layout: GridLayout }) {
  const first = layout.columns[cell.column];
  const last = layout.columns[cell.column + cell.columnSpan - 1];
  const frozen = first?.frozen === true && last?.frozen === true;
  const style = {
    gridColumn: `${cell.column + 1} / span ${cell.columnSpan}`,
    gridRow: `${cell.row + 1} / span ${cell.rowSpan}`,
    ...(frozen ? { left: first.left } : {}),
  };
  const className = frozen ? 'grid-head frozen' : 'grid-head';
  if (cell.diagonal !== undefined) {
    return (
      <div className={`${className} diagonal`} role="columnheader" style={style}>
        <span className="diagonal-upper">{cell.diagonal.upper}</span>
        <span className="diagonal-lower">{cell.diagonal.lower}</span>
      </div>
    );
  }
  return (
    <div className={className} role="columnheader" style={style} title={cell.text} data-column={cell.column}>
      <span style={{ WebkitLineClamp: cell.rowSpan > 1 ? 4 : 2 }}>{cell.text}</span>
    </div>
  );
}
