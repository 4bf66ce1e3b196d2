/** A moment as a paper prints it, by the clock of this machine: 2022年7月5日 9:05. */
export function printedMoment(at: number | string): string {
  const moment = new Date(at);
  const minutes = String(moment.getMinutes()).padStart(2, '0');
  return `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日 ${moment.getHours()}:${minutes}`;
}
