import type { Count } from '../claim/counts.ts';
import type { NumberedPassage } from './numbers.ts';
import type { Reckoning } from './reckoning.ts';

const moved =
  /[由从][^,;。\d]{0,4}第(\d{1,3})[位名][^,;。\d]{0,8}第?(\d{1,3})[位名],?(?:名次|位次|排名)?(?:前移|后移|前进|上升|提升|提高|跃升|攀升|进步|下降|下滑|[后倒]退|退后|退步|跌落|滑落|[升进降退跌])了?$/u;

/** 由第8名升至第1名,前移7位: how far the one place is from the other. */
export function placesApart({ passage: { text } }: NumberedPassage, count: Count): Reckoning[] {
  const ofPlaces = '位名'.includes(count.measure) || /^[位名]次/u.test(text.slice(count.end));
  const [, from, to] = moved.exec(text.slice(Math.max(0, count.start - 40), count.start)) ?? [];
  if (!ofPlaces || count.bound || count.rough || from === undefined || to === undefined) return [];
  return [{ value: Math.abs(Number(from) - Number(to)) * 100, how: `第${from}名与第${to}名相差`, grade: 'told' }];
}
