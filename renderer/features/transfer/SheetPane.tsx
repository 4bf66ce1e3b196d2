import type { OpenedSource, SourceSheet } from '#shared/import/importDraft.ts';

interface Props {
  readonly source: OpenedSource;
  readonly shown: number;
  readonly onChoose: (name: string) => void;
}

/** The sheets of the file, each with a small picture of its upper left corner. */
export function SheetPane({ source, shown, onChoose }: Props) {
  return (
    <fieldset className="sheet-choice">
      <legend>读哪一张工作表</legend>
      {source.sheets.map((sheet, index) => (
        <label key={sheet.name} className={index === shown ? 'chosen' : ''}>
          <span>
            <input
              type="radio"
              name="sheet"
              checked={index === shown}
              data-testid={`sheet-${index}`}
              onChange={() => onChoose(sheet.name)}
            />{' '}
            <b>{sheet.name}</b> <span className="muted">{`${sheet.rows} 行 × ${sheet.columns} 列`}</span>
          </span>
          <SheetPicture sheet={sheet} />
        </label>
      ))}
    </fieldset>
  );
}

function SheetPicture({ sheet: { picture, columns } }: { readonly sheet: SourceSheet }) {
  const width = Math.min(8, Math.max(1, columns));
  return (
    <span className="sheet-picture" aria-hidden="true" style={{ gridTemplateColumns: `repeat(${width}, 1fr)` }}>
      {picture.rows.flatMap((row, at) =>
        Array.from({ length: width }, (_, column) => {
          const merge = picture.merges.find(({ top, left }) => top === at && left === column);
          const covered = picture.merges.some(
            ({ top, left, bottom, right }) =>
              at >= top && at <= bottom && column >= left && column <= right && (at !== top || column !== left),
          );
          if (covered) return null;
          const columnEnd = Math.min(width, (merge?.right ?? column) + 1) + 1;
          const rowEnd = Math.min(picture.rows.length, (merge?.bottom ?? at) + 1) + 1;
          return (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a place is what a cell is known by
              key={`${at} ${column}`}
              style={{ gridArea: `${at + 1} / ${column + 1} / ${rowEnd} / ${columnEnd}` }}
            >
              {row[column]}
            </span>
          );
        }),
      )}
    </span>
  );
}
