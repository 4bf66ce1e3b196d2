// biome-ignore-all lint/a11y/useSemanticElements: part of a grid that cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: its drop-down takes the focus
import type { ColumnMapping, Confidence, MappedColumn } from '#shared/import/mapping/columnMapping.ts';
import { columnLetter } from '#shared/import/rawGrid.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { columnNumber } from './importWork.ts';
import type { GridProps } from './SourceGrid.tsx';
import type { SheetLayout } from './sheetLayout.ts';
import type { Viewport } from './useViewport.ts';

export const headsHeight = 74;

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  sure: '有把握',
  likely: '多半是',
  doubtful: '没把握',
  none: '未对应',
};

interface Props extends GridProps {
  readonly mapping: ColumnMapping | null;
  readonly layout: SheetLayout;
  readonly view: Viewport;
}

/** Above each column of the file: which annex column it is, how sure, why, and the way to say otherwise. */
export function ColumnHeads({ report, work, mapping, layout, view, onColumn }: Props) {
  const byColumn = new Map(mapping?.columns.map((mapped) => [columnNumber(mapped.column) - 1, mapped]));
  const said = work.layout.columns ?? {};
  return (
    <div role="row" className="source-heads" style={{ height: headsHeight, width: layout.width }}>
      {layout.lefts.map((left, column) => {
        const width = layout.widths[column] ?? 0;
        if (left + width < view.left || left > view.left + view.width) return null;
        const mapped = byColumn.get(column);
        return (
          <div
            key={columnLetter(column)}
            role="columnheader"
            aria-colindex={column + 1}
            className={`source-head ${mapped?.columnId == null ? 'none' : mapped.confidence}`}
            style={{ left, width }}
          >
            <span className="source-head-line">
              <b>{columnLetter(column)}</b>
              {mapped && <span>{headWord(mapped)}</span>}
            </span>
            {mapped && (
              <ColumnChoice
                mapped={mapped}
                mapping={mapping}
                targets={report?.targets ?? []}
                said={mapped.key in said}
                onColumn={onColumn}
              />
            )}
            {mapped && (
              <span className="source-head-reason" title={mapped.reason}>
                {mapped.reason}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

export function headWord({ columnId, confidence }: MappedColumn): string {
  return columnId === null && confidence === 'sure' ? '不导入' : confidenceWords[confidence];
}
