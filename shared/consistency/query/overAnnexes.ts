import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Reading } from './readings.ts';
import { subjectOf, unitsOf } from './unitColumns.ts';

/**
 * 共发现隐患2048条, 评定为优秀的9个, where 乡镇 stand in one annex and 部门 in another of other columns: what both come to, over all rows or
 * over those that the same condition picks in both.
 */
export function overAnnexes(readings: readonly Reading[]): Reading[] {
  const fitting = readings.filter(
    ({ rows: { annex, others }, aggregate, naming }) =>
      !others && subjectOf(annex).ofUnits && (aggregate === 'rows' || (aggregate === 'sum' && naming?.whole === true)),
  );
  const ways = new Map<string, Reading[]>();
  for (const each of fitting) {
    const way = [each.aggregate, ...each.rows.picks.map(({ say }) => conditionOf(say))].join('|');
    ways.set(way, [...(ways.get(way) ?? []), each]);
  }
  return [...ways.values()].flatMap((own) => {
    const [first, second, ...more] = ofEachAnnex(own);
    if (!first || !second || more.length > 0 || !areApart(first.rows.annex, second.rows.annex)) return [];
    const annex = { ...first.rows.annex, label: `${first.rows.annex.label}、${second.rows.annex.label}` };
    const rows = { ...first.rows, annex, rows: [...first.rows.rows, ...second.rows.rows] };
    const cover = Math.max(first.cover, second.cover);
    return [{ ...first, rows, cover, left: Math.min(first.left, second.left), value: first.value + second.value }];
  });
}

/** 一般和较差的4个: of both where one of the annexes has no 较差. */
function conditionOf(say: string): string {
  return [...new Set(say.split('、').map((each) => each.replace(/(?<=”为)“[^“”]*”$/u, '')))].join('、');
}

/** Of each annex the reading that takes up most; tables of one form are put together already. */
function ofEachAnnex(readings: readonly Reading[]): Reading[] {
  const best = new Map<AnnexGrid, Reading>();
  for (const each of readings) {
    const { annex } = each.rows;
    const known = best.get(annex);
    if (!annex.label.includes('、') && (!known || each.cover > known.cover)) best.set(annex, each);
  }
  return [...best.values()];
}

/** No unit stands in both. */
function areApart(one: AnnexGrid, other: AnnexGrid): boolean {
  const units = new Set(unitsOf(one, one.rows));
  return units.size > 1 && unitsOf(other, other.rows).every((unit) => !units.has(unit));
}
