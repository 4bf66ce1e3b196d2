import type { Count } from '../claim/counts.ts';
import { isShareOf, togetherOf } from './printedRate.ts';

const negated = /([不未失])([^,;。不未]{1,4}?)率(?:为|是|达)?$/u;

/** 批捕14.3万人,不捕8.6万人,不捕率; 失业 and 就业: those of the other kind are not the whole of these. */
export function isOpposite(rate: Count, { before, after }: Count): boolean {
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
