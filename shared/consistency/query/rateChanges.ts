import type { GridColumn, GridRow } from '../read/annexGrid.ts';
import { rateRelation } from '../rule/rateRelation.ts';
import type { Answer } from './answers.ts';
import { rowSetsOf } from './candidates.ts';
import { periodPairs } from './periodColumns.ts';
import { answer, type Scene, sumOver } from './scene.ts';

const since =
  /(?:[比较](?:去年|上年|上一?[季月周期]度?|20\d\d年|第?[一二三四]季度|\d{1,2}月)[^,;。\d]{0,6}|同比|环比)(提高|提升|上升|增加|增长|下降|降低|回落|减少)了?$/u;

/** 退文率2.4%,比去年同期下降2.4个百分点: of a rate whose two numbers a table has for both periods. */
export function rateChanges({ context, measure, words, namings }: Scene): Answer[] {
  const way = measure === '个百分点' ? since.exec(words)?.[1] : undefined;
  if (way === undefined) return [];
  const { annex } = context;
  const pairs = periodPairs(annex);
  const near = context.near.filter(({ aspect }) => !aspect.startsWith('change'));
  const before = (column: GridColumn): GridColumn | undefined => pairs.find(({ now }) => now === column)?.before;
  const sign = /[降减回]/u.test(way) ? -1 : 1;
  return namings.flatMap((naming) => {
    const relation = naming.whole ? rateRelation(annex, naming.named.column) : null;
    const [of, to] = relation?.way === 'part' ? [before(relation.of), before(relation.to)] : [];
    if (!relation || !of || !to) return [];
    return rowSetsOf({ ...context, near }).flatMap((rows): Answer[] => {
      const [now, then] = [rateOver(rows.rows, relation.of, relation.to), rateOver(rows.rows, of, to)];
      if (now === null || then === null || Math.sign(now - then) !== sign) return [];
      const measured = { column: naming.named, naming, of: () => now - then };
      // Between two rates that are printed rounded it may be a tenth more or less.
      const printed = Math.round(now / 10) * 10 - Math.round(then / 10) * 10;
      return [...new Set([now - then, printed])].map((by) => answer('change', rows, null, measured, Math.abs(by)));
    });
  });
}

function rateOver(rows: readonly GridRow[], of: GridColumn, to: GridColumn): number | null {
  const whole = sumOver(rows, to);
  return whole > 0 ? (sumOver(rows, of) * 10_000) / whole : null;
}
