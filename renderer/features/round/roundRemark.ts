import type { Round } from '#shared/round/roundData.ts';

/** 统计时段 2022-01-01 至 2022-03-31，截至 2022-04-05 */
export function roundRemark(round: Round): string {
  const parts: string[] = [];
  if (round.from !== null && round.to !== null) parts.push(`统计时段 ${round.from} 至 ${round.to}`);
  if (round.asOf !== null) parts.push(`截至 ${round.asOf}`);
  return parts.join('，');
}
