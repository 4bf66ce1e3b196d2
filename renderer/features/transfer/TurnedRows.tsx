import type { ImportReport } from '#shared/import/importDraft.ts';
import type { ImportLayout, MappedColumn } from '#shared/import/mapping/columnMapping.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { headWord } from './ColumnHeads.tsx';
import type { GridProps } from './SourceGrid.tsx';

interface Props {
  readonly report: ImportReport;
  readonly layout: ImportLayout;
  readonly onShow: (mapped: MappedColumn) => void;
  readonly onColumn: GridProps['onColumn'];
}

/** Of a table on its side the rows are the annex's columns: each with what it is taken for, and the way to say otherwise. */
export function TurnedRows({ report: { mapping, targets }, layout, onShow, onColumn }: Props) {
  if (!mapping?.turned) return null;
  const said = layout.columns ?? {};
  return (
    <ul className="turned-rows" aria-label="各行对应附件的哪一列">
      {mapping.columns.map((mapped) => (
        <li key={`${mapped.column} ${mapped.key}`} className={mapped.columnId === null ? 'none' : mapped.confidence}>
          <button type="button" className="link-button" onClick={() => onShow(mapped)}>
            第 {mapped.column} 行 {mapped.title.slice(0, 24)}
          </button>
          <span className="muted" title={mapped.reason}>
            {headWord(mapped)}
          </span>
          <ColumnChoice
            mapped={mapped}
            mapping={mapping}
            targets={targets}
            said={mapped.key in said}
            onColumn={onColumn}
          />
        </li>
      ))}
    </ul>
  );
}
