import { displayDate, isDateFormat } from './displayDate.ts';

export interface Displayed {
  readonly text: string;
  readonly percent: boolean;
  /** `YYYY-MM-DD` when the format shows a date. */
  readonly date: string | null;
}

const literals = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/gu;

/** A stored number as its number format prints it. Colours, fractions and exponents are not followed. */
export function displayNumber(value: number, format: string, date1904: boolean): Displayed {
  const { section, absolute } = chooseSection(value, splitSections(format));
  if (isDateFormat(section)) return { ...displayDate(value, section, date1904), percent: false };
  const number = absolute ? Math.abs(value) : value;
  const bare = section.replace(literals, '');
  const percent = bare.includes('%');
  if (bare.includes('@') || /[eE][+-]|\//.test(bare)) return { text: generalText(number), percent, date: null };
  return { text: numberText(number, section, percent), percent, date: null };
}

/** As the format General prints it: whole numbers in full, others with up to ten digits. */
export function generalText(value: number): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(10)));
  return text.replace('e', 'E');
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (const token of format.match(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/gu) ?? []) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

interface Chosen {
  readonly section: string;
  /** The section itself says how a negative number looks. */
  readonly absolute: boolean;
}

function chooseSection(value: number, sections: readonly string[]): Chosen {
  const [first = 'General', second, third] = sections;
  const numeric = sections.slice(0, 3);
  if (numeric.some((section) => condition(section))) {
    const met = numeric.find((section) => condition(section)?.(value) ?? true);
    return { section: met ?? first, absolute: value < 0 && met !== first };
  }
  if (value < 0 && second !== undefined) return { section: second, absolute: true };
  if (value === 0 && third !== undefined) return { section: third, absolute: false };
  return { section: first, absolute: false };
}

function condition(section: string): ((value: number) => boolean) | undefined {
  const match = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section);
  if (!match) return undefined;
  const limit = Number(match[2]);
  const tests: Record<string, (value: number) => boolean> = {
    '<=': (value) => value <= limit,
    '>=': (value) => value >= limit,
    '<>': (value) => value !== limit,
    '<': (value) => value < limit,
    '>': (value) => value > limit,
    '=': (value) => value === limit,
  };
  return tests[match[1] ?? ''];
}

const placeholder = /General|[0#?][0#?.,]*|\.[0#?]+/i;

function numberText(value: number, section: string, percent: boolean): string {
  // Literals are taken out first, so that a digit in quotes is not a place for digits.
  const kept: string[] = [];
  const bare = section.replace(literals, (token, quoted?: string, escaped?: string) => {
    const text = quoted ?? escaped ?? currency(token);
    if (text === '') return '';
    kept.push(text);
    return String.fromCharCode(0xe000 + kept.length - 1);
  });
  const place = placeholder.exec(bare);
  const whole = place
    ? bare.slice(0, place.index) +
      digits(percent ? value * 100 : value, place[0]) +
      bare.slice(place.index + place[0].length).replace(/[0#?]/g, '')
    : bare;
  return whole.replace(/[\ue000-\uf8ff]/g, (mark) => kept[mark.charCodeAt(0) - 0xe000] ?? '').trim();
}

/** [$¥-804] → ¥; colours, conditions and fill marks print nothing. */
function currency(token: string): string {
  return /^\[\$([^-\]]*)/.exec(token)?.[1] ?? '';
}

function digits(value: number, pattern: string): string {
  if (/general/i.test(pattern)) return generalText(value);
  const [wholePattern = '', decimalPattern = ''] = pattern.split('.');
  const scale = /,*$/.exec(pattern)?.[0].length ?? 0;
  const places = decimalPattern.replaceAll(',', '');
  const least = places.lastIndexOf('0') + 1;
  const absolute = roundedText(Math.abs(value) / 1000 ** scale, places.length);
  let [whole = '0', decimals = ''] = absolute.split('.');
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  whole = whole.padStart((wholePattern.match(/0/g) ?? []).length, '0');
  if (whole === '0' && !wholePattern.includes('0')) whole = '';
  if (/[0#?],+[0#?]/.test(wholePattern)) whole = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = decimals === '' ? whole : `${whole}.${decimals}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Rounds half away from zero on the fifteen digits that Excel keeps: 1.005 → 1.01. */
function roundedText(value: number, decimals: number): string {
  const scaled = Number((value * 10 ** decimals).toPrecision(15));
  if (scaled > Number.MAX_SAFE_INTEGER) return value.toFixed(decimals);
  const text = String(Math.round(scaled)).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
