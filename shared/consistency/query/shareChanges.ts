import type { GridColumn, GridRow } from '../read/annexGrid.ts';
import { sumOver } from '../rule/relations.ts';
import type { Answer } from './answers.ts';
import { rowSetsOf } from './candidates.ts';
import { numberColumnsOf } from './columnWords.ts';
import { periodPairs } from './periodColumns.ts';
import { quantitiesIn, roundsTo } from './quantities.ts';
import { answer, type Scene } from './scene.ts';
import { widerThan } from './shareAnswers.ts';

const since =
  /(占比|比重|比例)(?:同比|环比|[比较与](?:去年|上年|上一?[季月周期]度?|20\d\d年|第?[一二三四]季度|\d{1,2}月)[^,;。\d]{0,6}?)(提高|提升|上升|增加|扩大|下降|降低|回落|减少|缩小)了?$/u;

/** 网上信访占48.9%,占比较上年提高6.4个百分点: how far the share that was said is from the one before, of a table with columns for both. */
export function shareChanges({ context, measure, words, said, span }: Scene): Answer[] {
  const match = measure === '个百分点' ? since.exec(words) : null;
  const [, shareWord = '', way] = match ?? [];
  const share = match === null ? undefined : quantitiesIn(said).findLast((each) => each.measure === '%');
  if (!match || way === undefined || !share) return [];
  const at = span[0] + match.index;
  const shareSpan = [at, at + shareWord.length] as const;
  const { annex } = context;
  const sign = /[降减回缩]/u.test(way) ? -1 : 1;
  const near = context.near.filter(({ aspect }) => !aspect.startsWith('change'));
  const parts = rowSetsOf({ ...context, near }).filter(({ picks, rows }) => picks.length > 0 && rows.length > 0);
  return periodPairs(annex).flatMap(({ now, before }) => {
    const named = numberColumnsOf(annex).find(({ column }) => column === now);
    if (!named) return [];
    const naming = { named, spans: [shareSpan], strength: 2, whole: true };
    return parts.flatMap((part) =>
      widerThan(part, []).flatMap((wider): Answer[] => {
        const [own, then] = [now, before].map((column) => shareOf(part.rows, wider.rows, column));
        if (own == null || then == null || !roundsTo(share, own) || Math.sign(own - then) !== sign) return [];
        const measured = { column: named, naming, of: () => own - then };
        // As the two shares are printed, and as they are: mostly the same.
        const to = (value: number): number => Math.round(value / share.step) * share.step;
        const apart = [to(own) - to(then), to(own - then)];
        return [...new Set(apart)].map((by) => answer('change', part, wider, measured, Math.abs(by)));
      }),
    );
  });
}

function shareOf(part: readonly GridRow[], whole: readonly GridRow[], column: GridColumn): number | null {
  const all = sumOver(whole, column);
  return all > 0 ? (sumOver(part, column) * 10_000) / all : null;
}
