import type { LeafColumn } from '#shared/pack/column.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import type { RuleChoice } from './ProblemsEditor.tsx';

/** The rules that this column may use: those it names, else all. */
export function rulesFor(column: LeafColumn, overview: RoundOverview | undefined): readonly RuleChoice[] {
  const all = overview?.rules ?? [];
  if (column.kind !== 'problems' || column.rules === undefined) return all;
  const named = new Set(column.rules);
  return all.filter((rule) => named.has(rule.id));
}
