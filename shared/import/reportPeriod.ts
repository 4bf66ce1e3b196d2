import { parseDate, parsePeriod } from '../annex/parseDate.ts';
import type { Round } from '../round/roundData.ts';
import type { ImportReport } from './importReport.ts';
import type { PageFacts } from './pageFacts.ts';

const until = /^(?:数据)?截[至止](?:到|至)?[:：]?\s*/u;

/** A file of another quarter is easily taken for this one's: what it says about its period is compared with the round's. */
export function reportPeriod(report: ImportReport, { period }: PageFacts, { from, to, asOf }: Round): void {
  const first = from ?? asOf;
  const last = asOf !== null && (to === null || asOf > to) ? asOf : to;
  if (period === null || first === null || last === null) return;
  const day = parseDate(period.replace(until, ''));
  const printed = parsePeriod(period) ?? (day === null ? null : { from: day, to: day });
  // A day after the round is when somebody counted, not what was counted.
  if (!printed || (printed.to >= first && (until.test(period) || printed.from <= last))) return;
  const message = `表上写的统计期是“${period}”，与本轮次的时段（${first} 至 ${last}）不同。`;
  report.add('warning', {}, message, '请核对是不是选错了文件或轮次；内容照常读入。');
}
