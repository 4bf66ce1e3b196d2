import { readChineseNumeral } from '../claim/numerals.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { matchesOf } from '../readOnce.ts';
import { numberAt } from '../rule/relations.ts';
import { namingsIn } from './columnWords.ts';
import type { Pick } from './picks.ts';

const endsSaid = matchesOf(
  /([^,;。、\d]{0,10}?)(?:排名|位[居列]|排在?|居)?(前|后|末|倒数)(\d{1,2}|[二三四五六七八九十]{1,3})[名位](?:的)?(?:[单部][位门]|乡镇|地区|县区)?(?=[中里])/gu,
);

/** The aspect of such a pick: on how far up a row stands. */
export const amongFirst = 'bound rank';

const ofOtherTime = /上[一]?[年月季期次周]|去年|同期|前[一次]/u;

/** 排名前10位的单位中有乡镇4个: those who stand so far up, by the printed rank or the column that the words name. */
export function rankPicks(annex: AnnexGrid, text: string): Pick[] {
  return endsSaid(text).flatMap((match): Pick[] => {
    const [said, words = '', side = '', number = ''] = match;
    const most = /^\d/u.test(number) ? Number(number) : (readChineseNumeral(number) ?? 0);
    const order = orderedBy(annex, words);
    if (!order || most < 2 || most >= order.rows.length) return [];
    const [upper, lower] = side === '前' ? [most - 1, most] : [order.rows.length - most - 1, order.rows.length - most];
    // Who shares a place across the end of them is neither in nor out.
    if (order.values[upper] === order.values[lower]) return [];
    const rows = side === '前' ? order.rows.slice(0, most) : order.rows.slice(-most);
    const start = match.index + words.length;
    const end = match.index + said.length;
    return [{ annex, aspect: amongFirst, say: `${side}${number}位`, rows, start, end }];
  });
}

/** Rows from the first to the last, with the number that orders each. */
interface Order {
  readonly rows: readonly GridRow[];
  readonly values: readonly (number | null)[];
}

function orderedBy(annex: AnnexGrid, words: string): Order | null {
  const ranks = annex.columns.filter(({ kind, title }) => kind === 'rank' && !ofOtherTime.test(title));
  const [rank] = ranks;
  const [named, ...others] = namingsIn(annex, words).filter(({ whole }) => whole);
  if (named && others.length === 0) return sorted(annex, named.named.column, -1);
  return rank && ranks.length === 1 ? sorted(annex, rank, 1) : null;
}

function sorted(annex: AnnexGrid, column: GridColumn, sign: 1 | -1): Order | null {
  if (annex.rows.some((row) => numberAt(row, column) === null)) return null;
  const rows = [...annex.rows].sort((a, b) => sign * ((numberAt(a, column) ?? 0) - (numberAt(b, column) ?? 0)));
  return { rows, values: rows.map((row) => numberAt(row, column)) };
}
