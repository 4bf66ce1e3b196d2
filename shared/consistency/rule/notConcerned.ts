import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { inAnnex } from './report.ts';

const word = '不涉及';

/** Who is 不涉及 in one column is 不涉及 in those that the others are: a row that is only in some of them is asked about. */
export function checkNotConcerned(annex: AnnexGrid): Discrepancy[] {
  const says = (row: GridRow, index: number): boolean => (row.cells[index]?.folded ?? '') === word;
  const columns = annex.columns.filter(({ index }) => annex.rows.some((row) => says(row, index)));
  const counts = annex.rows.map((row) => columns.filter(({ index }) => says(row, index)).length);
  const whole = counts.filter((count) => count === columns.length).length;
  const partly = annex.rows.filter((_, at) => (counts[at] ?? 0) > 0 && (counts[at] ?? 0) < columns.length);
  if (columns.length < 2 || whole < 3 || partly.length * 3 > whole) return [];
  return partly.map((row) => {
    const other = columns
      .filter(({ index }) => !says(row, index))
      .map(({ index, title }) => `“${title}”为“${row.cells[index]?.text ?? ''}”`);
    const message = `“${row.name}”有的项是“${word}”，但${other.join('，')}。其他单位要么都是“${word}”，要么都不是，请核对。`;
    return inAnnex(annex, row, word, {
      severity: 'doubt',
      rule: 'partly-not-concerned',
      claimed: word,
      found: other.join('，'),
      message,
    });
  });
}
