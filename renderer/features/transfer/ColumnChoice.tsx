import type { ColumnMapping, ImportTarget, MappedColumn } from '#shared/import/mapping/columnMapping.ts';
import type { GridProps } from './SourceGrid.tsx';

interface ChoiceProps {
  readonly mapped: MappedColumn;
  readonly mapping: ColumnMapping | null;
  readonly targets: readonly ImportTarget[];
  readonly said: boolean;
  readonly onColumn: GridProps['onColumn'];
}

const nothing = '-';
const automatic = '*';

/** Which annex column a column of the file is, or a row of a table on its side. */
export function ColumnChoice({ mapped, mapping, targets, said, onColumn }: ChoiceProps) {
  const place = (column: string) => (mapping?.turned ? `第 ${column} 行` : `${column}列`);
  const takenBy = new Map(mapping?.columns.map(({ columnId, column }) => [columnId, column]));
  const label = (target: ImportTarget, index: number) => {
    const by = takenBy.get(target.id);
    const note = by === undefined || by === mapped.column ? '' : `（现为${place(by)}）`;
    return `${index + 1} ${target.title === '' ? '（没有表头的列）' : target.title.slice(0, 48)}${note}`;
  };
  const options = targets.map((target, index) => ({ ...target, label: label(target, index) }));
  return (
    <select
      value={mapped.columnId ?? nothing}
      aria-label={`${place(mapped.column)}“${mapped.title.slice(0, 30)}”对应附件的哪一列`}
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
