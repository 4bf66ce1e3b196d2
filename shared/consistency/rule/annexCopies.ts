import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexCopy } from '../read/annexCopies.ts';
import type { GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';
import { nameOfAnnex, rowPlace } from './report.ts';

/** An annex that is printed in the bulletin and sent round as a file says the same in both. */
export function checkCopies(copies: readonly AnnexCopy[]): Discrepancy[] {
  return copies.flatMap(({ kept, other }): Discrepancy[] => {
    const rows = kept.rows.filter((row, at) => textOf(row) !== textOf(other.rows[at]));
    const [first] = rows;
    if (!first && kept.rows.length === other.rows.length) return [];
    const name = nameOfAnnex(kept);
    const told = first ? `从“${first.name}”（第${first.row}行）起有 ${rows.length} 行不同` : '行数不同';
    return [
      {
        severity: 'error',
        rule: 'annex-copies',
        where: name,
        place: null,
        quote: kept.title,
        claimed: `${kept.rows.length}行`,
        found: `${other.rows.length}行`,
        rows: rows.map((row) => rowPlace(kept, row)),
        message: `${name}给了两份，内容不一样：${told}。请确认发哪一份；校核按前一份。`,
      },
    ];
  });
}

function textOf(row: GridRow | undefined): string {
  return foldCheckText((row?.cells ?? []).map(({ text }) => text).join('|'));
}
