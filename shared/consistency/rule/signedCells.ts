import { type Count, quantitiesIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import { wayBefore } from '../claim/ways.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt } from './relations.ts';
import { inPassage, nameOfAnnex, rowPlace } from './report.ts';

/** A cell of a column that prints falls as less than nothing. */
interface SignedCell {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
  readonly value: number;
}

export function signedCellsOf(annexes: readonly AnnexGrid[]): SignedCell[] {
  return annexes.flatMap((annex) => {
    const rows = [...annex.rows, ...annex.totals];
    const signed = annex.columns.filter((column) => isSigned(column, rows));
    return signed.flatMap((column) =>
      rows.flatMap((row) => {
        const value = numberAt(row, column);
        return value === null ? [] : [{ annex, row, value }];
      }),
    );
  });
}

function isSigned(column: GridColumn, rows: readonly GridRow[]): boolean {
  return column.kind === 'percent' && rows.some((row) => (numberAt(row, column) ?? 0) < 0);
}

/** 同比增长1.3% where a table has -1.3% and nowhere 1.3%. */
export function checkSignedCells(passage: Passage, cells: readonly SignedCell[]): Discrepancy[] {
  if (cells.length === 0) return [];
  return quantitiesIn(passage.text).flatMap((count): Discrepancy[] => {
    const way = wayBefore(count);
    if (!way || count.measure !== '%' || count.bound || count.rough || count.decimals === 0) return [];
    const said = way.rises ? count.value : -count.value;
    const turned = cells.find(({ value }) => value === -said);
    if (!turned || said === 0 || cells.some(({ value }) => value === said)) return [];
    return report(passage, count, way.printed, turned);
  });
}

function report(
  passage: Passage,
  { start, end }: Count,
  claimed: string,
  { annex, row, value }: SignedCell,
): Discrepancy[] {
  const found = value > 0 ? '增长' : '下降';
  const message = `${nameOfAnnex(annex)}里“${row.name}”是 ${printHundredths(value)}%，即${found}，文中写作“${claimed}”。请核对增减。`;
  const rows = [rowPlace(annex, row)];
  return inPassage(passage, start, end, { severity: 'doubt', rule: 'direction', claimed, found, rows, message });
}
