import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { rateRelation } from '../rule/rateRelation.ts';
import { numberAt, sumOver } from '../rule/relations.ts';
import type { Answer } from './answers.ts';
import { rowSetsOf } from './candidates.ts';
import { periodPairs } from './periodColumns.ts';
import { answer, type Scene } from './scene.ts';

const since =
  /(?:[比较](?:去年|上年|上一?[季月周期]度?|20\d\d年|第?[一二三四]季度|\d{1,2}月)[^,;。\d]{0,6}|同比|环比)(提高|提升|上升|增加|增长|下降|降低|回落|减少)了?$/u;

/** 退文率2.4%,比去年同期下降2.4个百分点: of a rate whose two numbers a table has for both periods, or for now and what was added since. */
export function rateChanges({ context, measure, words, namings }: Scene): Answer[] {
  const way = measure === '个百分点' ? since.exec(words)?.[1] : undefined;
  if (way === undefined) return [];
  const { annex } = context;
  const pairs = periodPairs(annex);
  const added = addedSince(annex, words);
  const near = context.near.filter(({ aspect }) => !aspect.startsWith('change'));
  const before = (column: GridColumn): GridColumn | undefined => pairs.find(({ now }) => now === column)?.before;
  const sign = /[降减回]/u.test(way) ? -1 : 1;
  return namings.flatMap((naming) => {
    const relation = naming.whole ? rateRelation(annex, naming.named.column) : null;
    if (relation?.way !== 'part') return [];
    const [of, to] = [before(relation.of), before(relation.to)];
    const part = added.find((column) => isPartOf(annex, column, relation.of));
    return rowSetsOf({ ...context, near }).flatMap((rows): Answer[] => {
      const now = rateOver(rows.rows, relation.of, relation.to);
      const gained = part ? rateOver(rows.rows, part, relation.to) : null;
      const then = of && to ? rateOver(rows.rows, of, to) : now !== null && gained !== null ? now - gained : null;
      if (now === null || then === null || Math.sign(now - then) !== sign) return [];
      const measured = { column: naming.named, naming, of: () => now - then };
      // Between two rates that are printed rounded it may be a tenth more or less.
      const printed = Math.round(now / 10) * 10 - Math.round(then / 10) * 10;
      return [...new Set([now - then, printed])].map((by) => answer('change', rows, null, measured, Math.abs(by)));
    });
  });
}

/** 8月新增 beside what was done till then, for 比7月底 and 比上月: without it there was so much before. */
function addedSince({ columns }: AnnexGrid, words: string): GridColumn[] {
  const month = Number(/[比较](\d{1,2})月/u.exec(words)?.[1] ?? 0);
  if (month === 0 && !/[比较]上一?月|环比/u.test(words)) return [];
  const own = month === 0 ? '\\d{1,2}' : String((month % 12) + 1);
  const title = new RegExp(`(?<!\\d)(?:${own}|[本当])月份?新增`, 'u');
  return columns.filter((column) => column.kind === 'number' && title.test(column.title));
}

/** Of the same unit, and no more in any row. */
function isPartOf(annex: AnnexGrid, part: GridColumn, whole: GridColumn): boolean {
  const unitOf = ({ title }: GridColumn): string => /\(([^()]*)\)$/u.exec(title)?.[1] ?? '';
  return (
    unitOf(part) === unitOf(whole) &&
    annex.rows.every((row) => (numberAt(row, part) ?? 0) <= (numberAt(row, whole) ?? 0))
  );
}

function rateOver(rows: readonly GridRow[], of: GridColumn, to: GridColumn): number | null {
  const whole = sumOver(rows, to);
  return whole > 0 ? (sumOver(rows, of) * 10_000) / whole : null;
}
