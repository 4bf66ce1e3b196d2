import { toIsoDate } from './date.ts';
import type { Period } from './value.ts';

const spelled = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;
const monthAndDay = /^(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/;
const dayOnly = /^(\d{1,2})\s*[日号]?$/;
const dateInText = '\\d{4}\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}\\s*[日号]?|\\d{8}';
const separator = '\\s*(?:至|到|[-—–―─~～]{1,3})\\s*';
const wholePeriod = new RegExp(`^(${dateInText})${separator}(\\S.*)$`, 's');
const periodInText = new RegExp(`(${dateInText})${separator}(\\d[\\d年月./-]*[日号]?)`);

/** Full-width digits and signs as their half-width forms, so that 2022．5．6 and －1 are read like 2022.5.6 and -1. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/[－−]/g, '-')
    .replace(/／/g, '/')
    .replace(/＋/g, '+')
    .replace(/，/g, ',');
}

/** A date in any usual form (2022年5月6日, 2022.5.6, 2022-05-06, 2022/5/6, 20220506) as `YYYY-MM-DD`; null when it is none or no such day. */
export function parseDate(text: string): string | null {
  const trimmed = toHalfWidth(text.trim());
  const match = spelled.exec(trimmed) ?? packed.exec(trimmed);
  return match ? toIsoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Dates like 7.17 or 17日 after 2020.7.3 take the year and month from the first date. */
function parseEnd(text: string, from: string): string | null {
  const short = monthAndDay.exec(text);
  if (short) return toIsoDate(Number(from.slice(0, 4)), Number(short[1]), Number(short[2]));
  const day = dayOnly.exec(text);
  if (day) return toIsoDate(Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(day[1]));
  return parseDate(text);
}

function toPeriod(start: string, end: string): Period | null {
  const from = parseDate(start);
  const to = from === null ? null : parseEnd(end.trim(), from);
  return from === null || to === null || to < from ? null : { from, to };
}

/** A period (2020.7.3-2020.7.17, 2022年2月23日至5月23日, with or without brackets); null when it is none. */
export function parsePeriod(text: string): Period | null {
  const trimmed = toHalfWidth(text.trim()).replace(/^[(（](.*)[)）]$/s, '$1');
  const match = wholePeriod.exec(trimmed.trim());
  return match ? toPeriod(match[1] ?? '', match[2] ?? '') : null;
}

/** The first period that stands anywhere in a text: (2020.7.3-2020.7.17)监测时间点前2周内无更新. */
export function findPeriod(text: string): Period | null {
  const match = periodInText.exec(toHalfWidth(text));
  return match ? toPeriod(match[1] ?? '', match[2] ?? '') : null;
}
