import type { Count } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { distinctUnitsOf } from '../claim/saidSets.ts';
import type { AnnexGrid, GridColumn, GridRow, GridValue } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isNothing, isPositive, isTicked } from './cellAnswers.ts';
import { isRate } from './printedRate.ts';
import { rateRelation, termsOf } from './rateRelation.ts';
import { numberAt, sumOver } from './relations.ts';
import { fixedParts, partsByWords, subsetsOf } from './subsets.ts';

type Rows = readonly GridRow[];

/** Whether the annexes show a number that one of these sentences says, as far as the words of all of them go. */
export function shownBeside(
  sentences: readonly Sentence[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
): (count: Count) => boolean {
  const together = sentences.map(({ text }) => mentionsIn(text).flatMap(({ rows }) => rows));
  return valuesShown(annexes, sentences.map(({ text }) => text).join(''), together);
}

/** Whether the annexes show a number that a text says: in rows that it names, as a sum, an end or a mean over a part, or as how many rows of it. */
function valuesShown(
  annexes: readonly AnnexGrid[],
  text: string,
  mentioned: readonly Mention['rows'][],
): (count: Count) => boolean {
  const numbers = new Set<number>(mentioned.flatMap(ofRowsNamed));
  const sizes = new Set<number>();
  for (const annex of annexes) {
    const own = partsByWords(annex, text);
    for (const value of [...fixedSums(annex), ...sumsOf(annex, own)]) numbers.add(Math.abs(value));
    for (const size of [...fixedSizes(annex), ...sizesOf(annex, own)]) sizes.add(size * 100);
    for (const [digits] of annex.notes.join(';').matchAll(/\d+/gu)) numbers.add(Number(digits) * 100);
  }
  // Most paragraphs have no rate to ask about.
  let isShownRate: ((count: Count) => boolean) | null = null;
  return (count) => {
    if (count.measure === '%') {
      isShownRate ??= rateShown(annexes, text, mentioned.flat());
      return isShownRate(count);
    }
    if (numbers.has(count.value)) return true;
    if ('家个户名条件项处'.includes(count.measure) && sizes.has(count.value)) return true;
    return /均/u.test(count.before) && isMean(annexes, text, count);
  };
}

/** What every column of numbers comes to over the parts of its table that the text may mean. */
export function sumsShown(annexes: readonly AnnexGrid[], text: string): number[] {
  return annexes.flatMap((annex) => [...fixedSums(annex), ...sumsOf(annex, partsByWords(annex, text))]);
}

/** Values of the rows that one sentence names, their sums, and how many they are. */
function ofRowsNamed(mentioned: Mention['rows']): number[] {
  return [...new Set(mentioned.map(({ annex }) => annex))].flatMap((annex) => {
    const rows = [...new Set(mentioned.flatMap((each) => (each.annex === annex ? [each.row] : [])))];
    return [
      rows.length * 100,
      ...annex.columns
        .filter(({ kind }) => kind === 'number' || kind === 'percent' || kind === 'rank')
        .flatMap((column) => [
          Math.abs(sumOver(rows, column)),
          ...rows.map((row) => Math.abs(numberAt(row, column) ?? 0)),
        ]),
    ];
  });
}

/** What does not hang on the words, once for each table. */
const fixedSums = once((annex) => [
  ...numeric(annex).flatMap((column) =>
    [...annex.totals, ...annex.figures].flatMap((row) => numberAt(row, column) ?? []),
  ),
  ...sumsOf(annex, fixedParts(annex)),
]);
const fixedSizes = once((annex) => sizesOf(annex, fixedParts(annex)));

function once(read: (annex: AnnexGrid) => number[]): (annex: AnnexGrid) => readonly number[] {
  const known = new WeakMap<AnnexGrid, readonly number[]>();
  return (annex) => {
    const before = known.get(annex);
    if (before) return before;
    const found = [...new Set(read(annex))];
    known.set(annex, found);
    return found;
  };
}

function numeric({ columns }: AnnexGrid): readonly GridColumn[] {
  return columns.filter(({ kind }) => kind === 'number' || kind === 'percent');
}

function sumsOf(annex: AnnexGrid, parts: readonly Rows[]): number[] {
  return numeric(annex).flatMap((column) =>
    parts.flatMap((rows) => {
      const values = rows.flatMap((row) => numberAt(row, column) ?? []);
      const [most, least] = [Math.max(...values), Math.min(...values)];
      return [sumOver(rows, column), most, least, most - least];
    }),
  );
}

/** Of a part, of its rows with one value of a column, with some or nothing in it; and how many units they are of. */
function sizesOf(annex: AnnexGrid, parts: readonly Rows[]): number[] {
  if (parts.length === 0) return [];
  const tests = annex.columns.flatMap((column) => testsOf(annex, column));
  return parts.flatMap((rows) => [
    rows.length,
    ...distinctUnitsOf(annex, rows),
    ...tests.flatMap((test) => {
      const fitting = rows.filter(test);
      return fitting.length === 0 ? [] : [fitting.length, ...distinctUnitsOf(annex, fitting)];
    }),
  ]);
}

function testsOf(annex: AnnexGrid, column: GridColumn): ((row: GridRow) => boolean)[] {
  const { kind, index } = column;
  const cell = (row: GridRow): string => row.cells[index]?.folded ?? '';
  const number = (row: GridRow): number => numberAt(row, column) ?? 0;
  if (isTicked(annex, index)) return [(row) => isPositive(cell(row)), (row) => !isPositive(cell(row))];
  if (kind === 'number' || kind === 'percent') {
    const most = Math.max(...annex.rows.map(number));
    return [
      (row) => number(row) > 0,
      (row) => number(row) === 0,
      (row) => number(row) < 0,
      (row) => number(row) === most,
      (row) => number(row) < most,
    ];
  }
  if (kind === 'text') return [(row) => isNothing(row, index), (row) => !isNothing(row, index)];
  if (kind !== 'category') return [];
  return [...new Set(annex.rows.map(cell))].map((value) => (row: GridRow) => cell(row) === value);
}

function rateShown(annexes: readonly AnnexGrid[], text: string, mentioned: Mention['rows']): (count: Count) => boolean {
  const relations = annexes.flatMap((annex) =>
    annex.columns.flatMap((column) => {
      const relation = column.kind === 'percent' ? rateRelation(annex, column) : null;
      return relation ? subsetsOf(annex, text).map((rows) => ({ relation, rows })) : [];
    }),
  );
  const cells = [...mentioned.flatMap(({ row }) => row.cells), ...annexes.flatMap(endsOf)].filter(
    ({ percent }) => percent,
  );
  return ({ value, decimals }) =>
    cells.some((cell) => shows(cell, value, decimals)) ||
    relations.some(({ relation, rows }) => {
      const terms = rows.map((row) => termsOf(relation, row));
      const [of = 0, to = 0] = [0, 1].map((at) => terms.reduce((sum, each) => sum + (each[at] ?? 0), 0));
      return to > 0 && isRate(Math.abs(of), to, value, decimals);
    });
}

function shows({ number, decimals: shown }: GridValue, value: number, decimals: number): boolean {
  const step = 10 ** Math.max(0, 2 - Math.min(decimals, shown));
  return number !== null && Math.round(Math.abs(number) / step) === Math.round(value / step);
}

/** The highest and the lowest rate, and those of the totals. */
function endsOf(annex: AnnexGrid): GridValue[] {
  const columns = annex.columns.filter(({ kind }) => kind === 'percent');
  return columns.flatMap((column) => {
    const sorted = [...annex.rows].sort((a, b) => (numberAt(a, column) ?? 0) - (numberAt(b, column) ?? 0));
    return [sorted[0], sorted.at(-1), ...annex.totals].flatMap((row) => row?.cells[column.index] ?? []);
  });
}

function isMean(annexes: readonly AnnexGrid[], text: string, { value, decimals }: Count): boolean {
  const step = 10 ** (2 - Math.min(2, decimals));
  const is = (sum: number, length: number): boolean => length > 0 && Math.round(sum / length / step) * step === value;
  return annexes.some((annex) =>
    numeric(annex).some((column) => subsetsOf(annex, text).some((rows) => is(sumOver(rows, column), rows.length))),
  );
}
