const digits = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** 二十一 → 21, 一百零五 → 105, 两 → 2, 〇 → 0; null for what is no numeral. */
export function readChineseNumeral(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit = 0;
  if (text === '') return null;
  for (const character of text) {
    const power = powers[character];
    const value = character === '两' ? 2 : character === '〇' ? 0 : digits.indexOf(character);
    if (power === undefined && value < 0) return null;
    if (power === undefined) digit = value;
    else if (power === 10_000) {
      total = (total + section + digit) * power;
      section = 0;
      digit = 0;
    } else {
      section += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return total + section + digit;
}

/** 12 or 十二; 0 where it is neither. */
export function readNumeral(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) : (readChineseNumeral(text) ?? 0);
}

export const chineseNumerals = '零〇一二两三四五六七八九十百千';

/** A number as printed, in hundredths; null for what is no number. 1,074 → 107400, -3.5 → -350. */
export function readHundredths(text: string): number | null {
  const plain = text.replace(/[,，\s]/gu, '').replace(/^[－—–−]/u, '-');
  const parts = /^([+-]?)(\d+)(?:\.(\d{1,8}))?$/u.exec(plain);
  if (!parts) return null;
  const fraction = `${parts[3] ?? ''}0000`;
  const value = Number(parts[2]) * 100 + Math.round(Number(fraction.slice(0, 4)) / 100);
  return parts[1] === '-' ? -value : value;
}

/** Hundredths as a person writes them: 9710 → 97.1. */
export function printHundredths(value: number): string {
  return String(value / 100);
}

/** 93件. */
export function printCount({ value, measure }: { readonly value: number; readonly measure: string }): string {
  return `${printHundredths(value)}${measure}`;
}
