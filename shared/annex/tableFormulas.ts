import type { Formula } from '../document/tableModel.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { type LeafColumn, leafColumns } from '../pack/column.ts';
import type { TablePlace } from './annexTable.ts';
import { rankFormulas } from './rankFormulas.ts';
import type { DraftRow } from './tableRows.ts';
import { isSummed, ratioStandsOnTotals } from './tableTotals.ts';
import { hundredths, type Value } from './value.ts';

type Live = Formula<TablePlace>;
type Kind<K extends LeafColumn['kind']> = Extract<LeafColumn, { kind: K }>;
/** The cell of a column in the row at hand; undefined when Excel cannot look at it. */
type Look = (columnId: string) => Value | undefined;

/**
 * Adds live formulas where Excel can express a computed cell, and only where Excel's result is the value that was computed
 * here: nothing over words, merged cells, parts of texts, or rows that are not on the sheet.
 */
export function addFormulas(definition: AnnexDefinition, rows: readonly DraftRow[]): void {
  const columns = leafColumns(definition.columns);
  const visible = new Map(columns.flatMap((column, index) => (column.merge === undefined ? [[column.id, index]] : [])));
  const ranges = summedRanges(rows);
  for (const [index, column] of columns.entries()) {
    if (column.merge !== undefined) continue;
    if (column.kind === 'rank') rankFormulas(column, index, visible.get(column.by), rows);
    for (const [place, row] of rows.entries()) {
      const cell = row.cells[index];
      if (!cell || row.kind === 'group' || cell.value === null) continue;
      const look: Look = (id) => {
        const at = visible.get(id);
        return at === undefined ? undefined : (row.cells[at]?.value ?? null);
      };
      if (row.kind === 'subject') cell.formula ??= cellFormula(column, place, cell.value, look);
      else cell.formula = totalFormula(definition, column, place, ranges.get(place) ?? [], look);
    }
  }
}

function cellFormula(column: LeafColumn, row: number, value: Value, look: Look): Live | undefined {
  if (column.kind === 'sum') return sumFormula(column, row, value, look);
  return column.kind === 'ratio' ? ratioFormula(column, row, look) : undefined;
}

function isAddable(value: Value | undefined): value is null | number {
  return value === null || typeof value === 'number';
}

function sumFormula(column: Kind<'sum'>, row: number, value: Value, look: Look): Live | undefined {
  const terms = column.of.map((term) => (typeof term === 'string' ? { column: term, times: 1 } : term));
  const constant = hundredths(column.base);
  let total = constant;
  for (const term of terms) {
    const part = look(term.column);
    if (!isAddable(part)) return undefined;
    total += term.times * (part ?? 0);
  }
  // A sum that was rounded is not what Excel would add up.
  if (total !== value) return undefined;
  return {
    fn: 'sum',
    constant,
    terms: terms.map((term) => ({ of: { row, columnId: term.column }, times: term.times })),
  };
}

function ratioFormula(column: Kind<'ratio'>, row: number, look: Look): Live | undefined {
  const minus = column.minus;
  if (typeof look(column.of) !== 'number' && look(column.to) !== 0) return undefined;
  if (typeof look(column.to) !== 'number' || (minus !== undefined && !isAddable(look(minus)))) return undefined;
  if (!isAddable(look(column.of))) return undefined;
  const at = (columnId: string) => ({ row, columnId });
  return {
    fn: 'ratio',
    of: at(column.of),
    minus: minus === undefined ? null : at(minus),
    to: at(column.to),
    percent: column.percent,
    decimals: column.decimals,
    whenZero: column.whenZero,
  };
}

interface RowRange {
  readonly from: number;
  to: number;
}

/** The stretches of subject rows that each total row sums: the group above a subtotal, everything for the total. */
function summedRanges(rows: readonly DraftRow[]): ReadonlyMap<number, readonly RowRange[]> {
  const all: RowRange[] = [];
  const ranges = new Map<number, readonly RowRange[]>();
  let sinceSubtotal: RowRange[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'subject') {
      const last = sinceSubtotal.at(-1);
      if (last?.to === index - 1) last.to = index;
      else {
        const range = { from: index, to: index };
        sinceSubtotal.push(range);
        all.push(range);
      }
    } else if (row.kind === 'subtotal') {
      ranges.set(index, sinceSubtotal);
      sinceSubtotal = [];
    } else if (row.kind === 'total') ranges.set(index, all);
  }
  return ranges;
}

function totalFormula(
  definition: AnnexDefinition,
  column: LeafColumn,
  place: number,
  ranges: readonly RowRange[],
  look: Look,
): Live | undefined {
  if (column.kind === 'ratio') {
    return ratioStandsOnTotals(definition, column) ? ratioFormula(column, place, look) : undefined;
  }
  if (!isSummed(definition, column) || ranges.length === 0) return undefined;
  const at = (row: number) => ({ row, columnId: column.id });
  return { fn: 'total', ranges: ranges.map(({ from, to }) => ({ from: at(from), to: at(to) })) };
}
