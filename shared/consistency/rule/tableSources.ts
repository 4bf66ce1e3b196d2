import { amountsAtEnds, amountsOf, levelsOf, rowsPicked } from '../query/anyRows.ts';
import { numberColumnsOf } from '../query/columnWords.ts';
import { meanOf } from '../query/meanPicks.ts';
import type { Passage } from '../query/passage.ts';
import { type Quantity, quantitiesIn } from '../query/quantities.ts';
import { readingsOf } from '../query/readings.ts';
import { wordingsIn } from '../query/wording.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { aheadOfTime, isApart, sharesOfTime } from './textSources.ts';

type Rows = readonly GridRow[];

/** What the tables come to over any rows that the words of a number and of its sentence pick, and by how much these are apart. */
export function amountsMeant(quantity: Quantity, passage: Passage, reader: WordReader): number[] {
  const { text } = passage.sentence;
  const wording = wordingsIn(text).find((each) => each.quantity.start === quantity.start);
  const readings = wording ? readingsOf(reader, passage, wording) : [];
  const sizes = sizesIn(text);
  return [
    ...readings.flatMap(({ value, rows: { annex, rows } }) => [value, ...withDifferences(amountsOf(annex, rows))]),
    ...reader.annexes.flatMap((annex) => {
      const named = rowsNamed(annex, passage, reader);
      const levels = /[差均比较]/u.test(text) ? amountLevels(annex, named) : [];
      return [
        ...named.flatMap((rows) => amountsOf(annex, rows)),
        ...(/均/u.test(text) ? levels.flat() : []),
        ...levels.flatMap((own) => own.flatMap((one) => own.map((other) => one - other))),
        ...(sizes.length > 0 ? amountsAtEnds(annex, sizes) : []),
      ];
    }),
  ];
}

/** 前5位, 10个项目: how many may be meant. */
function sizesIn(text: string): number[] {
  const sizes = quantitiesIn(text).flatMap(({ count }) => (count && count.measure !== '%' ? [count.value / 100] : []));
  return [...new Set(sizes)].filter((size) => size >= 2 && size <= 40 && Number.isInteger(size));
}

function rowsNamed(annex: AnnexGrid, { sentence, before }: Passage, reader: WordReader): Rows[] {
  return [sentence.text, ...before].flatMap((text) => rowsPicked(reader.picks(annex, text)));
}

function withDifferences(amounts: readonly number[]): number[] {
  return [...amounts, ...amounts.flatMap((one, at) => amounts.slice(at + 1).map((other) => one - other))];
}

function amountLevels(annex: AnnexGrid, named: readonly Rows[]): number[][] {
  return numberColumnsOf(annex).flatMap(({ column, times }) =>
    column.kind === 'percent' ? [] : [levelsOf(annex, column, named).map((value) => value * times)],
  );
}

/** Whether a number of percentage points lies between two rates: of the paragraph, of a column or of some rows, or ahead of time. */
export function isBetweenRates(
  points: Quantity,
  passage: Passage,
  paragraph: readonly Quantity[],
  reader: WordReader,
): boolean {
  const rates = paragraph.flatMap(({ measure, value }) => (measure === '%' ? [value] : []));
  const others = [...rates, ...(aheadOfTime.test(passage.sentence.text) ? sharesOfTime : [])];
  if (isApart(points, rates, others)) return true;
  return reader.annexes.some((annex) => {
    const named = rowsNamed(annex, passage, reader);
    const columns = numberColumnsOf(annex).filter(({ column }) => column.kind === 'percent');
    const ofColumns = columns.map(({ column }) => levelsOf(annex, column, named));
    const ofRows = named.map((rows) => columns.map(({ column }) => meanOf(annex, rows, column)));
    return (
      ofColumns.some((levels) => areApart(points, levels) || isApart(points, levels, others)) ||
      ofRows.some((levels) => areApart(points, levels))
    );
  });
}

/** The rates of the tables, over all and over the rows that the words pick, and what these rows have of all. */
export function ratesMeant(rate: Quantity, passage: Passage, reader: WordReader): number[] {
  const { text } = passage.sentence;
  const wording = wordingsIn(text).find((each) => each.quantity.start === rate.start);
  const readings = wording ? readingsOf(reader, passage, wording) : [];
  return [
    ...readings.map(({ value }) => value),
    ...reader.annexes.flatMap((annex) => {
      const columns = numberColumnsOf(annex).filter(({ column }) => column.kind === 'percent');
      const all = [annex.rows.length, ...amountsOf(annex, annex.rows)];
      const named = rowsPicked(reader.picks(annex, text));
      const parts = [...named, ...pairsIn(annex)].map((rows) => [rows.length, ...amountsOf(annex, rows)]);
      return [
        ...columns.flatMap(({ column }) => levelsOf(annex, column, named)),
        ...[annex.rows, ...named].flatMap((rows) => sharesOfValues(annex, rows)),
        ...parts.flatMap((own) => own.map((value, at) => (value * 10_000) / (all[at] || Number.POSITIVE_INFINITY))),
      ];
    }),
  ];
}

const fewRows = 8;

/** 图表和视频解读: any two rows of a table that has few. */
function pairsIn({ rows }: AnnexGrid): Rows[] {
  return rows.length > fewRows ? [] : rows.flatMap((one, at) => rows.slice(at + 1).map((other) => [one, other]));
}

/** 区直部门整改完成率64.0%: how many of some rows have each value of a short column. */
function sharesOfValues({ columns }: AnnexGrid, rows: Rows): number[] {
  return columns.flatMap(({ kind, index }) => {
    if (kind !== 'category') return [];
    const sizes = new Map<string, number>();
    for (const { cells } of rows)
      sizes.set(cells[index]?.folded ?? '', (sizes.get(cells[index]?.folded ?? '') ?? 0) + 1);
    return [...sizes.values()].map((size) => (size * 10_000) / rows.length);
  });
}

/** Of two rates that are printed rounded the difference may be theirs. */
function areApart(points: Quantity, levels: readonly number[]): boolean {
  const printed = levels.map((level) => Math.round(level / 10) * 10);
  return isApart(points, levels, levels) || isApart(points, printed, printed);
}
