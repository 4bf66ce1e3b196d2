import type { ModelCell, ModelRow, TableModel } from '#shared/document/tableModel.ts';

/** The table as it is printed: the same model that Excel and Word are written from. */
export function PreviewTable(props: {
  readonly table: TableModel;
  /** Rows (of all, from 0) that are to be seen at once. */
  readonly marked?: ReadonlySet<number>;
}) {
  const { table, marked } = props;
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <figure className="printed-table" data-testid="preview-table">
      {table.label !== null && <p className="printed-label">{table.label}</p>}
      {table.title !== '' && <figcaption>{table.title}</figcaption>}
      {table.subtitle !== null && <p className="printed-subtitle">{table.subtitle}</p>}
      <table>
        <colgroup>
          {table.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <col key={index} style={{ width: `${(column.width * 100) / total}%` }} />
          ))}
        </colgroup>
        <thead>{renderRows(table.rows.slice(0, table.headRows), 0)}</thead>
        <tbody>{renderRows(table.rows.slice(table.headRows), table.headRows, marked)}</tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note} className="printed-note">
          {note}
        </p>
      ))}
    </figure>
  );
}

function renderRows(rows: readonly ModelRow[], from: number, marked?: ReadonlySet<number>) {
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed row is its place
    <tr key={from + index} className={`printed-${row.kind}${marked?.has(from + index) ? ' marked' : ''}`}>
      {row.cells.map((cell) => (
        <PrintedCell key={cell.column} cell={cell} head={row.kind === 'head'} />
      ))}
    </tr>
  ));
}

function PrintedCell({ cell, head }: { readonly cell: ModelCell; readonly head: boolean }) {
  const Tag = head ? 'th' : 'td';
  const spans = { rowSpan: Math.max(cell.rowSpan, 1), colSpan: Math.max(cell.columnSpan, 1) };
  if (cell.diagonal !== undefined) {
    return (
      <Tag {...spans} className="diagonal">
        <span className="diagonal-upper">{cell.diagonal.upper}</span>
        <span className="diagonal-lower">{cell.diagonal.lower}</span>
      </Tag>
    );
  }
  return (
    <Tag {...spans} style={{ textAlign: cell.align }}>
      {cell.text}
    </Tag>
  );
}
