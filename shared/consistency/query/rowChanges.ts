import { matchOf } from '../readOnce.ts';
import { numberAt } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import type { Answer } from './answers.ts';
import { isOfChange } from './changeColumns.ts';
import type { NumberColumn } from './columnWords.ts';
import { rowsCompared } from './periodRows.ts';
import { answer, type Scene } from './scene.ts';

const byHowMuch = matchOf(/(增加|上升|增长|提高|提升|减少|下降|降低|回落)[^,;。\d]{0,3}$/u);

/** 三季度采用量环比下降20.0%; 与上年同期相比,采用量下降20件: a row of a table of months or quarters beside an earlier one. */
export function rowChanges({ context: { annex }, measure, words, said, namings }: Scene): Answer[] {
  const way = byHowMuch(words)?.[1];
  const pair = way === undefined ? null : rowsCompared(annex, `${said}${words}`);
  if (way === undefined || !pair || isOfSeveral(words, namings)) return [];
  const sign = /[减降回]/u.test(way) ? -1 : 1;
  return namings
    .filter(({ named, whole }) => whole && !isOfChange(named.column) && fits(named, measure))
    .flatMap((naming): Answer[] => {
      const { column, times } = naming.named;
      const [now, before] = pair.map((row) => numberAt(row, column));
      if (now === null || now === undefined || !before) return [];
      const by = measure === '%' ? ((now - before) * 10_000) / before : (now - before) * times;
      if (Math.sign(by) !== sign) return [];
      const rows = { annex, picks: [], fixed: [], rows: [pair[0]], others: false };
      return [answer('change', rows, null, { column: naming.named, naming, of: () => by }, Math.abs(by))];
    });
}

/** 三项指标分别提高0.4个、2.3个: each of another column, of which these words name none. */
function isOfSeveral(words: string, namings: Scene['namings']): boolean {
  return /分别|依次/u.test(words) && namings.every(({ spans }) => spans.length === 0);
}

function fits(named: NumberColumn, measure: string): boolean {
  const isRate = named.column.kind === 'percent';
  if (measure === '个百分点') return isRate;
  return !isRate && (measure === '%' || unitFits(named, measure));
}
