const notDate = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu;

/** Whether a section of a number format shows a date or a time. */
export function isDateFormat(section: string): boolean {
  const bare = section.replace(notDate, '');
  return !/general/i.test(bare) && /[ymdhs]|aaa|e(?![+-])/i.test(bare);
}

/**
 * A day number as its format prints it. `date` is null when only a time is shown. The day before 1 March 1900 is counted
 * as Excel counts it.
 */
export function displayDate(serial: number, section: string, date1904: boolean): { text: string; date: string | null } {
  const seconds = Math.round((serial + (date1904 ? 1462 : 0)) * 86_400);
  const days = Math.floor(seconds / 86_400);
  const moment = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + seconds * 1000);
  if (serial < 0 || Number.isNaN(moment.getTime())) return { text: String(serial), date: null };
  const tokens = section.match(tokenPattern) ?? [];
  const text = tokens.map((token, index) => tokenText(token, moment, tokens, index, seconds)).join('');
  const bare = section.replace(notDate, '');
  const showsDay = /[yd]|e|aaa/i.test(bare.replace(/am\/pm|a\/p/gi, '')) || !/[hs]/i.test(bare);
  return { text: text.trim(), date: showsDay ? moment.toISOString().slice(0, 10) : null };
}

const tokenPattern = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+(?:\.0+)?|a{3,4}|e+|[\s\S]/giu;
const weekdays = '日一二三四五六';

function tokenText(token: string, moment: Date, tokens: readonly string[], index: number, seconds: number): string {
  const two = (number: number) => (token.length > 1 ? String(number).padStart(2, '0') : String(number));
  const lower = token.toLowerCase();
  if (/^y+$|^e+$/.test(lower))
    return lower.length === 2 ? String(moment.getUTCFullYear()).slice(2) : String(moment.getUTCFullYear());
  if (/^m+$/.test(lower)) return two(isMinute(tokens, index) ? moment.getUTCMinutes() : moment.getUTCMonth() + 1);
  if (/^d{1,2}$/.test(lower)) return two(moment.getUTCDate());
  if (/^d+$|^a+$/.test(lower)) return `${lower === 'aaa' ? '' : '星期'}${weekdays[moment.getUTCDay()]}`;
  if (/^h+$/.test(lower)) return two(hasHalves(tokens) ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours());
  if (/^s+/.test(lower)) return String(moment.getUTCSeconds()).padStart(lower.startsWith('ss') ? 2 : 1, '0');
  if (lower === '[h]' || lower === '[hh]') return String(Math.floor(seconds / 3600));
  if (lower === '[m]' || lower === '[mm]') return String(Math.floor(seconds / 60));
  if (/^(am\/pm|a\/p|上午\/下午)$/.test(lower)) return moment.getUTCHours() < 12 ? '上午' : '下午';
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  return /^[[_*]/.test(token) ? '' : token;
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
