import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';

/** How many different units some rows are of, by each column that its title says is of units. */
export function unitsOver({ columns }: AnnexGrid, rows: readonly GridRow[]): number[] {
  return columns
    .filter(({ title }) => /单位|部门|乡镇|街道|地区|县区|市区/u.test(title))
    .map(({ index }) => new Set(rows.map((row) => row.cells[index]?.folded ?? '')).size);
}
