import { displayDate, isDateFormat } from './displayDate.ts';

export interface Displayed {
  readonly text: string;
  readonly percent: boolean;
  /** `YYYY-MM-DD` when the format shows a date. */
  readonly date: string | null;
}

/** An exclamation mark is how a Chinese or Japanese Excel writes a backslash: 0!.0,"万". */
const literals = /"([^"]*)"|\\(.)|!([.,:/-])|_.|\*.|\[[^\]]*\]/gu;

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

/**
 * As the format General prints it in a column of room enough: eleven characters with the point. Whole numbers are given in full, where
 * Excel goes over to powers of ten: they are numbers of telephones, cards and orders.
 */
export function generalText(value: number): string {
  if (Number.isInteger(value)) return String(value).replace('e', 'E');
  const size = Math.abs(value);
  const fixed = size < 1e21 ? value.toFixed(Math.max(0, 10 - String(Math.trunc(size)).length)) : '';
  const short = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  if (short !== '' && (size >= 1e-4 || Number(short) === value)) return short;
  const [mantissa = '', power = ''] = value.toExponential(5).split('e');
  return `${Number(mantissa)}E${power.replace(/^([+-])(\d)$/, '$10$2')}`;
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
    if (met === undefined) return { section: second === undefined ? 'General' : first, absolute: false };
    return { section: met, absolute: value < 0 && sections.length > 1 && sharesOutAtZero(first, met) };
  }
  if (value < 0 && second !== undefined) return { section: second, absolute: true };
  if (value === 0 && third !== undefined) return { section: third, absolute: false };
  return { section: first, absolute: false };
}

/** [>0]上升0;下降0 and [<0]下降0;上升0: the section of the negative numbers says itself what they are. */
function sharesOutAtZero(first: string, met: string): boolean {
  const match = conditionPattern.exec(first);
  if (!match || Number(match[2]) !== 0) return false;
  return match[1]?.startsWith(met === first ? '<' : '>') ?? false;
}

const conditionPattern = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/;

function condition(section: string): ((value: number) => boolean) | undefined {
  const match = conditionPattern.exec(section);
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

/** From the first place for a digit to the last, with whatever stands between them. */
const places = /General|[0#?.](?:.*[0#?])?[.,]*/isu;

function numberText(value: number, section: string, percent: boolean): string {
  // Literals are taken out first, so that a digit in quotes is not a place for digits.
  const kept: string[] = [];
  const bare = section.replace(literals, (token, quoted?: string, escaped?: string, marked?: string) => {
    const text = quoted ?? escaped ?? marked ?? currency(token);
    if (text === '') return '';
    kept.push(text);
    return String.fromCharCode(0xe000 + kept.length - 1);
  });
  const place = places.exec(bare);
  if (!place) return restore(bare, kept);
  const { text, negative } = digits(percent ? value * 100 : value, place[0]);
  const whole = bare.slice(0, place.index) + text + bare.slice(place.index + place[0].length);
  return (negative ? '-' : '') + restore(whole, kept);
}

function restore(text: string, kept: readonly string[]): string {
  return text.replace(/[\ue000-\uf8ff]/g, (mark) => kept[mark.charCodeAt(0) - 0xe000] ?? '').trim();
}

/** [$¥-804] → ¥; colours, conditions and fill marks print nothing. */
function currency(token: string): string {
  return /^\[\$([^-\]]*)/.exec(token)?.[1] ?? '';
}

interface Digits {
  readonly text: string;
  /** The sign stands before everything else that is printed: -¥12.50. */
  readonly negative: boolean;
}

function digits(value: number, region: string): Digits {
  if (/general/i.test(region)) return { text: generalText(Math.abs(value)), negative: value < 0 };
  const pattern = region.replace(/[^0#?.,]/g, '');
  const dot = region.indexOf('.');
  const [wholePattern = '', decimalPattern = ''] = pattern.split('.');
  const scale = /,*$/.exec(pattern)?.[0].length ?? 0;
  const least = decimalPattern.replaceAll(',', '').lastIndexOf('0') + 1;
  const absolute = roundedText(Math.abs(value) / 1000 ** scale, decimalPattern.replaceAll(',', '').length);
  let [whole = '0', decimals = ''] = absolute.split('.');
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  whole = whole.padStart((wholePattern.match(/0/g) ?? []).length, '0');
  if (whole === '0' && !wholePattern.includes('0')) whole = '';
  if (/[0#?],+[0#?]/.test(wholePattern)) whole = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const negative = value < 0 && /[1-9]/.test(whole + decimals);
  // Nearly every format has nothing between its places.
  const left = pattern === region ? whole : fillLeftwards(dot < 0 ? region : region.slice(0, dot), whole);
  const right = pattern === region || dot < 0 ? decimals : fillRightwards(region.slice(dot + 1), decimals);
  return { text: decimals === '' ? left + right : `${left}.${right}`, negative };
}

/** The digits of a whole number in their places, what is written between these staying where it is: 0000"年"00"月". */
function fillLeftwards(region: string, whole: string): string {
  const marks = [...region.replaceAll(',', '')];
  const first = marks.findIndex((mark) => isPlace(mark));
  let left = whole;
  let text = '';
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at] ?? '';
    if (!isPlace(mark)) text = mark + text;
    else {
      const cut = at === first ? 0 : Math.max(0, left.length - (/^\d,/.test(left.slice(-2)) ? 2 : 1));
      text = left.slice(cut) + text;
      left = left.slice(0, cut);
    }
  }
  return text;
}

function fillRightwards(region: string, decimals: string): string {
  let at = 0;
  return [...region.replaceAll(',', '')].map((mark) => (isPlace(mark) ? (decimals[at++] ?? '') : mark)).join('');
}

function isPlace(mark: string): boolean {
  return mark === '0' || mark === '#' || mark === '?';
}

/** Rounds half away from zero on the fifteen digits that Excel keeps: 1.005 → 1.01. */
function roundedText(value: number, decimals: number): string {
  const scaled = Number((value * 10 ** decimals).toPrecision(15));
  if (scaled > Number.MAX_SAFE_INTEGER) return value.toFixed(decimals);
  const text = String(Math.round(scaled)).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
