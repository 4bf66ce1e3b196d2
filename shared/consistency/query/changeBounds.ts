import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { unitFits } from './amountAnswers.ts';
import { boundsIn, type Limit } from './bounds.ts';
import { comparedIn, meant } from './changePicks.ts';
import { type Change, changesOf, ratesOfChange } from './changes.ts';
import { numberColumnsOf } from './columnWords.ts';
import { isWithin, sayLimit } from './limits.ts';
import type { Pick } from './picks.ts';

const way = /(?<up>增长|增加|上升|上涨|提高|提升|[增升涨]幅)|(?<down>下降|减少|降低|回落|下滑|[降减跌]幅)/u;
const atOnce = '(?:幅度)?(?:了|均|都|在|达|达到|超过?|不[足到满超]过?|未超过|不?[低高大小多少]于)*$';
const ahead = new RegExp(`(?:${way.source})${atOnce}`, 'u');
const behind = /^(?:的)?(?:(?<up>[增升涨]幅)|(?<down>[降减跌]幅))/u;

/** Which way a bound says that something has gone: 增幅超过20%, 减少10件以上; null for a bound of anything else. */
export function wayBounded(text: string, [limit, upper]: Limit): { sign: 1 | -1; from: number } | null {
  const match = ahead.exec(text.slice(0, limit.start));
  const found = match ?? behind.exec(text.slice((upper ?? limit).end));
  if (!found) return null;
  return { sign: found.groups?.down === undefined ? 1 : -1, from: match?.index ?? limit.start };
}

/** 受理量增幅超过20%的, 较上月减少10件以上的: the rows that have grown or fallen by so much. */
export function changeBounds(annex: AnnexGrid, text: string): Pick[] {
  return boundsIn(text).flatMap((limit) => {
    const said = wayBounded(text, limit);
    return said
      ? meant(changesMeasured(annex, text, limit), text, said.from).map((each) =>
          pickOf(annex, text, limit, said, each),
        )
      : [];
  });
}

/** Those that are measured as the bound is: a rate, or a difference in its unit. */
function changesMeasured(annex: AnnexGrid, text: string, [{ measure }]: Limit): Change[] {
  const all = [...comparedIn(annex, text), ...changesOf(annex)];
  if (measure === '%') return [...all.filter(({ rate }) => rate), ...ratesOfChange(annex)];
  const named = numberColumnsOf(annex);
  const fits = ({ column }: Change): boolean => named.some((each) => each.column === column && unitFits(each, measure));
  return all.filter(
    (change) => !change.rate && (change.column.kind === 'percent') === (measure === '个百分点') && fits(change),
  );
}

function pickOf(
  annex: AnnexGrid,
  text: string,
  limit: Limit,
  { sign, from }: { readonly sign: number; readonly from: number },
  { say, words, of }: Change,
): Pick {
  const fits = (row: GridRow): boolean => {
    const by = (of(row) ?? 0) * sign;
    return by > 0 && isWithin(by, limit);
  };
  const [{ measure, end }, upper] = limit;
  const named = words.split('|').find((word) => word !== '' && text.slice(0, from).endsWith(word)) ?? '';
  return {
    annex,
    aspect: `change bound ${say}`,
    say: `${say.replace(/的增减幅度$/u, '')}${sign > 0 ? '上升' : '下降'}${sayLimit(limit)}${measure === '%' ? '%' : ''}`,
    rows: annex.rows.filter(fits),
    start: from - named.length,
    end: upper?.end ?? end,
  };
}
