import { Button, InputNumber, Tag } from 'antd';
import { useState } from 'react';
import type { ImportReport } from '#shared/import/importDraft.ts';
import type { ImportLayout, MappedColumn } from '#shared/import/mapping/columnMapping.ts';
import { columnNumber, type SheetCell } from './importWork.ts';
import { TurnedNote } from './TurnedNote.tsx';
import { TurnedRows } from './TurnedRows.tsx';

interface Props {
  readonly report: ImportReport;
  readonly layout: ImportLayout;
  readonly active: SheetCell;
  readonly onActive: (cell: SheetCell) => void;
  readonly onLayout: (layout: ImportLayout) => void;
  readonly onColumn: (key: string, columnId: string | null | undefined) => void;
}

/** The form of the table: its head, the columns that need a look, what stays empty, and rows that are no data. */
export function ColumnsPane({ report, layout, active, onActive, onLayout, onColumn }: Props) {
  const { mapping, targets } = report;
  const titleOf = (id: string) => targets.find((target) => target.id === id)?.title ?? id;
  const columns = mapping?.columns ?? [];
  const doubtful = columns.filter(({ columnId, confidence }) => columnId !== null && confidence === 'doubtful');
  const suggested = columns.filter((mapped) => mapped.suggested !== undefined && mapped.columnId === null);
  const unknown = columns.filter(
    ({ columnId, confidence, suggested: other }) => columnId === null && confidence === 'none' && other === undefined,
  );
  const turned = mapping?.turned !== undefined;
  const place = ({ column }: MappedColumn) => (turned ? `第 ${column} 行` : `${column} 列`);
  const show = ({ column }: MappedColumn) => {
    const head = mapping?.head.last ?? active.row;
    onActive(turned ? { row: Number(column), column: head } : { row: head, column: columnNumber(column) });
  };
  return (
    <>
      <TurnedNote mapping={mapping} layout={layout} onLayout={onLayout} />
      {!turned && (
        <HeadRows
          key={`${mapping?.head.first} ${mapping?.head.last}`}
          report={report}
          active={active}
          onChange={(head) => onLayout({ ...layout, head })}
        />
      )}
      {[...doubtful, ...suggested].map((mapped) => {
        const meant = mapped.columnId ?? mapped.suggested ?? '';
        return (
          <div
            key={`${mapped.column} ${mapped.key}`}
            className="column-question"
            data-testid={`column-question-${mapped.column}`}
          >
            <button type="button" className="link-button" onClick={() => show(mapped)}>
              {place(mapped)}“{mapped.title}”
            </button>
            <p>{mapped.reason.includes('“') ? mapped.reason : `按“${titleOf(meant)}”读：${mapped.reason}`}</p>
            <Button
              size="small"
              aria-label={`${place(mapped)}就是“${titleOf(meant)}”`}
              onClick={() => onColumn(mapped.key, meant)}
            >
              就是它
            </Button>
            <Button size="small" aria-label={`${place(mapped)}不导入`} onClick={() => onColumn(mapped.key, null)}>
              不导入
            </Button>
          </div>
        );
      })}
      {mapping && doubtful.length + suggested.length === 0 && (
        <p className="muted">没有拿不准的{turned ? '行。' : '列。各列的对应可以在表格上方改。'}</p>
      )}
      <TurnedRows report={report} layout={layout} onShow={show} onColumn={onColumn} />
      {!turned && unknown.length > 0 && (
        <p className="link-list">
          <span className="muted">附件里没有、不导入的列：</span>
          {unknown.map((mapped) => (
            <button key={mapped.column} type="button" className="link-button" onClick={() => show(mapped)}>
              {mapped.column} {mapped.title.slice(0, 16)}
            </button>
          ))}
        </p>
      )}
      {mapping && mapping.unfilled.length > 0 && (
        <>
          <p className="muted">文件里没有找到、保持原样的列：</p>
          <ul className="unfilled">
            {mapping.unfilled.map((id) => (
              <li key={id}>{titleOf(id)}</li>
            ))}
          </ul>
        </>
      )}
      {mapping && !turned && (
        <NotData layout={layout} active={active} from={mapping.head.last + 1} onLayout={onLayout} />
      )}
    </>
  );
}

interface HeadProps {
  readonly report: ImportReport;
  readonly active: SheetCell;
  readonly onChange: (head: { first: number; last: number }) => void;
}

function HeadRows({ report: { mapping }, active, onChange }: HeadProps) {
  const [first, setFirst] = useState(mapping?.head.first ?? active.row);
  const [last, setLast] = useState(mapping?.head.last ?? active.row);
  return (
    <div className="head-rows">
      {mapping === null && (
        <p role="status">
          <strong>没有认出表头。</strong>请看左边的表，写明表头从第几行到第几行；也请核对附件选得对不对。
        </p>
      )}
      <span>表头：第</span>
      <InputNumber
        size="small"
        min={1}
        value={first}
        aria-label="表头首行"
        data-testid="head-first"
        onChange={(value) => setFirst(value ?? 1)}
      />
      <span>行到第</span>
      <InputNumber
        size="small"
        min={1}
        value={last}
        aria-label="表头末行"
        data-testid="head-last"
        onChange={(value) => setLast(value ?? 1)}
      />
      <span>行</span>
      <Button
        size="small"
        data-testid="head-apply"
        disabled={first === mapping?.head.first && last === mapping?.head.last}
        onClick={() => onChange({ first: Math.min(first, last), last: Math.max(first, last) })}
      >
        这样读
      </Button>
    </div>
  );
}

interface NotDataProps extends Pick<Props, 'layout' | 'active' | 'onLayout'> {
  /** First row below the head. */
  readonly from: number;
}

function NotData({ layout, active, from, onLayout }: NotDataProps) {
  const rows = layout.notData ?? [];
  return (
    <div className="not-data">
      {active.row >= from && !rows.includes(active.row) && (
        <Button
          size="small"
          data-testid="not-data"
          onClick={() => onLayout({ ...layout, notData: [...rows, active.row] })}
        >
          第 {active.row} 行不是数据
        </Button>
      )}
      {rows.map((row) => (
        <Tag key={row}>
          第 {row} 行不读
          <Button
            type="link"
            size="small"
            aria-label={`第 ${row} 行还是数据`}
            onClick={() => onLayout({ ...layout, notData: rows.filter((other) => other !== row) })}
          >
            撤回
          </Button>
        </Tag>
      ))}
    </div>
  );
}
