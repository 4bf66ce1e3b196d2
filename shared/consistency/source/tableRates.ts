import { numberColumnsOf } from '../query/columnWords.ts';
import type { Judged } from '../query/judge.ts';
import { meanOf } from '../query/meanPicks.ts';
import type { Passage } from '../query/passage.ts';
import type { Pick } from '../query/picks.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt, numbersAt } from '../rule/relations.ts';
import type { Said } from './said.ts';
import { amountsOf } from './tableParts.ts';
import { aheadOfTime, sharesOfTime } from './textSources.ts';

type Rows = readonly GridRow[];

/** Hundredths of the rates of the tables, over all and over the rows that the words pick, and of what these rows have of all. */
export function ratesMeant({ readings }: Judged, passage: Passage, reader: WordReader): number[] {
  return [
    ...readings.map(({ value }) => value),
    ...reader.annexes.flatMap((annex) => {
      const columns = numberColumnsOf(annex).filter(({ column }) => column.kind === 'percent');
      const all = [annex.rows.length, ...amountsOf(annex, annex.rows)];
      const named = rowsPicked(reader.picks(annex, passage.sentence.text));
      const parts = [...named, ...pairsIn(annex)].map((rows) => [rows.length, ...amountsOf(annex, rows)]);
      return [
        ...columns.flatMap(({ column }) => levelsOf(annex, column, named)),
        ...[annex.rows, ...named].flatMap((rows) => sharesOfValues(annex, rows)),
        ...parts.flatMap((own) => own.map((value, at) => (value * 10_000) / (all[at] || Number.POSITIVE_INFINITY))),
        ...[annex.rows, ...named].flatMap((rows) => ratesBetween(amountsOf(annex, rows))),
      ];
    }),
  ];
}

/** 采用率 where the annex has only 报送 and 采用: of what the columns come to the smaller over the larger. */
function ratesBetween(amounts: readonly number[]): number[] {
  return amounts.flatMap((one) => amounts.flatMap((other) => (one > 0 && one < other ? [(one * 10_000) / other] : [])));
}

/** The rows of each pick, of all on one thing together, and of two things at once. */
function rowsPicked(picks: readonly Pick[]): readonly Rows[] {
  const aspects = [...new Set(picks.map(({ aspect }) => aspect))].map((aspect) => {
    const own = picks.filter((pick) => pick.aspect === aspect);
    return [...new Set(own.flatMap(({ rows }) => rows))];
  });
  const single = [...picks.map(({ rows }) => rows), ...aspects];
  const both = single.flatMap((one, at) =>
    single.slice(at + 1).map((other) => one.filter((row) => other.includes(row))),
  );
  return [...single, ...both].filter(({ length }) => length > 0);
}

/** Of a column what it is at rows that are named, over all of them, at its ends and in its totals. */
function levelsOf(annex: AnnexGrid, column: GridColumn, named: readonly Rows[]): number[] {
  const values = numbersAt(annex.rows, column);
  if (values.length === 0) return [];
  return [
    ...[...named, annex.rows].map((rows) => meanOf(annex, rows, column)),
    ...annex.totals.flatMap((row) => numberAt(row, column) ?? []),
    Math.max(...values),
    Math.min(...values),
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

/** By how many points two rates are apart: of the paragraph, of a column at rows that the words pick, of these rows in two columns, or ahead of time. */
export function pointsMeant({ paragraph, text }: Said, { sentence, before }: Passage, reader: WordReader): number[] {
  const said = paragraph.flatMap(({ measure, value }) => (measure === '%' ? [value] : []));
  const others = [...said, ...(aheadOfTime.test(text) ? sharesOfTime.map((share) => share * 10_000) : [])];
  const ofTables = reader.annexes.flatMap((annex) => {
    const named = [sentence.text, ...before].flatMap((each) => rowsPicked(reader.picks(annex, each)));
    const columns = numberColumnsOf(annex).filter(({ column }) => column.kind === 'percent');
    const ofColumns = columns.map(({ column }) => levelsOf(annex, column, named));
    const ofRows = named.map((rows) => columns.map(({ column }) => meanOf(annex, rows, column)));
    return [
      ...ofColumns.flatMap((levels) => [...asPrinted(levels), ...apart(levels, others)]),
      ...ofRows.flatMap(asPrinted),
    ];
  });
  return [...apart(said, others), ...ofTables];
}

function apart(some: readonly number[], others: readonly number[]): number[] {
  return some.flatMap((one) => others.map((other) => Math.abs(one - other)));
}

/** Of two rates that are printed rounded the difference may be theirs. */
function asPrinted(levels: readonly number[]): number[] {
  const printed = levels.map((level) => Math.round(level / 10) * 10);
  return [...apart(levels, levels), ...apart(printed, printed)];
}
