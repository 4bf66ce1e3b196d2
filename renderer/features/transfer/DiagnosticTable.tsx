import { Table, Tag } from 'antd';
import type { Diagnostic, Severity } from '#shared/import/diagnostic.ts';

export const severityTag: Readonly<Record<Severity, { readonly label: string; readonly color: string }>> = {
  error: { label: '未导入', color: 'red' },
  warning: { label: '请核对', color: 'orange' },
  info: { label: '说明', color: 'blue' },
};

interface Props {
  readonly diagnostics: readonly Diagnostic[];
  /** Room for the rows in pixels, so that the dialog's buttons stay on a small screen. */
  readonly height?: number;
}

export function DiagnosticTable({ diagnostics, height = 320 }: Props) {
  if (diagnostics.length === 0) return <p className="muted">没有发现疑问。</p>;
  return (
    <Table<Diagnostic & { readonly key: number }>
      className="diagnostics"
      size="small"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ y: height }}
      dataSource={diagnostics.map((entry, key) => ({ ...entry, key }))}
      columns={[
        {
          title: '',
          width: 76,
          render: (_, { severity }) => <Tag color={severityTag[severity].color}>{severityTag[severity].label}</Tag>,
        },
        { title: '位置', width: 150, render: (_, entry) => placeOf(entry) },
        { title: '对象', width: 140, dataIndex: 'subject' },
        {
          title: '情况',
          render: (_, { message, suggestion }) => (
            <>
              {message}
              {suggestion !== null && <div className="muted">{suggestion}</div>}
            </>
          ),
        },
      ]}
    />
  );
}

function placeOf({ sheet, row, column }: Diagnostic): string {
  const cell = row === null ? '' : column === null ? `第${row}行` : `${column}${row}`;
  return [sheet ?? '', cell].filter((part) => part !== '').join(' ');
}
