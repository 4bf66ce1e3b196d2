import { printDay } from '../claim/calendarDays.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import type { Computation } from './computation.ts';
import { dayAt, numberAt } from './relations.ts';

/**
 * 超期天数, 办理用时（天）: how many days lie between two columns of days; for what is not done yet, up to the day that nearly all such rows count to.
 * A list of what is still open prints one column of days only, and all its rows count to one day; one of what was late counts from one day.
 */
export function daysApart(annex: AnnexGrid, column: GridColumn): Computation[] {
  if (!/天|日数|时长|用时|[超逾]期|延期/u.test(column.title)) return [];
  const days = annex.columns.filter((each) => annex.rows.filter((row) => dayAt(row, each) !== null).length >= 2);
  return days.flatMap((from) => [
    ...toOneDay(annex, column, from),
    ...fromOneDay(annex, column, from),
    ...days
      .filter((to) => to !== from)
      .map((to) => {
        const last = lastDay(annex, column, from, to);
        const value = (row: GridRow): number | null => {
          const [begin, end] = [dayAt(row, from), dayAt(row, to) ?? last];
          return begin === null || end === null ? null : (end - begin) * 100;
        };
        return { say: `“${from.title}”到“${to.title}”的天数`, of: [from, to], value };
      }),
  ]);
}

function toOneDay(annex: AnnexGrid, column: GridColumn, from: GridColumn): Computation[] {
  const last = lastDay(annex, column, from);
  if (last === null) return [];
  const value = (row: GridRow): number | null => {
    const [begin, number] = [dayAt(row, from), numberAt(row, column)];
    if (begin === null) return null;
    const days = last - begin;
    const isOfUnknownYear =
      number !== null && yearsOff(row.cells[from.index]?.folded ?? '').includes(number / 100 - days);
    return isOfUnknownYear ? number : days * 100;
  };
  return [{ say: `“${from.title}”到${printDay(last)}的天数`, of: [from], value }];
}

/** 逾期天数 beside 公开日期: how long after one day, and 0 for what was in time. */
function fromOneDay(annex: AnnexGrid, column: GridColumn, to: GridColumn): Computation[] {
  const starts = annex.rows.flatMap((row) => {
    const [end, number] = [dayAt(row, to), numberAt(row, column)];
    return end === null || !number ? [] : [end - number / 100];
  });
  const first = mostOf(starts);
  if (first === null) return [];
  const value = (row: GridRow): number | null => {
    const end = dayAt(row, to);
    return end === null ? null : Math.max(0, end - first) * 100;
  };
  return [{ say: `${printDay(first)}到“${to.title}”的天数`, of: [to], value }];
}

/** A day printed without its year may be of the year before, and a 29th of February may lie behind it. */
function yearsOff(printed: string): number[] {
  if (/^\d{4}/u.test(printed)) return [];
  return [-365, -366, 365, 366, ...(/^0?[12]月/u.test(printed) ? [1] : [])];
}

/** What most of the rows without an end come to when their days are added: the day as of which the table counts. */
function lastDay({ rows }: AnnexGrid, column: GridColumn, from: GridColumn, to?: GridColumn): number | null {
  const ends = rows.flatMap((row) => {
    const [begin, number] = [dayAt(row, from), numberAt(row, column)];
    return begin === null || number === null || (to && dayAt(row, to) !== null) ? [] : [begin + number / 100];
  });
  return mostOf(ends);
}

/** What more than half of three or more are. */
function mostOf(days: readonly number[]): number | null {
  const most = days.find((each) => days.filter((other) => other === each).length * 2 > days.length);
  return most === undefined || days.length < 3 ? null : most;
}
