/** What may be about one person and should not be sent round or published without thought. */
export type PersonalKind = 'idCard' | 'mobile' | 'landline' | 'email' | 'bankCard' | 'plate';

export const personalNames: Readonly<Record<PersonalKind, string>> = {
  idCard: '身份证号',
  mobile: '手机号码',
  landline: '电话号码',
  email: '电子邮箱',
  bankCard: '银行卡号',
  plate: '车牌号',
};

export interface PersonalFind {
  readonly kind: PersonalKind;
  readonly index: number;
  readonly length: number;
  /** With the middle covered, so that what is said about it does not spread it. */
  readonly masked: string;
  /** `hint`: a line or mail box by which an office is reached. */
  readonly level: 'warning' | 'hint';
}

interface Kind {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  readonly holds?: (text: string, label: string) => boolean;
  /** Characters that stay readable at both ends. */
  readonly shown: readonly [number, number];
}

const noMore = '(?![\\dA-Za-z])';
const noLess = '(?<![\\dA-Za-z.])';
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/** In order: what is an identity card is no bank card. */
const kinds: readonly Kind[] = [
  { kind: 'email', pattern: /[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu, shown: [1, 0] },
  {
    kind: 'idCard',
    pattern: new RegExp(`${noLess}\\d{6}[ ]?\\d{8}[ ]?\\d{3}[\\dXx]${noMore}`, 'gu'),
    holds: isIdCard,
    shown: [3, 2],
  },
  {
    kind: 'bankCard',
    pattern: new RegExp(`${noLess}\\d(?:[ ]?\\d){14,18}${noMore}`, 'gu'),
    holds: isBankCard,
    shown: [4, 2],
  },
  {
    kind: 'mobile',
    pattern: new RegExp(`${noLess}(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}${noMore}`, 'gu'),
    shown: [3, 2],
  },
  {
    kind: 'landline',
    pattern: /(?<![\dA-Za-z.\-—–/])(?:[(（]0\d{2,3}[)）][- ]?|0\d{2,3}[-—– ])\d{7,8}(?![\dA-Za-z]|[-.]\d)/gu,
    shown: [4, 2],
  },
  {
    kind: 'landline',
    pattern: /(?<![\dA-Za-z.\-—–/])(?:0\d{2,3})?[2-8]\d{6,7}(?![\dA-Za-z]|[-.]\d)/gu,
    holds: (_, label) => lineLabel.test(label),
    shown: [3, 2],
  },
  {
    kind: 'plate',
    pattern: new RegExp(`[${provinces}][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警]${noMore}`, 'gu'),
    holds: (text) => /\d{3}/u.test(text),
    shown: [2, 1],
  },
];

/** Words before a number that say that it is a telephone, and those that say that it is an office's. */
const lineLabel = /(?:电话|传真|热线|座机|号码|联系方式)[^\d。；;]{0,6}$/u;
const officeLabel = /(?:联系(?:电话|方式)|办公电话|咨询|监督|举报|投诉|值班|服务|传真|热线|公开|受理)[^。；;]{0,14}$/u;
const officeMail = /@(?:[A-Za-z0-9-]+\.)*gov\.cn$/iu;

/**
 * Personal data in a text. `context`: what stands over the text, e.g. the title of its column. Years, document numbers, 12345 and
 * addresses of web pages are none.
 */
export function findPersonalData(text: string, context = ''): PersonalFind[] {
  if (!/\d{4}|@/u.test(text)) return [];
  const plain = text.replace(/(?:https?:\/\/|www\.)[^\s，。；、）)]+/giu, (url) => ' '.repeat(url.length));
  const taken = new Array<boolean>(text.length).fill(false);
  const found = kinds.flatMap(({ kind, pattern, holds, shown }) =>
    [...plain.matchAll(pattern)].flatMap(({ 0: match, index }): PersonalFind[] => {
      const label = `${context}：${plain.slice(Math.max(0, index - 20), index)}`;
      if (taken[index] || holds?.(match, label) === false) return [];
      taken.fill(true, index, index + match.length);
      const level = isOffice(kind, match, label) ? 'hint' : 'warning';
      return [{ kind, index, length: match.length, masked: mask(match, shown), level }];
    }),
  );
  return found.sort((a, b) => a.index - b.index);
}

function isOffice(kind: PersonalKind, match: string, label: string): boolean {
  if (kind === 'landline') return true;
  if (kind === 'email' && officeMail.test(match)) return true;
  return (kind === 'mobile' || kind === 'email') && officeLabel.test(label);
}

function mask(text: string, [start, end]: readonly [number, number]): string {
  const at = text.indexOf('@');
  if (at >= 0) return `${text.slice(0, start)}***${text.slice(at)}`;
  const digits = text.replaceAll(' ', '');
  return `${digits.slice(0, start)}****${digits.slice(digits.length - end)}`;
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: a day of birth that there is, and the check digit (ISO 7064, MOD 11-2). */
function isIdCard(text: string): boolean {
  const digits = text.replaceAll(' ', '').toUpperCase();
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  if (!year || !month || !day || year < 1900 || year > 2099 || month > 12 || day > 31) return false;
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** Numbers of cards by what they begin with and Luhn's check digit. */
function isBankCard(text: string): boolean {
  const digits = text.replaceAll(' ', '');
  if (!/^(?:62|4|5[1-5]|35|9[58])/u.test(digits) || /^(\d)\1*$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
