const digits = '零一二三四五六七八九';
const legal = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** How Word prints the number of a list, by the name of the format (ECMA-376, 17.18.59 ST_NumberFormat); a bullet prints none. */
export function printedNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'taiwaneseCounting':
      return number < 100 ? counted(number, digits, '十百千') : positional(number, '○');
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return counted(number, digits, '十百千');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return positional(number, '〇');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counted(number, legal, '拾佰仟');
    case 'ideographTraditional':
      return stems[number - 1] ?? String(number);
    case 'ideographZodiac':
      return branches[number - 1] ?? String(number);
    case 'ideographZodiacTraditional':
      return `${stems[(number - 1) % 10]}${branches[(number - 1) % 12]}`;
    default:
      return westernNumber(number, format);
  }
}

function westernNumber(number: number, format: string): string {
  switch (format) {
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(number, 0x2460);
    case 'decimalEnclosedParen':
      return enclosed(number, 0x2474);
    case 'decimalEnclosedFullstop':
      return enclosed(number, 0x2488);
    case 'ideographEnclosedCircle':
      return number <= 10 ? String.fromCharCode(0x327f + number) : String(number);
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    default:
      return String(number);
  }
}

/** 十, 十一, 二十, 一百零三: up to 9,999. */
function counted(number: number, names: string, ranks: string): string {
  if (number < 1 || number > 9999) return String(number);
  let text = '';
  let gap = false;
  for (let rank = 3; rank >= 0; rank -= 1) {
    const digit = Math.floor(number / 10 ** rank) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? names[0] : ''}${names[digit]}${rank === 0 ? '' : ranks[rank - 1]}`;
    gap = false;
  }
  return number >= 10 && number < 20 && names === digits ? text.slice(1) : text;
}

function positional(number: number, zero: string): string {
  return String(number).replace(/\d/g, (digit) => (digit === '0' ? zero : (digits[Number(digit)] ?? digit)));
}

function enclosed(number: number, first: number): string {
  return number >= 1 && number <= 20 ? String.fromCharCode(first + number - 1) : String(number);
}

/** A to Z, AA, BB: as Word goes on after Z. */
function letters(number: number): string {
  const at = (number - 1) % 26;
  return String.fromCharCode(65 + at).repeat(Math.min(Math.floor((number - 1) / 26) + 1, 10));
}

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(number: number): string {
  if (number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, letter] of romans) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
}
