import type { Count } from '../claim/counts.ts';
import { inOneWord } from '../claim/synonyms.ts';
import type { GridColumn } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';

/** By its title alone: a column of 篇 counts no 处. */
export function titleFits({ title }: GridColumn, { measure }: Count): boolean {
  if (measure === '%') return true;
  if (/[类种]$/u.test(measure)) return /[类种]/u.test(title);
  if (/天数|时长|用时/u.test(title) && !/[天日时分秒年]/u.test(measure)) return false;
  if (measure === '分') return !/[条件篇家]/u.test(title);
  // 4家企业 are no 万户投诉量(件/万户).
  if (measure === '家' && /\([^()家个]+\)$/u.test(title)) return false;
  // 12项 are no points of a column 加分.
  if (/(?:[加减扣得总]分|分数)(?:\(分\))?$/u.test(title)) return false;
  const own = /\(([件条篇个家次项处份户])\)|([件条篇家次项处份])数?$/u.exec(title);
  const unit = own?.[1] ?? own?.[2];
  const loose = /^[条件篇个]/u;
  return unit === undefined || unit === measure || (loose.test(unit) && loose.test(measure));
}

/** 未办结 does not speak of 办结. */
function says(text: string, pair: string): boolean {
  for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1))
    if (!/[未没不非]/u.test(text.charAt(at - 1))) return true;
  return false;
}

/** Pairs of characters of the column's own words that the text has. */
export function pointingTo(column: GridColumn, text: string): number {
  const core = inOneWord(coreOf(column).replace(/[^\p{Script=Han}]/gu, ''));
  const words = inOneWord(text);
  let points = 0;
  for (let at = 0; at + 2 <= core.length; at += 1) if (says(words, core.slice(at, at + 2))) points += 1;
  // 发布总量 is the column 合计 where the sum has no other name.
  return points === 0 && /^(?:合计|总计|小计)$/u.test(core) && /总[量数]|总计|合计/u.test(words) ? 1 : points;
}
