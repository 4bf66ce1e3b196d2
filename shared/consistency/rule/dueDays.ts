import { daysSince, printDay } from '../claim/calendarDays.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Passage } from '../query/passage.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const due = /[时期]限|截止/u;
/** 14个问题须于4月15日前整改到位; 3处需要施工、采购,时限放宽到10月31日. */
const asked =
  /(?<![\d.])(?<count>\d+)(?<measure>[个件条项处起宗])[^,;。\d]{0,24}(?:,[^,;。、\d]{0,8})?(?:于|在|(?:放宽|延长|延期|宽限|顺延)[至到])(?<day>\d{1,2}月\d{1,2}日)/gu;

interface Asked {
  readonly start: number;
  readonly printed: string;
  readonly count: number;
  readonly measure: string;
  readonly day: string;
}

/** So many are to be done by a day, so many by another: as many rows of a list have each for their deadline, where some number of the sentence shows that it speaks of them. */
export function checkDueDays(reader: WordReader, { sentence }: Passage): Discrepancy[] {
  const said = askedIn(sentence.text);
  if (said.length < 2) return [];
  return reader.annexes.flatMap((annex) =>
    annex.columns
      .filter((column) => due.test(column.title) && annex.rows.some((row) => dueAt(row, column) !== null))
      .flatMap((column): Discrepancy[] => {
        const rowsOf = contextOf(reader, annex, column, sentence.text, said);
        if (!rowsOf) return [];
        return said.flatMap((each): Discrepancy[] => {
          const rows = rowsOf(each);
          if (rows.length === each.count) return [];
          const found = `${rows.length}${each.measure}`;
          const message = `${nameOfAnnex(annex)}里“${column.title}”为${each.day}的有 ${found}，文中写作 ${each.printed}。`;
          const claim = { severity: 'doubt', rule: 'due-day', claimed: each.printed, found, message } as const;
          const places = rows.slice(0, 40).map((row) => rowPlace(annex, row));
          return [inText(sentence, each.start, each.start + each.printed.length, { ...claim, rows: places })];
        });
      }),
  );
}

function askedIn(text: string): Asked[] {
  return [...text.matchAll(asked)].flatMap((match): Asked[] => {
    const { count = '', measure = '', day = '' } = match.groups ?? {};
    const days = daysSince(day);
    if (days === null) return [];
    return [{ start: match.index, printed: count + measure, count: Number(count), measure, day: printDay(days) }];
  });
}

/** 11月21日前 is due on that day. */
function dueAt(row: GridRow, column: GridColumn): number | null {
  return daysSince((row.cells[column.index]?.folded ?? '').replace(/[之以]?前$/u, ''));
}

/** All rows, or those that a value picks which the sentence says (正在整改的隐患中): of which most of the numbers are so. */
function contextOf(
  reader: WordReader,
  annex: AnnexGrid,
  column: GridColumn,
  text: string,
  said: readonly Asked[],
): ((each: Asked) => readonly GridRow[]) | null {
  const dayOf = (row: GridRow): string | null => {
    const day = dueAt(row, column);
    return day === null ? null : printDay(day);
  };
  const picks = reader.picks(annex, text).filter(({ aspect }) => aspect !== `column ${column.index}`);
  const ways = [...picks.map(({ rows }) => rows), annex.rows].map((rows) => (each: Asked) => {
    return rows.filter((row) => dayOf(row) === each.day);
  });
  const right = (rowsOf: (each: Asked) => readonly GridRow[]): number =>
    said.filter((each) => rowsOf(each).length === each.count).length;
  const [best] = ways.sort((one, other) => right(other) - right(one));
  return best && right(best) > 0 && right(best) >= said.length - 1 ? best : null;
}
