import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { readOnce, readOnceOf } from '../readOnce.ts';
import { numberAt } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import type { RowSet } from './candidates.ts';
import { isOfChange } from './changeColumns.ts';
import { type NumberColumn, numberColumnsOf } from './columnWords.ts';
import { earlierColumns, isOfBefore } from './periodColumns.ts';

/** 第三季度 beside 7月, 8月 and 9月: one column is what the others add up to. */
function sumsAmong({ rows }: AnnexGrid, all: readonly NumberColumn[]): NumberColumn[] {
  if (all.length < 3 || all.some((named) => !/[月年]|季度/u.test(named.column.title))) return [];
  return all.filter(({ column }) =>
    rows.every((row) => {
      const others = all.reduce((sum, other) => sum + (numberAt(row, other.column) ?? 0), 0);
      return others === 2 * (numberAt(row, column) ?? 0);
    }),
  );
}

/** The columns whose unit fits; of the same table asked for each number of a text. */
const fittingIn = readOnceOf((annex: AnnexGrid) =>
  readOnce((measure): readonly NumberColumn[] =>
    numberColumnsOf(annex).filter(
      (named) =>
        (named.column.kind === 'percent') === (measure === '%') && (measure === '%' || unitFits(named, measure)),
    ),
  ),
);

/** Where no words name a column: its totals, or the only one whose unit fits; of a row alone each that fits. */
export function plainColumns(
  rows: RowSet,
  measure: string,
  said: string,
  ofRow: boolean,
  onlyTotals = false,
): NumberColumn[] {
  const all = fittingIn(rows.annex)(measure);
  // By how much something has changed is no number that a text says without a word of it.
  const isUnsaid = (column: GridColumn): boolean => isOfChange(column) && !/[增减升降变长涨跌较比]/u.test(said);
  const fitting = all.filter(({ column }) => !isOfBefore(rows.annex, column, said) && !isUnsaid(column));
  const totals = fitting.filter(({ column }) => /合计|小计|总计|总量|总数|总分|得分/u.test(column.path.at(-1) ?? ''));
  if (totals.length > 0 || onlyTotals) return totals;
  if (fitting.length <= 2 || ofRow) return fitting;
  const earlier = earlierColumns(rows.annex);
  const now = fitting.filter(({ column }) => !earlier.has(column) && !isOfChange(column));
  return now.length === 1 ? now : sumsAmong(rows.annex, now);
}
