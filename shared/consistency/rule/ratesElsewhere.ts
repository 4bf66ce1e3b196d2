import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { holdsInNearlyAll } from './nearlyAll.ts';
import { isRate } from './printedRate.ts';
import { rateRelation } from './rateRelation.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inAnnex, nameOfAnnex } from './report.ts';

/**
 * A column of rates whose two numbers do not stand beside it, but in other rows of the same thing (项目｜到位, 拨付) or in the rows of another
 * annex: which two they are nearly all rows show.
 */
export function checkRatesElsewhere(annex: AnnexGrid, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const rates = annex.columns.filter(({ kind }) => kind === 'percent' || kind === 'number');
  return rates.flatMap((rate) =>
    rowsByItem(annex).flatMap((rows) => {
      const filled = rows.filter((row) => row.cells[rate.index]?.percent === true);
      if (filled.length < fewest || isExplained(annex, rate, rows)) return [];
      const sources = annexes.filter((other) => other !== annex || itemColumn(annex) !== null);
      return sources.flatMap((source) => checkAgainst(annex, rate, filled, source));
    }),
  );
}

const fewest = 4;
const telling = 3;

/** One number that a table has of each thing, by its name. */
interface Measure {
  readonly say: string;
  /** Two of one column, or the whole year beside what came in so far. */
  readonly column: GridColumn;
  readonly numbers: ReadonlyMap<string, number>;
}

/** What a rate may be of: of/to, or what is left of `to`. */
interface Relation {
  readonly of: Measure;
  readonly to: Measure;
  readonly left: boolean;
}

function checkAgainst(annex: AnnexGrid, rate: GridColumn, rows: readonly GridRow[], source: AnnexGrid): Discrepancy[] {
  const measures = measuresOf(source);
  const known = rows.filter(({ name }) => measures.some(({ numbers }) => numbers.has(keyOf(name))));
  if (known.length < fewest || !holdsInNearlyAll(known.length, rows.length - known.length)) return [];
  const ofOneColumn = source !== annex && itemColumn(source) !== null;
  const held = relationsOf(measures, ofOneColumn).flatMap((relation) => {
    const wrong = wrongRows(known, rate, relation);
    return wrong && holdsInNearlyAll(known.length - wrong.length, wrong.length) ? [{ relation, wrong }] : [];
  });
  const best = held.find(({ wrong }) => {
    const right = known.filter((row) => !wrong.includes(row)).map((row) => numberAt(row, rate));
    return new Set(right.filter((value) => value !== 10_000 && value !== 0)).size >= telling;
  });
  const [row] = best?.wrong ?? [];
  // Where others fit as well, and this row too, it is of those.
  if (!best || !row || held.some(({ wrong }) => !wrong.includes(row))) return [];
  return report(annex, rate, row, source, best.relation);
}

function relationsOf(measures: readonly Measure[], ofOneColumn: boolean): Relation[] {
  return measures.flatMap((of) =>
    measures
      .filter((to) => to !== of && (!ofOneColumn || to.column === of.column))
      .flatMap((to) => [false, true].map((left) => ({ of, to, left }))),
  );
}

/** The one row that does not fit, or none; null where more do not. */
function wrongRows(rows: readonly GridRow[], rate: GridColumn, relation: Relation): GridRow[] | null {
  const wrong: GridRow[] = [];
  for (const row of rows) {
    if (isShown(row, rate, relation)) continue;
    if (wrong.length > 0) return null;
    wrong.push(row);
  }
  return wrong;
}

function termsOf({ of, to, left }: Relation, name: string): readonly [number, number] | null {
  const [part, whole] = [of.numbers.get(keyOf(name)), to.numbers.get(keyOf(name))];
  if (part === undefined || whole === undefined || whole <= 0 || part < 0 || part > whole) return null;
  return [left ? whole - part : part, whole];
}

