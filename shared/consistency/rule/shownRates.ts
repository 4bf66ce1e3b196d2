import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';
import type { Derived } from './derivedColumns.ts';
import { numberAt, numbersOf, sumOver } from './relations.ts';

/** 见面率97.3%: of the two columns whose sums come to the rate that the paper says, in this table or in all of its form. */
export function ratesShown(annex: AnnexGrid, said: string, annexes: readonly AnnexGrid[]): Derived[] {
  const numbers = numbersOf(annex);
  return numbers.flatMap((part): Derived[] => {
    const core = coreOf(part);
    // 见面率 is of 见面沟通, 采用率 of the first of the columns under 采用情况(条) that comes to it.
    const head = part.path.length > 1 ? (part.path[0] ?? '').replace(/\([^)]*\)$|情况/gu, '') : '';
    const title = [core, core.slice(0, 2), head]
      .map((words) => `${words}率`)
      .find((words) => words.length > 2 && said.includes(words));
    if (title === undefined) return [];
    if (annex.columns.some((column) => column.kind === 'percent' && column.title.includes(title))) return [];
    const printed = new RegExp(`${title}[^,;。、\\d]{0,4}(\\d+(?:\\.\\d+)?)%`, 'gu');
    const rates = [...said.matchAll(printed)].map((match) => match[1] ?? '');
    const whole = numbers.find(
      (to) =>
        to !== part &&
        isPartOf(annex, part, to) &&
        sumsOf(annexes, annex, part, to).some((sums) => comesTo(sums, rates)),
    );
    return whole ? [rateOf(part, whole, title)] : [];
  });
}

/** Nowhere more than the whole. */
export function isPartOf({ rows }: AnnexGrid, part: GridColumn, whole: GridColumn): boolean {
  return rows.every((row) => {
    const of = numberAt(row, part) ?? 0;
    return of >= 0 && of <= (numberAt(row, whole) ?? 0);
  });
}

export function rateOf(part: GridColumn, whole: GridColumn, title: string): Derived {
  const of = (row: GridRow): number | null => {
    const [one, other] = [numberAt(row, part), numberAt(row, whole)];
    return one === null || !other ? null : (one * 10_000) / other;
  };
  return { title, kind: 'percent', of };
}

/** Of the table, and of all tables that have both columns. */
function sumsOf(
  annexes: readonly AnnexGrid[],
  annex: AnnexGrid,
  part: GridColumn,
  whole: GridColumn,
): (readonly [number, number])[] {
  const sumIn = ({ columns, rows }: AnnexGrid, { title }: GridColumn): number | null => {
    const column = columns.find((each) => each.title === title);
    return column ? sumOver(rows, column) : null;
  };
  const pairs = annexes.flatMap((table): (readonly [number, number])[] => {
    const [one, other] = [sumIn(table, part), sumIn(table, whole)];
    return one === null || other === null ? [] : [[one, other]];
  });
  const all = pairs.reduce<readonly [number, number]>((sum, each) => [sum[0] + each[0], sum[1] + each[1]], [0, 0]);
  return [[sumIn(annex, part) ?? 0, sumIn(annex, whole) ?? 0], all];
}

function comesTo([part, whole]: readonly [number, number], rates: readonly string[]): boolean {
  const places = (rate: string): number => rate.split('.')[1]?.length ?? 0;
  return whole > 0 && part < whole && rates.some((rate) => ((part * 100) / whole).toFixed(places(rate)) === rate);
}
