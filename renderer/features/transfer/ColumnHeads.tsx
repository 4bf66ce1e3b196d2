// biome-ignore-all lint/a11y/useSemanticElements: part of a grid that cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: its drop-down takes the focus
import type { ColumnMapping, Confidence, ImportTarget, MappedColumn } from '#shared/import/mapping/columnMapping.ts';
import { columnLetter } from '#shared/import/rawGrid.ts';
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

function headWord({ columnId, confidence }: MappedColumn): string {
  return columnId === null && confidence === 'sure' ? '不导入' : confidenceWords[confidence];
}

interface ChoiceProps {
  readonly mapped: MappedColumn;
  readonly mapping: ColumnMapping | null;
  readonly targets: readonly ImportTarget[];
  readonly said: boolean;
  readonly onColumn: GridProps['onColumn'];
}

const nothing = '-';
const automatic = '*';

function ColumnChoice({ mapped, mapping, targets, said, onColumn }: ChoiceProps) {
  const takenBy = new Map(mapping?.columns.map(({ columnId, column }) => [columnId, column]));
  const label = (target: ImportTarget, index: number) => {
    const by = takenBy.get(target.id);
    const note = by === undefined || by === mapped.column ? '' : `（现为${by}列）`;
    return `${index + 1} ${target.title === '' ? '（没有表头的列）' : target.title.slice(0, 48)}${note}`;
  };
  const options = targets.map((target, index) => ({ ...target, label: label(target, index) }));
  return (
    <select
      value={mapped.columnId ?? nothing}
      aria-label={`${mapped.column} 列“${mapped.title.slice(0, 30)}”对应附件的哪一列`}
      data-testid={`map-${mapped.column}`}
      onChange={({ target: { value } }) =>
        onColumn(mapped.key, value === nothing ? null : value === automatic ? undefined : value)
      }
    >
      <option value={nothing}>不导入</option>
      {said && <option value={automatic}>↺ 恢复自动对应</option>}
      {options
        .filter(({ computed }) => !computed)
        .map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      <optgroup label="只核对，不导入">
        {options
          .filter(({ computed }) => computed)
          .map(({ id, label: text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
      </optgroup>
    </select>
  );
}
