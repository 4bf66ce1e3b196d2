import { readNumeral } from '../claim/numerals.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';

/** The rows of a table that is one of months or of quarters, each the next of the one before, whichever way they are printed. */
interface PeriodRows {
  readonly rows: readonly GridRow[];
  readonly kind: 'month' | 'quarter';
  readonly first: number;
  /** Of each row, as far as one is printed. */
  readonly years: readonly string[];
}

/** Null for a table of anything else. */
export const periodRowsOf: (annex: AnnexGrid) => PeriodRows | null = readOnceOf((annex) => {
  const found =
    (['month', 'quarter'] as const)
      .flatMap((kind) => [ofKind(annex, annex.rows, kind), ofKind(annex, annex.rows.toReversed(), kind)])
      .find((rows) => rows !== null) ?? null;
  return found;
});

const printed = {
  month: /^(?:20\d\d年)?(\d{1,2})月份?$/u,
  quarter: /^(?:20\d\d年)?第?([一二三四])季度$/u,
};
const turn = { month: 12, quarter: 4 };

function ofKind({ nameColumn }: AnnexGrid, rows: readonly GridRow[], kind: 'month' | 'quarter'): PeriodRows | null {
  const places = rows.map(({ cells }) => readNumeral(printed[kind].exec(cells[nameColumn]?.folded ?? '')?.[1] ?? ''));
  const [first = 0] = places;
  const isRun = places.every((place, at) => place > 0 && place === ((first + at - 1) % turn[kind]) + 1);
  if (!isRun || rows.length < 2) return null;
  let year = '';
  const years = rows.map(({ cells }, at) => {
    const own = /^20\d\d/u.exec(cells[nameColumn]?.folded ?? '')?.[0];
    year = own ?? (places[at] === 1 && at > 0 ? '' : year);
    return year;
  });
  return { rows, kind, first, years };
}

/** Rows that words name, and where. */
interface Said {
  readonly rows: readonly GridRow[];
  readonly start: number;
  readonly end: number;
}

const to = '(?:至|到|—|-|~|～|、)';
const runs = {
  month: new RegExp(
    `(?<![\\d.])(\\d{1,2})月?份?${to}(?:\\d{1,2}月?、)*(\\d{1,2})月份?(?!\\d)|([二两三四五六七八九十]|十一|十二)个月|各月`,
    'gu',
  ),
  quarter: new RegExp(
    `第?([一二三])(?:季度)?${to}(?:第?[二三](?:季度)?、)?第?([二三四])季度|([两三四])个季度|各季度`,
    'gu',
  ),
};

/** 6月至10月, 一、二、三季度, 三个季度: the rows that a text names as one, the last time that it does. */
export function periodRunIn(annex: AnnexGrid, text: string): Said | null {
  const periods = periodRowsOf(annex);
  if (!periods) return null;
  const found = [...text.matchAll(runs[periods.kind])].flatMap((match): Said[] => {
    const [words, from, until, many] = match;
    const { rows } = periods;
    const [start, end] = [match.index, match.index + words.length];
    if (from === undefined)
      return many === undefined || readNumeral(many) === rows.length ? [{ rows, start, end }] : [];
    const [first, last] = [from, until].map((text) => placeIn(periods, readNumeral(text ?? '')));
    if (first === undefined || last === undefined || first < 0 || last < first) return [];
    return [{ rows: rows.slice(first, last + 1), start, end }];
  });
  return found.at(-1) ?? null;
}

/** The last row of that month or quarter, of the year that is said where one is. */
function placeIn({ rows, kind, first, years }: PeriodRows, place: number, year = ''): number {
  return rows.findLastIndex(
    (_, at) => ((first + at - 1) % turn[kind]) + 1 === place && (year === '' || years[at] === '' || years[at] === year),
  );
}

/** Of five quarters the last third one, where no year is said. */
export function newestRows(annex: AnnexGrid, rows: readonly GridRow[], before: string): readonly GridRow[] {
  const periods = periodRowsOf(annex);
  if (!periods || periods.rows.length <= turn[periods.kind]) return rows;
  const year = /(20\d\d)年$/u.exec(before)?.[1] ?? '';
  const placeOfRow = (row: GridRow): number =>
    ((periods.first + periods.rows.indexOf(row) - 1) % turn[periods.kind]) + 1;
  return rows.filter((row) => periods.rows[placeIn(periods, placeOfRow(row), year)] === row);
}

const single = {
  month: /(?<![\d.至到—~～-])(?:(20\d\d)年)?(\d{1,2})月(?!\d)份?/gu,
  quarter: /(?<![至到、—~～-])(?:(20\d\d)年)?第?([一二三四])季度/gu,
};

const since =
  /环比|同比|[与同和比较](?:(?<then>(?:(?:20\d\d|[上去])年)?(?:第?[一二三四]季度|\d{1,2}月))|[上去]年|上一?[季月])/gu;

/** 三季度采用量环比下降, 与第二季度相比, 较上年同期: the row of which a text speaks, and the one that it is compared with. */
export function rowsCompared(annex: AnnexGrid, text: string): readonly [now: GridRow, then: GridRow] | null {
  const periods = periodRowsOf(annex);
  const match = periods ? [...text.matchAll(since)].at(-1) : undefined;
  if (!periods || !match) return null;
  const { kind, rows, years } = periods;
  const lastIn = (words: string): RegExpExecArray | undefined => [...words.matchAll(single[kind])].at(-1);
  const [, ownYear, own] = lastIn(text.slice(0, match.index)) ?? [];
  const now = own === undefined ? rows.length - 1 : placeIn(periods, readNumeral(own), ownYear);
  const then = match.groups?.then;
  if (then === undefined) return pairAt(rows, now, now - (/同比|年/u.test(match[0]) ? turn[kind] : 1));
  const [, year, said = ''] = lastIn(then) ?? [];
  const isLastYear = /^[上去]年/u.test(then);
  const at = placeIn(periods, readNumeral(said), isLastYear ? String(Number(years[now]) - 1) : year);
  return pairAt(rows, now, at);
}

function pairAt(rows: readonly GridRow[], now: number, then: number): readonly [GridRow, GridRow] | null {
  const [row, before] = [rows[now], rows[then]];
  return row && before && now > then ? [row, before] : null;
}
