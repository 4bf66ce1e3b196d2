import type { Count } from '../claim/counts.ts';
import { isShareOf, togetherOf } from './printedRate.ts';

const negated = /([不未失])([^,;。不未]{1,4}?)率(?:为|是|达)?$/u;

/** 按时答复82件,超时答复9件,按时答复率. */
const inTime = /(?:按[时期]|及时|如期)[^,;。]{0,6}率(?:为|是|达到?)?$/u;
const late = /(?:超[时期]|逾期|延期|未按[时期]|未及时)[^,;。]{0,6}$/u;

/** 批捕14.3万人,不捕8.6万人,不捕率; 失业 and 就业: those of the other kind are not the whole of these. */
export function isOpposite(rate: Count, { before, after }: Count): boolean {
  if (inTime.test(rate.before) && late.test(before)) return true;
  const [, not = '', stem] = negated.exec(rate.before) ?? [];
  const core = stem?.slice(-2);
  if (core === undefined) return false;
  const words = before + after;
  return words.includes(core) && !words.includes(`${not}${core}`);
}

/** Of both kinds together: right, or of a number that is not said. */
export function isOfBothKinds(rate: Count, part: Count, opposites: readonly Count[], said: readonly Count[]): boolean {
  const wholes = opposites.map((each) => togetherOf(part, each));
  const isSaid = wholes.some(({ value }) => said.some((each) => each.value === value));
  return !isSaid || wholes.some((whole) => isShareOf(part, whole, rate));
}
