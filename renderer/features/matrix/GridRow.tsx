// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid with frozen columns cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the one editor, which names the active cell
import { memo } from 'react';
import type { TableRow } from '#shared/annex/annexTable.ts';
import type { LeafColumn } from '#shared/pack/column.ts';
import { useRowEvidence } from '../evidence/EvidenceCounts.tsx';
import { EvidenceMark } from '../evidence/EvidenceMark.tsx';
import { useRowMarks } from '../filling/FilledMarks.tsx';
import type { Overlay } from '../recording/overlays.ts';
import { polarityOf, polaritySign } from '../recording/polarity.ts';
import type { ColumnPlace } from './layout.ts';

interface Props {
  readonly index: number;
  readonly row: TableRow;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly ColumnPlace[];
  /** The columns of this part: `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly overlays: ReadonlyMap<string, Overlay> | undefined;
}

/**
 * One row, in two parts: its frozen cells stay in view while the others move. Drawn again only when its own values change: choosing
 * cells is drawn over it.
 */
export const GridRow = memo(function GridRow({ index, row, top, height, columns, from, to, overlays }: Props) {
  const evidence = useRowEvidence(row.subjectId);
  const marks = useRowMarks(row.subjectId);
  const drawn = columns.slice(from, to);
  const left = drawn[0]?.left ?? 0;
  const width = drawn.reduce((sum, place) => sum + place.width, 0);
  return (
    <div
      className={row.kind === 'subject' ? 'grid-row' : 'grid-row grid-total'}
      role="row"
      aria-rowindex={index + 1}
      style={{ top, left, height, width }}
    >
      {drawn.map(({ column, width: cellWidth, frozen, recorded }, offset) => {
        const at = from + offset;
        const overlay = overlays?.get(column.id);
        const text = overlay?.text ?? row.cells[at]?.text ?? '';
        const polarity = polarityOf(column, text);
        const state = overlay?.state ?? '';
        const filled = text !== '' && marks?.has(column.id) === true;
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 1}
            className={cellClass(column, {
              frozen,
              recorded: recorded && row.kind === 'subject',
              covered: row.cells[at]?.rowSpan === 0,
              state,
              polarity,
              filled,
            })}
            data-row={index}
            data-column={at}
            data-testid={row.subjectId === null ? undefined : `cell-${row.subjectId}-${column.id}`}
            data-state={state === '' ? undefined : state}
            title={overlay?.state === 'refused' ? overlay.message : undefined}
            data-filled={filled || undefined}
            style={{ width: cellWidth }}
          >
            {evidence !== undefined && <EvidenceMark count={evidence.get(column.id)} />}
            <span>
              {filled && <i aria-hidden="true">◌</i>}
              {polarity !== null && polaritySign[polarity] !== '' && <i aria-hidden="true">{polaritySign[polarity]}</i>}
              {text}
            </span>
          </div>
        );
      })}
    </div>
  );
});

interface Look {
  readonly frozen: boolean;
  readonly recorded: boolean;
  /** Printed as one cell with the one above, which says the same. */
  readonly covered: boolean;
  readonly state: string;
  readonly polarity: string | null;
  /** Filled in by the program, and nobody has looked at it. */
  readonly filled: boolean;
}

function cellClass(column: LeafColumn, { frozen, recorded, covered, state, polarity, filled }: Look): string {
  const classes = ['grid-cell', `align-${alignOf(column)}`];
  if (frozen) classes.push('frozen');
  else if (!recorded) classes.push('computed');
  if (covered) classes.push('covered');
  if (state !== '') classes.push(state);
  if (polarity !== null) classes.push(polarity);
  if (filled) classes.push('filled');
  return classes.join(' ');
}

function alignOf(column: LeafColumn): 'left' | 'center' | 'right' {
  switch (column.kind) {
    case 'serial':
    case 'choice':
    case 'rank':
    case 'verdict':
    case 'date':
      return 'center';
    case 'integer':
    case 'decimal':
    case 'sum':
    case 'ratio':
    case 'score':
    case 'count':
      return 'right';
    default:
      return 'left';
  }
}