function isShown(row: GridRow, rate: GridColumn, relation: Relation): boolean {
  const cell = row.cells[rate.index];
  const terms = termsOf(relation, row.name);
  if (!cell || cell.number === null || !terms) return false;
  return isRate(...terms, cell.number, Math.min(2, cell.decimals));
}

/** The column between the names and the numbers that says what each row has of its thing; null where each thing has one row. */
const itemColumn: (annex: AnnexGrid) => GridColumn | null = readOnceOf((annex) => {
  const rows = rowsOf(annex);
  const names = new Set(rows.map(({ name }) => name));
  if (names.size < fewest || names.size * 2 > rows.length) return null;
  const isOnce = ({ index }: GridColumn): boolean =>
    new Set(rows.map((row) => `${row.name}|${row.cells[index]?.folded ?? ''}`)).size === rows.length;
  return (
    annex.columns.find((each) => each.index !== annex.nameColumn && each.kind === 'category' && isOnce(each)) ?? null
  );
});

function rowsOf({ rows, totals }: AnnexGrid): GridRow[] {
  return [...rows, ...totals];
}

/** The rows of each item, or all of a table without such. */
function rowsByItem(annex: AnnexGrid): GridRow[][] {
  const item = itemColumn(annex);
  if (item === null) return [rowsOf(annex)];
  const groups = new Map<string, GridRow[]>();
  for (const row of rowsOf(annex)) {
    const label = row.cells[item.index]?.folded ?? '';
    groups.set(label, [...(groups.get(label) ?? []), row]);
  }
  return [...groups.values()];
}

const measuresOf: (annex: AnnexGrid) => readonly Measure[] = readOnceOf((annex) => {
  const item = itemColumn(annex);
  return rowsByItem(annex).flatMap((rows) => {
    const byName = new Map(rows.map((row) => [keyOf(row.name), row]));
    if (byName.size < rows.length) return [];
    const label = item === null ? '' : `“${rows[0]?.cells[item.index]?.folded ?? ''}”的`;
    return numbersOf(annex).map((column): Measure => {
      const numbers = [...byName].flatMap(([name, row]): [string, number][] => {
        const number = row.cells[column.index]?.percent === true ? null : numberAt(row, column);
        return number === null ? [] : [[name, number]];
      });
      return { say: `${label}“${column.title}”`, column, numbers: new Map(numbers) };
    });
  });
});

/** 县(市、区)合计 of one table is 合计 of the other. */
function keyOf(name: string): string {
  return name.replace(/^.{1,10}(?=(?:合计|总计)$)/u, '').replace('总计', '合计');
}

/** Of two columns beside it: other rules hold it to these. */
function isExplained(annex: AnnexGrid, rate: GridColumn, rows: readonly GridRow[]): boolean {
  if (itemColumn(annex) === null) return rate.kind !== 'percent' || rateRelation(annex, rate) !== null;
  return rows.every((row) => row.cells[rate.index]?.percent !== true);
}

function report(
  annex: AnnexGrid,
  rate: GridColumn,
  row: GridRow,
  source: AnnexGrid,
  relation: Relation,
): Discrepancy[] {
  const cell = row.cells[rate.index];
  const terms = termsOf(relation, row.name);
  if (!cell || cell.number === null || !terms) return [];
  const step = 10 ** Math.max(0, 2 - cell.decimals);
  const [claimed, found] = [cell.number, Math.round((terms[0] * 10_000) / terms[1] / step) * step].map(
    (value) => `${printHundredths(value)}%`,
  );
  const { of, to, left } = relation;
  const part = left ? `（${to.say}－${of.say}）` : of.say;
  const where = source === annex ? '' : `${nameOfAnnex(source)}里`;
  const how = `${where}${part}÷${to.say}`;
  const message = `“${row.name}”的“${rate.title}”印作 ${claimed ?? ''}，别的行都是${how}，这一行按此是 ${found ?? ''}。`;
  const claim = { severity: 'doubt', rule: 'row-rate', claimed: claimed ?? '', found: found ?? '', message } as const;
  return [inAnnex(annex, row, rate.title, claim)];
}
