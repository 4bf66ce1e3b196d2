import type { GridLayout } from './layout.ts';
import type { Place } from './selection.ts';

interface Props {
  readonly matches: readonly Place[];
  readonly layout: GridLayout;
  /** The rows that are drawn. */
  readonly from: number;
  readonly to: number;
}

/** What a search found among the rows in view, drawn over them. */
export function GridMatches({ matches, layout, from, to }: Props) {
  const seen = matches.filter(({ row }) => row >= from && row <= to);
  const box = ({ row, column }: Place) => {
    const place = layout.columns[column];
    const style = {
      left: place?.left ?? 0,
      top: layout.rowTops[row] ?? 0,
      width: place?.width ?? 0,
      height: layout.rowHeights[row] ?? 0,
    };
    return <div key={`${row}/${column}`} className="grid-match" style={style} />;
  };
  const isFrozen = ({ column }: Place) => layout.columns[column]?.frozen === true;
  return (
    <>
      <div className="grid-frozen-layer">{seen.filter(isFrozen).map(box)}</div>
      {seen.filter((place) => !isFrozen(place)).map(box)}
    </>
  );
}
