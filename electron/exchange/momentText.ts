const two = (number: number) => String(number).padStart(2, '0');

/** A moment by this machine's clock: 2022年6月30日 9:05. */
export function momentText(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const day = `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日`;
  return `${day} ${moment.getHours()}:${two(moment.getMinutes())}`;
}
