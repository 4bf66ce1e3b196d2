const notDate = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu;

/** Whether a section of a number format shows a date or a time. */
export function isDateFormat(section: string): boolean {
  const bare = section.replace(notDate, '');
  return !/general/i.test(bare) && /[ymdhs]|aaa|e(?![+-])/i.test(bare);
}

/**
 * A day number as its format prints it. `date` is null when only a time is shown, and for the day 0 that a formula gives for an empty
 * cell. The day before 1 March 1900 is counted as Excel counts it.
 */
export function displayDate(serial: number, section: string, date1904: boolean): { text: string; date: string | null } {
  const elapsed = Math.round(serial * 86_400);
  const seconds = elapsed + (date1904 ? 1462 : 0) * 86_400;
  const days = Math.floor(seconds / 86_400);
  const moment = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + seconds * 1000);
  if (serial < 0 || Number.isNaN(moment.getTime())) return { text: String(serial), date: null };
  const tokens = section.match(tokenPattern) ?? [];
  const printed: Printed = {
    moment,
    elapsed,
    noDay: days === 0,
    chinese: /\[\$-[\da-f]*(?:804|404|C04)/i.test(section),
    tokens,
  };
  const text = tokens.map((token, index) => tokenText(token, index, printed)).join('');
  const bare = section.replace(notDate, '');
  const showsDay = /[yd]|e|aaa/i.test(bare.replace(/am\/pm|a\/p/gi, '')) || !/[hs]/i.test(bare);
  return { text: text.trim(), date: showsDay && days > 0 ? moment.toISOString().slice(0, 10) : null };
}

interface Printed {
  readonly moment: Date;
  /** Seconds since the beginning, whichever that is. */
  readonly elapsed: number;
  /** Excel prints the day 0 as 1900/1/0. */
  readonly noDay: boolean;
  /** Months and weekdays have English names unless the format says otherwise, in a Chinese Excel too. */
  readonly chinese: boolean;
  readonly tokens: readonly string[];
}

const tokenPattern = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+(?:\.0+)?|a{3,4}|e+|[\s\S]/giu;
const weekdays = '日一二三四五六';
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);
const chineseMonths = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

function tokenText(token: string, index: number, { moment, elapsed, noDay, chinese, tokens }: Printed): string {
  const two = (number: number) => (token.length > 1 ? String(number).padStart(2, '0') : String(number));
  const lower = token.toLowerCase();
  const isLate = moment.getUTCHours() >= 12;
  if (/^y+$|^e+$/.test(lower)) {
    const year = String(noDay ? 1900 : moment.getUTCFullYear());
    return lower === 'y' || lower === 'yy' ? year.slice(2) : year;
  }
  if (/^m+$/.test(lower))
    return isMinute(tokens, index)
      ? two(moment.getUTCMinutes())
      : monthText(token, noDay ? 0 : moment.getUTCMonth(), chinese);
  if (/^d{1,2}$/.test(lower)) return two(noDay ? 0 : moment.getUTCDate());
  if (/^d+$|^a+$/.test(lower)) return dayText(lower, moment.getUTCDay(), chinese);
  if (/^h+$/.test(lower)) return two(hasHalves(tokens) ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours());
  if (/^s+/.test(lower)) return String(moment.getUTCSeconds()).padStart(lower.startsWith('ss') ? 2 : 1, '0');
  const whole = elapsedUnits[lower.slice(1, 2)];
  if (whole !== undefined && /^\[(h+|m+|s+)\]$/.test(lower))
    return String(Math.floor(elapsed / whole)).padStart(token.length - 2, '0');
  if (lower === '上午/下午') return isLate ? '下午' : '上午';
  if (/^(am\/pm|a\/p)$/.test(lower)) return token.split('/')[isLate ? 1 : 0] ?? '';
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  return /^[[_*]/.test(token) ? '' : token;
}

const elapsedUnits: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

function monthText(token: string, month: number, chinese: boolean): string {
  if (token.length < 3) return String(month + 1).padStart(token.length, '0');
  if (chinese) return token.length === 3 ? `${month + 1}月` : `${chineseMonths[month]}月`;
  return (englishMonths[month] ?? '').slice(0, token.length === 3 ? 3 : token.length === 5 ? 1 : undefined);
}

function dayText(token: string, day: number, chinese: boolean): string {
  if (token.startsWith('a')) return `${token === 'aaa' ? '' : '星期'}${weekdays[day]}`;
  if (chinese) return `${token === 'ddd' ? '周' : '星期'}${weekdays[day]}`;
  return (englishDays[day] ?? '').slice(0, token === 'ddd' ? 3 : undefined);
}

function hasHalves(tokens: readonly string[]): boolean {
  return tokens.some((token) => /^(am\/pm|a\/p|上午\/下午)$/i.test(token));
}

/** m means minutes right after hours or right before seconds. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const parts = tokens.map((token, at) => ({ token, at })).filter(({ token }) => /^[ymdhs]+|^\[[hms]+\]/i.test(token));
  const here = parts.findIndex(({ at }) => at === index);
  return /^\[?h/i.test(parts[here - 1]?.token ?? '') || /^s/i.test(parts[here + 1]?.token ?? '');
}
