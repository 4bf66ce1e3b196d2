/** One amount that a text says was charged; `total` when it sums up (共扣). Points are hundredths. */
export interface Charge {
  readonly points: number;
  readonly total: boolean;
}

const amount = /(共|合计|累计)?扣(?:除|减)?\s*(\d+(?:[.．]\d+)?|[一二两三四五六七八九十半]+)\s*分/gu;
const cap = /(?:最多|最高|不超过|上限为?|封顶)$/u;
const chineseDigits: Readonly<Record<string, number>> = {
  半: 0.5,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

interface Amount extends Charge {
  readonly tariff: boolean;
}

/** What a text charges: 共扣2分, 扣5分. A tariff (每发现一处扣1分) or a cap (最多扣5分) charges nothing. */
export function chargesOf(text: string): Charge[] {
  return amountsOf(text).filter((found) => !found.tariff);
}

/** Points per occurrence that the text states (每发现一处扣1分), in hundredths; null when it states none. */
export function tariffOf(text: string): number | null {
  return amountsOf(text).find((found) => found.tariff)?.points ?? null;
}

/** The points of one problem in hundredths: what it says in all (共扣), else the sum of its charges, else null (unstated). */
export function statedPoints(text: string): number | null {
  const charges = chargesOf(text);
  const totals = charges.filter((charge) => charge.total);
  const counted = totals.length > 0 ? totals : charges;
  return counted.length === 0 ? null : counted.reduce((sum, charge) => sum + charge.points, 0);
}

function amountsOf(text: string): Amount[] {
  const found: Amount[] = [];
  let from = 0;
  for (const match of text.matchAll(amount)) {
    const before = text.slice(from, match.index);
    const clause = before.slice(
      Math.max(...[';', '；', '。', ':', '：', '\n'].map((stop) => before.lastIndexOf(stop))) + 1,
    );
    from = match.index + match[0].length;
    if (cap.test(clause)) continue;
    const total = match[1] !== undefined;
    found.push({ points: toHundredths(match[2] ?? ''), total, tariff: !total && clause.includes('每') });
  }
  return found;
}

function toHundredths(word: string): number {
  const digits = chineseDigits[word];
  if (digits !== undefined) return digits * 100;
  if (/^十[一-九]$/u.test(word)) return (10 + (chineseDigits[word.charAt(1)] ?? 0)) * 100;
  const number = Number(word.normalize('NFKC'));
  return Number.isFinite(number) ? Math.round(number * 100) : 0;
}
