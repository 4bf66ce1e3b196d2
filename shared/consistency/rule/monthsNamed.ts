import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const listed = /((?:\d{1,2}月(?:份)?[、和及]){1,11}\d{1,2}月(?:份)?)(?:这|共|,共)?(\d{1,2})个月/gu;
const rest = /^[^。]{0,40}(?:其余|其他)(\d{1,2})个月/u;

/** 3月、4月、8月3个月高于月均,其余9个月低于月均: as many as are named, and the others of a year, half or quarter. */
export function checkMonthsNamed(passage: Passage): Discrepancy[] {
  const { text } = passage;
  return [...text.matchAll(listed)].flatMap((match): Discrepancy[] => {
    const [printed, names = '', number] = match;
    const [size, said] = [new Set(names.match(/\d{1,2}(?=月)/gu)).size, Number(number)];
    const end = match.index + printed.length;
    const wrong = size === said ? [] : report(passage, [match.index, end], said, size);
    const left = rest.exec(text.slice(end));
    const others = Number(left?.[1] ?? 0);
    if (!left || wrong.length > 0 || periods.includes(size + others)) return wrong;
    const at = end + left[0].length - `${others}个月`.length;
    return report(passage, [at, end + left[0].length], others, 12 - size);
  });
}

const periods: readonly number[] = [3, 6, 9, 12];

function report(passage: Passage, [start, end]: readonly [number, number], said: number, size: number): Discrepancy[] {
  return inPassage(passage, start, end, {
    severity: 'doubt',
    rule: 'names-counted',
    claimed: `${said}个月`,
    found: `${size}个月`,
    message: `照所列的月份是 ${size}个月，文中写作 ${said}个月。请核对。`,
  });
}
