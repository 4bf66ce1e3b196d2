import { z } from 'zod';
import { id } from '../fields.ts';
import type { DeclaredException } from './checkPaper.ts';
import type { Severity } from './discrepancy.ts';

/** Somebody says of a discrepancy, or (key null) of all that one rule finds in the round, that it stands as it is. */
export const RulingDraft = z.strictObject({
  roundId: id,
  rule: z.string().min(1).max(60),
  key: id.nullable(),
  reason: z.string().trim().min(2).max(500),
});
export type RulingDraft = z.infer<typeof RulingDraft>;

/** 处理: the decision with its reason, and what was decided about, as it stood. Who and when, its change says. */
export interface Ruling extends DeclaredException {
  readonly id: string;
  readonly severity: Severity;
  readonly where: string;
  readonly quote: string;
  readonly message: string;
  readonly person: string;
  readonly at: string;
}

/** The same on every laptop, so that two that decide about one thing meet instead of standing side by side. */
export function rulingId(roundId: string, { rule, key }: Pick<DeclaredException, 'rule' | 'key'>): string {
  return `${roundId}/${key ?? rule}`;
}

/** The one that governs a discrepancy: what was said of itself before what was said of its rule. */
export function rulingOf<Of extends DeclaredException>(
  { key, rule }: { readonly key: string; readonly rule: string },
  rulings: readonly Of[],
): Of | null {
  return (
    rulings.find((each) => each.key === key) ?? rulings.find((each) => each.key === null && each.rule === rule) ?? null
  );
}
