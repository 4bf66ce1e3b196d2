import type { Formula, SheetPlace } from '../document/tableModel.ts';
import type { TablePlace } from './annexTable.ts';

/** Where a cell of the table lies on the sheet; undefined when it is covered or absent. */
export type PlaceOnSheet = (place: TablePlace) => SheetPlace | undefined;

type Range<P> = { readonly from: P; readonly to: P };

/** A range of the table as ranges of the sheet: one for every block that it reaches into. */
function splitRange({ from, to }: Range<TablePlace>, onSheet: PlaceOnSheet): Range<SheetPlace>[] | undefined {
  const ranges: { from: SheetPlace; to: SheetPlace }[] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    const place = onSheet({ row, columnId: from.columnId });
    if (!place) return undefined;
    const last = ranges.at(-1);
    if (last && last.to.column === place.column && last.to.row === place.row - 1) last.to = place;
    else ranges.push({ from: place, to: place });
  }
  return ranges;
}

/** A formula in places of the sheet; undefined where the sheet cannot say it (a rank over several blocks). */
export function sheetFormula(
  formula: Formula<TablePlace>,
  onSheet: PlaceOnSheet,
  splitOnce: (range: Range<TablePlace>) => Range<SheetPlace>[] | undefined,
): Formula<SheetPlace> | undefined {
  switch (formula.fn) {
    case 'sum': {
      const terms = formula.terms.flatMap(({ of, times }) => {
        const place = onSheet(of);
        return place ? [{ of: place, times }] : [];
      });
      return terms.length === formula.terms.length ? { ...formula, terms } : undefined;
    }
    case 'total': {
      const ranges = formula.ranges.map((range) => splitOnce(range));
      return ranges.includes(undefined) ? undefined : { fn: 'total', ranges: ranges.flatMap((split) => split ?? []) };
    }
    case 'ratio': {
      const of = onSheet(formula.of);
      const to = onSheet(formula.to);
      const minus = formula.minus === null ? null : onSheet(formula.minus);
      return of && to && minus !== undefined ? { ...formula, of, to, minus } : undefined;
    }
    case 'rank': {
      const of = onSheet(formula.of);
      const ranges = splitOnce(formula.range);
      const range = ranges?.[0];
      return of && range && ranges.length === 1 ? { ...formula, of, range } : undefined;
    }
  }
}

/** Remembers how ranges are split: thousands of ranks look at one and the same range. */
export function rangeSplitter(onSheet: PlaceOnSheet) {
  const known = new Map<Range<TablePlace>, Range<SheetPlace>[] | undefined>();
  return (range: Range<TablePlace>) => {
    if (!known.has(range)) known.set(range, splitRange(range, onSheet));
    return known.get(range);
  };
}
