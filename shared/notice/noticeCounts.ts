import type { Rectification } from '../rectification/rectification.ts';
import { type NoticeItem, placeKey, type Repeat } from './noticeItem.ts';

const repeated: readonly Rectification[] = ['open', 'partly', 'relapsed'];

export function isRepeat({ state }: Repeat): boolean {
  return repeated.includes(state);
}

/** How many of the items were pointed out before: 未整改, 部分整改, 反弹. */
export function countRepeats(
  items: readonly NoticeItem[],
  repeats: ReadonlyMap<string, Repeat>,
): Readonly<Record<'open' | 'partly' | 'relapsed', number>> {
  const states = items.map((item) => repeats.get(placeKey(item.place))?.state);
  const count = (state: Rectification) => states.filter((each) => each === state).length;
  return { open: count('open'), partly: count('partly'), relapsed: count('relapsed') };
}
