/**
 * Hybrid logical clock, milliseconds × 1000 + counter: later than everything seen so far, even when the machine's clock
 * was set back or another laptop's clock runs ahead.
 */
export function nextClock(last: number, nowMilliseconds: number): number {
  return Math.max(Math.floor(nowMilliseconds) * 1000, last + 1);
}

export function clockTime(clock: number): string {
  const moment = new Date(Math.floor(clock / 1000));
  // A clock that was altered behind our back may be no moment at all.
  return Number.isNaN(moment.getTime()) ? '（时间不明）' : moment.toISOString();
}
