import type { Count } from './counts.ts';

/** 增收4万元 is a change of what is taken in, as 增加 is. */
export const moreOf = '增[收支产亏]|多[收支]|净增';
export const lessOf = '减[收支产亏]|少[收支]|净减';
const up = `增加|增长|上升|提高|提升|上涨|[增升涨]幅|${moreOf}`;
const down = `减少|下降|降低|回落|下滑|[降减跌]幅|${lessOf}`;
const change = new RegExp(`(?:(?<up>${up})|(?<down>${down}))(?:了|为|达|约)?$`, 'u');

/** What the words at once before a number say that it is a change for. */
export interface Way {
  readonly rises: boolean;
  readonly printed: string;
}

/** 同比下降4.1%, 降幅为4.1%; null for a number that is no change, or does not say which way. */
export function wayBefore({ before }: Count): Way | null {
  const { up: more, down: less } = change.exec(before)?.groups ?? {};
  const printed = more ?? less;
  return printed === undefined ? null : { rises: more !== undefined, printed };
}
