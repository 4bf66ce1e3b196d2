import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';
import { readOnceOf } from '../readOnce.ts';

const yes = /^(?:√|✓|✔|是|有|达标)$/u;
const no = /^(?:×|✗|✘|x|否|无|未达标|没有)$/iu;

/** A column of √ and ×, 是 and 否. */
export function isTicked(annex: AnnexGrid, index: number): boolean {
  return tickedColumns(annex).has(index);
}

const tickedColumns = readOnceOf((annex: AnnexGrid): ReadonlySet<number> => {
  const columns = annex.columns.map(({ index }) => index);
  return new Set(columns.filter((index) => hasTicks(annex, index)));
});

function hasTicks({ rows }: AnnexGrid, index: number): boolean {
  const filled = rows.map((row) => row.cells[index]?.folded ?? '').filter((text) => text !== '');
  return filled.length * 2 >= rows.length && filled.every((text) => yes.test(text) || no.test(text));
}

/** √, 是. */
export function isPositive(text: string): boolean {
  return yes.test(foldCheckText(text));
}

/** Nothing is recorded of the row there, or that there is nothing. */
export function isNothing(row: GridRow, index: number): boolean {
  return /^(?:无|—|-|\/|未发现(?:问题)?|正常|合格)?$/u.test(row.cells[index]?.folded ?? '');
}
