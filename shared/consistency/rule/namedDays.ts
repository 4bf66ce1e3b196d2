import { escapedPattern } from '../../text/escapedPattern.ts';
import { daysSince, printDay } from '../claim/calendarDays.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Passage } from '../query/passage.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { dayAt } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

/** A single day, neither a deadline that is asked for nor the end of a stretch. */
const day = /(?<![\d至到—–~～-])\d{1,2}月\d{1,2}日(?!之?前|以前|[至到—–~～-]|[起底])/gu;

/** 县教体局…,2月21日才公开; 市园林绿化中心承办的案件,处置时限为3月13日: the day that the row of who is named has in the column which the words name. */
export function checkNamedDays(
  annexes: readonly AnnexGrid[],
  { sentence }: Passage,
  mentionsIn: FindMentions,
): Discrepancy[] {
  const { text } = sentence;
  return [...text.matchAll(day)].flatMap((match): Discrepancy[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const who = whoIsMeant(text, start, mentionsIn(text));
    if (!who) return [];
    return annexes.flatMap((annex) => {
      const rows = who.rows.filter((each) => each.annex === annex).map(({ row }) => row);
      return annex.columns.flatMap((column): Discrepancy[] => {
        if (rows.length === 0 || !isNamed(column, text, start, end)) return [];
        const days = rows.map((row) => dayAt(row, column));
        const said = daysSince(match[0]);
        const known = [...new Set(days.flatMap((each) => (each === null ? [] : [printDay(each)])))];
        if (said === null || days.includes(null) || known.includes(printDay(said))) return [];
        const found = known.join('、');
        const message = `${nameOfAnnex(annex)}里“${who.name}”的“${column.title}”是${found}，文中写作${match[0]}。`;
        const claim = { severity: 'doubt', rule: 'named-day', claimed: match[0], found, message } as const;
        return [inText(sentence, start, end, { ...claim, rows: rows.map((row) => rowPlace(annex, row)) })];
      });
    });
  });
}

/** Who was named last, and alone, in its part of the sentence. */
function whoIsMeant(text: string, at: number, mentions: readonly Mention[]): Mention | null {
  const from = text.lastIndexOf(';', at) + 1;
  const who = mentions.findLast(({ start, end }) => start >= from && end <= at);
  const isAlone = who && !/[、和及与]$/u.test(text.slice(0, who.start)) && !/^[、和及与等]/u.test(text.slice(who.end));
  return isAlone ? who : null;
}

/** 公开日期 of 2月21日才公开, of 公开日期为2月21日. */
function isNamed({ path, title }: GridColumn, text: string, start: number, end: number): boolean {
  const leaf = (path.at(-1) ?? title).replace(/\([^()]*\)/gu, '');
  if (!/(?:日期?|时间|[时期]限)$/u.test(leaf)) return false;
  if (new RegExp(`${escapedPattern(leaf)}(?:[为是至到]|定为)?$`, 'u').test(text.slice(0, start))) return true;
  const act = /^(\p{Script=Han}{2,4})(?:日期|时间)$/u.exec(leaf)?.[1];
  return (
    act !== undefined && new RegExp(`^(?:才|方|始|已)?${escapedPattern(act)}(?=[,;。]|$)`, 'u').test(text.slice(end))
  );
}
