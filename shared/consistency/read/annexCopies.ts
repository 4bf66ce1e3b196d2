import type { AnnexGrid } from './annexGrid.ts';
import { foldCheckText } from './sentences.ts';

/** One annex that was given twice: printed in the bulletin and as a file of its own. */
export interface AnnexCopy {
  readonly kept: AnnexGrid;
  readonly other: AnnexGrid;
}

/** Each annex once: counted twice, every total would be double. */
export function withoutCopies(annexes: readonly AnnexGrid[]): {
  readonly annexes: readonly AnnexGrid[];
  readonly copies: readonly AnnexCopy[];
} {
  const kept: AnnexGrid[] = [];
  const copies: AnnexCopy[] = [];
  for (const annex of annexes) {
    const same = kept.find((each) => identity(each) === identity(annex) && isCopy(each, annex));
    if (same) copies.push({ kept: same, other: annex });
    else kept.push(annex);
  }
  return { annexes: kept, copies };
}

function identity({ number, title, columns }: AnnexGrid): string {
  return JSON.stringify([number, foldCheckText(title), columns.length]);
}

/** Two tables of a text without a title are one only where they say the same. */
function isCopy(a: AnnexGrid, b: AnnexGrid): boolean {
  if (a.number !== null || a.title !== '') return sameRows(a, b);
  const said = ({ rows }: AnnexGrid): string =>
    JSON.stringify(rows.map(({ cells }) => cells.map(({ folded }) => folded)));
  return said(a) === said(b);
}

/** A table that goes on in a second one has the same title and other rows. */
function sameRows(a: AnnexGrid, b: AnnexGrid): boolean {
  const names = new Set(a.rows.map(({ name }) => name));
  return b.rows.filter(({ name }) => names.has(name)).length * 2 > b.rows.length;
}
