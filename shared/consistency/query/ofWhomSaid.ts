import type { PickContext, RowSet } from './candidates.ts';
import type { Pick } from './picks.ts';
import type { Question } from './question.ts';
import { picksUnit } from './unitPicks.ts';

const extreme = /最[高低多少大小长短好差快慢]|居首|垫底|末位/u;
/** Words of others than the one that is spoken of. */
const ofMore = /[各共均全]|合计|总计|其余|其他|另|涉及|分别|[一二两三四五六七八九十]项/u;

/**
 * 其中甲局最低,应挂接26条,尚有5条未挂接; 最低的乙局开庭5件,负责人只出庭3件: after who is first or last the sentence goes on about
 * them alone, and not about all that it has named before.
 */
export function ofWhomSaid(
  sets: readonly RowSet[],
  { annex, near, before }: PickContext,
  { text, wording, ofOthers }: Question,
): readonly RowSet[] {
  const isUnit = (pick: Pick): boolean => picksUnit(annex, pick);
  const { quantity } = wording;
  if (ofOthers || wording.turn !== null || '%个百分点'.includes(quantity.measure) || near.some(isUnit)) return sets;
  const named = (before[0] ?? []).filter(isUnit);
  const last = named.reduce<Pick | null>((one, pick) => (one && one.end >= pick.end ? one : pick), null);
  if (!last || /[;。]/u.test(text.slice(last.end, quantity.start))) return sets;
  const from = Math.max(...[...',:;。'].map((mark) => text.lastIndexOf(mark, last.start))) + 1;
  const clause = text.slice(from, last.start) + (/^[^,;:。]*/u.exec(text.slice(last.end))?.[0] ?? '');
  const isAlone = !named.some((pick) => pick.start >= from && pick.end <= last.start);
  if (!isAlone || !extreme.test(clause) || ofMore.test(text.slice(last.end, wording.after[1]))) return sets;
  const own = sets.filter(({ picks }) =>
    picks.some(({ start, aspect }) => start === last.start && aspect === last.aspect),
  );
  return own.length > 0 ? own : sets;
}
