const digits = '零一二三四五六七八九';

/** A whole number from 0 to 9999 as headings count: 10 → 十, 21 → 二十一, 105 → 一百零五. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) throw new Error(`no Chinese numeral for ${number}`);
  if (number === 0) return '零';
  const units = ['', '十', '百', '千'];
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(number / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    text += digits.charAt(digit) + units[power];
  }
  return number >= 10 && number < 20 ? text.slice(1) : text;
}
