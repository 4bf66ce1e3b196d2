import type { FindMentions } from '../claim/mentions.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Passage } from '../query/passage.ts';
import { subjectOf } from '../query/unitColumns.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const titled = /《([^《》]{4,60})》|[“"]([^《》“”"]{4,40})[”"]/gu;
const numbered = /〔\d{4}〕第?\d+号/gu;
const by =
  /^(?:(?:制发|制定|报送|印发|起草|承办|提交|发布|办理|承担|负责|实施|申报|牵头|上报|报来)的?|的)?(?:[^,;。:、()“”"《》]{0,12}(?:事项|项目|线索|案件|工单))?$/u;

/** The rows of a table that a title in 《》 or “” stands in. */
interface Titled {
  readonly annex: AnnexGrid;
  readonly rows: readonly GridRow[];
  readonly title: string;
  /** In 《》: what is quoted behind it is said of it. */
  readonly isPaper: boolean;
  readonly start: number;
  readonly end: number;
}

/** 甲镇报送的《关于…的请示》因“未经会签”被退回: what stands in the row of that title, whose it is and what is said of it. */
export function checkTitledRows(
  annexes: readonly AnnexGrid[],
  { sentence }: Passage,
  mentionsIn: FindMentions,
): Discrepancy[] {
  const { text } = sentence;
  return [...titlesIn(text, annexes), ...numbersIn(text, annexes)].flatMap((each): Discrepancy[] => {
    const found = [...ownersOf(each, text, mentionsIn), ...valuesAhead(each, text), ...valuesSaid(each, text)];
    return found.map(({ start, end, known }) => {
      const claimed = text.slice(start, end);
      const message = `${nameOfAnnex(each.annex)}里“${each.title}”这一行是“${known}”，文中写作“${claimed}”。请核对。`;
      const rows = each.rows.map((row) => rowPlace(each.annex, row));
      return inText(sentence, start, end, {
        severity: 'doubt',
        rule: 'attribute',
        claimed,
        found: known,
        rows,
        message,
      });
    });
  });
}

function titlesIn(text: string, annexes: readonly AnnexGrid[]): Titled[] {
  return [...text.matchAll(titled)].flatMap((match): Titled[] => {
    const [printed, named, quoted = ''] = match;
    const title = named ?? quoted;
    const is = ({ cells }: GridRow): boolean => cells.some(({ folded }) => folded === title || folded === printed);
    return annexes.flatMap((annex) => {
      const rows = annex.rows.filter(is);
      // “未经会签” is no title where several rows have it.
      return rows.length === 1 || (rows.length > 1 && named !== undefined)
        ? [{ annex, rows, title, isPaper: named !== undefined, start: match.index, end: match.index + printed.length }]
        : [];
    });
  });
}

/** 甲局甲农罚〔2024〕22号: a document that a table has by its number stands in a row as well. */
function numbersIn(text: string, annexes: readonly AnnexGrid[]): Titled[] {
  return [...text.matchAll(numbered)].flatMap((match) => {
    const end = match.index + match[0].length;
    const isSaid = ({ folded }: GridRow['cells'][number]): boolean =>
      folded.endsWith(match[0]) && folded.length > match[0].length && text.slice(0, end).endsWith(folded);
    return annexes.flatMap((annex): Titled[] => {
      const rows = annex.rows.filter(({ cells }) => cells.some(isSaid));
      const title = rows[0]?.cells.find(isSaid)?.folded;
      if (rows.length !== 1 || title === undefined) return [];
      return [{ annex, rows, title, isPaper: false, start: end - title.length, end }];
    });
  });
}

interface Other {
  readonly start: number;
  readonly end: number;
  readonly known: string;
}

/** Who is named right before, and is not in the row. */
function ownersOf({ annex, rows, start }: Titled, text: string, mentionsIn: FindMentions): Other[] {
  const { unit } = subjectOf(annex);
  const owner = mentionsIn(text).findLast(({ end }) => end <= start);
  if (unit === null || !owner || !by.test(text.slice(owner.end, start))) return [];
  const known = rows[0]?.cells[unit]?.folded ?? '';
  if (known === '' || owner.rows.some((each) => each.annex === annex && rows.includes(each.row))) return [];
  const said = text.slice(owner.start, owner.end);
  if (known.includes(said) || said.includes(known)) return [];
  // 甲镇、乙局报送的: more than one may be meant.
  if (/[、和及与]$/u.test(text.slice(0, owner.start))) return [];
  return [{ start: owner.start, end: owner.end, known }];
}

/** 第39次会议议定事项“…”: a value of a column right before the title, where the row has another of them. */
function valuesAhead({ annex, rows: [row, ...more], start }: Titled, text: string): Other[] {
  const ahead = /[^,;。:、()“”"《》]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  if (!row || more.length > 0) return [];
  return annex.columns.flatMap(({ index, kind }): Other[] => {
    const known = row.cells[index]?.folded ?? '';
    if (kind !== 'category' || known.length < 2 || ahead.includes(known)) return [];
    const said = annex.rows
      .map(({ cells }) => cells[index]?.folded ?? '')
      .find((each) => each.length >= 3 && ahead.includes(each));
    if (said === undefined) return [];
    const from = start - ahead.length + ahead.lastIndexOf(said);
    return [{ start: from, end: from + said.length, known }];
  });
}

/** “未经会签” of a column of short values, where the row has another of them. */
function valuesSaid({ annex, rows, end, isPaper }: Titled, text: string): Other[] {
  if (!isPaper) return [];
  const behind = /^[^《》。;]*/u.exec(text.slice(end))?.[0] ?? '';
  return [...behind.matchAll(/[“"]([^“”"]{2,16})[”"]/gu)].flatMap((match): Other[] => {
    const value = match[1] ?? '';
    const column = annex.columns.find(
      ({ index, kind }) => kind !== 'name' && annex.rows.some(({ cells }) => cells[index]?.folded === value),
    );
    const known = column ? (rows[0]?.cells[column.index]?.folded ?? '') : '';
    if (!column || known === '' || rows.some(({ cells }) => cells.some(({ folded }) => folded.includes(value))))
      return [];
    const start = end + match.index + 1;
    return [{ start, end: start + value.length, known }];
  });
}
