import { readChineseNumeral } from '../claim/numerals.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';

/** The rows of a table that is one of months or of quarters, each the next of the one before. */
interface PeriodRows {
  readonly rows: readonly GridRow[];
  readonly kind: 'month' | 'quarter';
  readonly first: number;
}

/** Null for a table of anything else. */
export const periodRowsOf: (annex: AnnexGrid) => PeriodRows | null = readOnceOf((annex) => {
  const found =
    (['month', 'quarter'] as const).map((kind) => ofKind(annex, kind)).find((rows) => rows !== null) ?? null;
  return found;
});

const printed = { month: /^(?:20\d\d年)?(\d{1,2})月份?$/u, quarter: /^(?:20\d\d年)?第?([一二三四])季度$/u };
const turn = { month: 12, quarter: 4 };

function ofKind({ rows, nameColumn }: AnnexGrid, kind: 'month' | 'quarter'): PeriodRows | null {
  const places = rows.map(({ cells }) => placeOf(printed[kind].exec(cells[nameColumn]?.folded ?? '')?.[1]));
  const [first = 0] = places;
  const isRun = places.every((place, at) => place > 0 && place === ((first + at - 1) % turn[kind]) + 1);
  return isRun && rows.length > 1 ? { rows, kind, first } : null;
}

function placeOf(text: string | undefined): number {
  return text === undefined ? 0 : /^\d+$/u.test(text) ? Number(text) : (readChineseNumeral(text) ?? 0);
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
    if (from === undefined) return many === undefined || placeOf(many) === rows.length ? [{ rows, start, end }] : [];
    const [first, last] = [from, until].map((text) => placeIn(periods, placeOf(text)));
    if (first === undefined || last === undefined || first < 0 || last < first) return [];
    return [{ rows: rows.slice(first, last + 1), start, end }];
  });
  return found.at(-1) ?? null;
}

function placeIn({ rows, kind, first }: PeriodRows, place: number): number {
  const at = (place - first + turn[kind]) % turn[kind];
  return at < rows.length ? at : -1;
}

const single = {
  month: /(?<![\d.至到—~～-])(\d{1,2})月(?!\d)份?/gu,
  quarter: /(?<![至到、—~～-])第?([一二三四])季度/gu,
};

/** 三季度采用量环比下降: of which row a text speaks last, and the one before it; none of the first. */
export function rowAndBefore(annex: AnnexGrid, text: string): readonly [GridRow, GridRow] | null {
  const periods = periodRowsOf(annex);
  const said = periods ? [...text.matchAll(single[periods.kind])].at(-1)?.[1] : undefined;
  const at = periods ? (said === undefined ? periods.rows.length - 1 : placeIn(periods, placeOf(said))) : -1;
  const [row, before] = [periods?.rows[at], periods?.rows[at - 1]];
  return row && before ? [row, before] : null;
}
