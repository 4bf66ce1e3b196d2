import type { Discrepancy } from '../discrepancy.ts';

/** So many contradictions of a paper that rest on conclusions are asked, whatever their rules. */
const tooMany = 3;

/**
 * A paper seldom has several wrong numbers, but an office may well write in a manner that is not known here, and then every
 * sentence of one kind seems wrong: what contradicts a paper more than once by the same rule. One wrong number that comes twice
 * counts once.
 */
export function toldOften(asserted: readonly Discrepancy[]): (discrepancy: Discrepancy) => boolean {
  const kinds = new Map<string, Set<string>>();
  for (const { rule, claimed, found } of asserted) {
    kinds.set(rule, (kinds.get(rule) ?? new Set()).add(`${claimed}|${found}`));
  }
  const all = [...kinds.values()].reduce((total, { size }) => total + size, 0);
  return ({ rule }) => all >= tooMany || (kinds.get(rule)?.size ?? 0) > 1;
}
