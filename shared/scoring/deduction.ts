import { hundredths } from '../annex/value.ts';
import type { Pack, Rule } from '../pack/pack.ts';
import type { Problem } from '../round/roundData.ts';

/** The rules of a pack by id; made once per pack. */
const rulesOfPack = new WeakMap<Pack, ReadonlyMap<string, Rule>>();

export function rulesById(pack: Pack): ReadonlyMap<string, Rule> {
  const known = rulesOfPack.get(pack);
  if (known) return known;
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  rulesOfPack.set(pack, rules);
  return rules;
}

/** The rule that a problem was recorded under; undefined when none was named or the pack no longer has it. */
export function ruleOf(pack: Pack, problem: Problem): Rule | undefined {
  return problem.ruleId === null ? undefined : rulesById(pack).get(problem.ruleId);
}

/**
 * What one problem costs before any cap, in hundredths of a point: the points that were stated, otherwise the points of its
 * rule for every occurrence (one when no count was stated). 每发现一处扣N分.
 */
export function problemDeduction(problem: Problem, rule: Rule | undefined): number {
  if (problem.points !== null) return problem.points;
  return rule ? hundredths(rule.points) * (problem.count ?? 1) : 0;
}
