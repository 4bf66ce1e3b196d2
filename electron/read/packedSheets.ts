import type { RawCell, RawSheet } from '#shared/import/rawSheet.ts';

/**
 * Sheets as they cross from the reading thread: equal cells once, and their places as numbers in memory that is handed
 * over instead of copied.
 */
export interface PackedSheet {
  readonly sheet: Omit<RawSheet, 'rows'>;
  readonly cells: readonly RawCell[];
  /** Of each row its length and then the place of each of its cells in `cells`. */
  readonly places: Uint32Array<ArrayBuffer>;
}

export function packSheet({ rows, ...sheet }: RawSheet): PackedSheet {
  const places = new Uint32Array(rows.reduce((sum, row) => sum + row.length + 1, 0));
  const cells: RawCell[] = [];
  const known = new Map<string, number>();
  let at = 0;
  for (const row of rows) {
    places[at++] = row.length;
    for (const cell of row) {
      const key =
        cell.number === null && cell.date === null
          ? cell.text
          : `${cell.number}\u0000${cell.percent}\u0000${cell.date}\u0000${cell.text}`;
      let place = known.get(key);
      if (place === undefined) {
        place = cells.push(cell) - 1;
        known.set(key, place);
      }
      places[at++] = place;
    }
  }
  return { sheet, cells, places };
}

export function unpackSheet({ sheet, cells, places }: PackedSheet): RawSheet {
  const rows: RawCell[][] = [];
  for (let at = 0; at < places.length; ) {
    const length = places[at++] ?? 0;
    const row: RawCell[] = new Array(length);
    for (let column = 0; column < length; column += 1) row[column] = cells[places[at++] ?? 0] as RawCell;
    rows.push(row);
  }
  return { ...sheet, rows };
}
