import { daysSince } from '../claim/calendarDays.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Derived } from './derivedColumns.ts';
import { dayAt, numbersOf } from './relations.ts';

const said = /(超过(?:规定|办理|整改)?[期时]限|[超逾]期|超时)(?:达到?|了|办结)?\d+(?:天|个?工作日)/u;
/** 截至8月31日, 各项进度统计至8月31日. */
const asOf = /(?:截[至止]到?|(?:统计|计算)[至到])(?:20\d\d年)?(\d{1,2}月\d{1,2}日)(?!之?前|以前)/gu;
/** 逾期天数计算至8月31日: the note of the table itself. */
const noted = /天数[^。；;\d]{0,20}(?:算|统计|计|截)[至到止]+(?:20\d\d年)?(\d{1,2}月\d{1,2}日)/u;
const due = /[期时]限|截止|应[办完报答回反]/u;
const done = /(?:办结|完成|答复|回复|报送|反馈|整改|实际)[^,;。]{0,4}(?:日期|时间|日)$/u;

/**
 * 超过期限12天 where a table prints the day that something was due and the day that it was done: by how many days it was late, and what
 * is still open up to the day as of which the text counts.
 */
export function lateColumns(annex: AnnexGrid, text: string): Derived[] {
  const word = said.exec(text)?.[1];
  if (word === undefined || numbersOf(annex).some(({ title }) => /天数|[超逾]期|超时/u.test(title))) return [];
  const days = annex.columns.filter((each) => annex.rows.filter((row) => dayAt(row, each) !== null).length >= 2);
  const [begin, ...more] = days.filter(({ title }) => due.test(title));
  const [end, ...others] = days.filter(({ title }) => done.test(title));
  if (!begin || !end || begin === end || more.length + others.length > 0) return [];
  const own = annex.notes.flatMap((note) => noted.exec(note)?.[1] ?? []);
  const ends = own.length > 0 ? own : [...text.matchAll(asOf)].map((match) => match[1] ?? '');
  const [last, ...otherDays] = new Set(ends.map((each) => daysSince(each)));
  const isOpen = (row: GridRow): boolean => dayAt(row, begin) !== null && dayAt(row, end) === null;
  if (annex.rows.some(isOpen) && (last === undefined || otherDays.length > 0)) return [];
  const of = (row: GridRow): number | null => {
    const [from, to] = [dayAt(row, begin), dayAt(row, end) ?? last ?? null];
    return from === null || to === null || to <= from ? null : (to - from) * 100;
  };
  return [{ title: '超期天数', path: [`${word}(天)`], kind: 'number', of }];
}
