import { daysBetween, formatDate, isIsoDate } from '../annex/date.ts';
import type { Period, Value } from '../annex/value.ts';
import type { Stale } from '../pack/pack.ts';
import { fillTemplate } from '../text/template.ts';

/** How long something has not been updated on the monitoring day; `never` when it never was. */
export type Idle =
  | { readonly kind: 'days'; readonly days: number; readonly period: Period }
  | { readonly kind: 'never'; readonly word: string };

/** From the last update to the monitoring day. 2020.7.3–2020.7.17 are 14 days. Null: nothing to compute from. */
export function idleTime(lastUpdate: Value | undefined, asOf: string | null): Idle | null {
  if (typeof lastUpdate !== 'string' || lastUpdate === '') return null;
  if (!isIsoDate(lastUpdate)) return { kind: 'never', word: lastUpdate };
  if (asOf === null || lastUpdate > asOf) return null;
  return { kind: 'days', days: daysBetween(lastUpdate, asOf), period: { from: lastUpdate, to: asOf } };
}

/** Exactly so many days count. */
export function isStale(idle: Idle, days: number): boolean {
  return idle.kind === 'never' || idle.days >= days;
}

export interface StalenessTexts {
  readonly days: number;
  readonly text: string;
  readonly never: string;
}

/** 监测时间点前{limit}天内无更新({period}) → 监测时间点前14天内无更新(2020.7.3-2020.7.17) */
export function idleText(idle: Idle, { days, text, never }: StalenessTexts): string {
  if (idle.kind === 'never') return fillTemplate(never, (key) => ({ limit: String(days), word: idle.word })[key] ?? '');
  const from = formatDate(idle.period.from, '2022.5.6');
  const to = formatDate(idle.period.to, '2022.5.6');
  const words: Readonly<Record<string, string>> = {
    limit: String(days),
    days: String(idle.days),
    period: `${from}-${to}`,
    from,
    to,
  };
  return fillTemplate(text, (key) => words[key] ?? '');
}

/** The rule that fires: the one with the longest time that was reached; among equals the first. */
export function firingRule<R extends { readonly stale?: Stale | null | undefined }>(
  rules: readonly R[],
  idle: Idle,
): R | null {
  let found: R | null = null;
  for (const rule of rules) {
    const days = rule.stale?.days;
    if (days !== undefined && isStale(idle, days) && (found?.stale?.days ?? 0) < days) found = rule;
  }
  return found;
}
