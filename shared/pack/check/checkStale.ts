import type { Pack } from '../pack.ts';
import { checkTemplate } from './checkText.ts';
import type { Path, Report } from './packIssue.ts';

const idleNames = ['limit', 'days', 'period', 'from', 'to'];
const neverNames = ['limit', 'word'];

/** The sentences about what was not updated: those with a time, and those for what never was. */
export function checkStaleTexts(
  report: Report,
  path: Path,
  texts: { text?: string; fail?: string; never: string },
): void {
  for (const key of ['text', 'fail'] as const) checkTemplate(report, [...path, key], texts[key], idleNames);
  checkTemplate(report, [...path, 'never'], texts.never, neverNames);
}

/** What goes stale is measured on the monitoring day. */
export function checkMonitored(report: Report, path: Path, { round }: Pack): void {
  if (round.asOf !== undefined) return;
  report(path, '停更要有监测时间点才算得出', '在 round 里写监测时间点，例如 "asOf": "2026-03-31"');
}
