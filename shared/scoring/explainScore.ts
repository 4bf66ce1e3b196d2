import { divideRounded, hundredths } from '../annex/value.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { Indicator, Pack, Rule } from '../pack/pack.ts';
import type { Problem } from '../round/roundData.ts';
import { problemDeduction, ruleOf } from './deduction.ts';

type ScoreColumn = Extract<LeafColumn, { kind: 'score' }>;

/** All amounts in hundredths of a point, positive. */
export interface ProblemDeduction {
  readonly problem: Problem;
  readonly points: number;
}

export interface RuleDeduction {
  /** Null for problems that were recorded without a rule. */
  readonly rule: Rule | null;
  readonly problems: readonly ProblemDeduction[];
  /** Sum over the problems, and what of it counts under the cap of the rule. */
  readonly stated: number;
  readonly counted: number;
}

export interface IndicatorDeduction {
  /** Null for rules without an indicator. */
  readonly indicator: Indicator | null;
  readonly rules: readonly RuleDeduction[];
  readonly stated: number;
  readonly counted: number;
}

/** 单项否决 is a fact of its own beside the score, never a large deduction (国办秘函〔2019〕19号). */
export interface ScoreExplanation {
  readonly full: number;
  readonly deducted: number;
  readonly indicators: readonly IndicatorDeduction[];
  readonly vetoes: readonly Problem[];
  /** After floor, scale and rounding: what the cell shows when nothing was vetoed. */
  readonly score: number;
}

function groupBy<T, K>(list: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function capped(amount: number, cap: number | undefined): number {
  return cap === undefined ? amount : Math.min(amount, hundredths(cap));
}

function ruleDeduction(rule: Rule | null, problems: readonly Problem[]): RuleDeduction {
  const costs = problems.map((problem) => ({ problem, points: problemDeduction(problem, rule ?? undefined) }));
  const stated = sum(costs.map((cost) => cost.points));
  return { rule, problems: costs, stated, counted: capped(stated, rule?.cap) };
}

function indicatorDeduction(indicator: Indicator | null, rules: readonly RuleDeduction[]): IndicatorDeduction {
  const stated = sum(rules.map((rule) => rule.counted));
  return { indicator, rules, stated, counted: capped(stated, indicator?.cap) };
}

/** The problems that veto their subject. */
export function vetoProblems(pack: Pack, problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => ruleOf(pack, problem)?.veto === true);
}

/**
 * How the score of one row comes about, down to indicator, rule and problem. Problems of columns that the score does not
 * count are left out. `full` is the full mark of this row in hundredths.
 *
 * 同一指标扣分不超过该项分值 (国办秘函〔2019〕19号): each rule is capped first, then each indicator over its rules.
 */
export function explainScore(
  pack: Pack,
  column: ScoreColumn,
  problems: readonly Problem[],
  full: number = hundredths(column.full),
): ScoreExplanation {
  const counted = problems.filter((problem) => column.of.includes(problem.columnId));
  const byRule = [...groupBy(counted, (problem) => ruleOf(pack, problem) ?? null)];
  const rules = byRule.map(([rule, of]) => ruleDeduction(rule, of));
  const byIndicator = groupBy(rules, (each) => each.rule?.indicator ?? null);
  const indicators = [...byIndicator].map(([id, of]) =>
    indicatorDeduction(pack.indicators.find((indicator) => indicator.id === id) ?? null, of),
  );
  const deducted = sum(indicators.map((indicator) => indicator.counted));
  return { full, deducted, indicators, vetoes: vetoProblems(pack, counted), score: finish(column, full - deducted) };
}

/** 折算 (no outward service: × 4/3), then the floor, then rounding to the decimals of the column. */
function finish(column: ScoreColumn, points: number): number {
  const unit = 10 ** (2 - column.decimals);
  const { times, over } = column.scale ?? { times: 1, over: 1 };
  const scaled = divideRounded(points * times, over * unit) * unit;
  return Math.max(scaled, hundredths(column.floor));
}
