import type { Count } from '../claim/counts.ts';
import { printHundredths, readChineseNumeral } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const spoken =
  /^,?(?:约|已|均|也|且|占比|占)*(超过|超出|超|过|逾|突破|不足|不到|低于|未到|未达到?|近|接近|将近|约|达到?)?(?:了|全部|总数|其|的)*(半数|一半|[一二三四五六七八九](?:成[五半]?|分之[一二三四五六七八]))(以上|以下|左右|多)?/u;

/** 占54.7%,超过五成: a share in words beside the same share in figures. */
export function checkShareWords(passage: Passage): Discrepancy[] {
  return passage.counts.flatMap((rate): Discrepancy[] => {
    if (rate.measure !== '%' || rate.bound) return [];
    const [words, side, share, behind] = spoken.exec(passage.text.slice(rate.end)) ?? [];
    const said = share === undefined ? null : shareIn(share);
    if (words === undefined || said === null || agrees(rate, said, `${side ?? ''}${behind ?? ''}`)) return [];
    const claimed = words.replace(/^,/u, '');
    const found = `${printHundredths(rate.value)}%`;
    const message = `${found} 不是“${claimed}”。请核对。`;
    return inPassage(passage, rate.start, rate.end + words.length, {
      severity: 'error',
      rule: 'share-words',
      claimed,
      found,
      message,
    });
  });
}

/** Hundredths of a percent: 五成 and 一半 are 5000, 三分之一 is a third. */
function shareIn(words: string): number | null {
  if (/半数|一半/u.test(words)) return 5000;
  const [first = '', second = ''] = words.split(/成|分之/u);
  const one = readChineseNumeral(first);
  if (one === null) return null;
  if (words.includes('成')) return one * 1000 + (second === '' ? 0 : 500);
  const parts = readChineseNumeral(second);
  return parts === null ? null : (parts / one) * 10_000;
}

function agrees({ value }: Count, said: number, words: string): boolean {
  if (/超|过|逾|突破|以上|多/u.test(words)) return value >= said;
  if (/不|低于|未|以下/u.test(words)) return value < said;
  if (/近/u.test(words)) return value < said && value >= said - 1000;
  if (/达/u.test(words)) return value >= said;
  return Math.abs(value - said) <= 500;
}
