import type { Discrepancy } from './discrepancy.ts';

/** Rules that conclude from the words around a number what of an annex it counts, or which names it counts. */
const concluding: ReadonlySet<string> = new Set(['row-count', 'annex-total', 'named-value', 'names-counted']);

/** So many contradictions of a paper that rest on conclusions are asked, whatever their rules. */
const tooMany = 3;

/**
 * A paper seldom has several wrong numbers, but an office may well write in a manner that is not known here, and then every
 * sentence of one kind seems wrong. What contradicts a paper more than once by the same kind of conclusion is therefore asked and
 * not asserted; one wrong number that comes twice counts once.
 */
export function askWhereMisread(found: readonly Discrepancy[]): Discrepancy[] {
  const asserted = found.filter(isConcluded);
  const kinds = new Map<string, Set<string>>();
  for (const { rule, claimed, found: shown } of asserted) {
    kinds.set(rule, (kinds.get(rule) ?? new Set()).add(`${claimed}|${shown}`));
  }
  const all = [...kinds.values()].reduce((total, { size }) => total + size, 0);
  const isAsked = ({ rule }: Discrepancy) => all >= tooMany || (kinds.get(rule)?.size ?? 0) > 1;
  return found.map((each) => (isConcluded(each) && isAsked(each) ? { ...each, severity: 'doubt' } : each));
}

function isConcluded({ severity, rule }: Discrepancy): boolean {
  return severity === 'error' && concluding.has(rule);
}
