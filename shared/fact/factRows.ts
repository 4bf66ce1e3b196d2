import type { AnnexRow } from '../annex/annexRow.ts';
import { annexRows } from '../annex/annexRows.ts';
import { columnsById, evaluateCondition } from '../annex/condition.ts';
import { formatValue } from '../annex/formatValue.ts';
import { formatHundredths } from '../annex/value.ts';
import { AppError } from '../error.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { Condition } from '../pack/condition.ts';
import type { RoundData } from '../round/roundData.ts';

export interface RowQuery {
  readonly annex: string;
  readonly where?: Condition | undefined;
}

/** The definition of an annex. Throws AppError `invalid` when the pack has none of that id (parsePack refuses such a pack). */
export function findAnnex(data: RoundData, annexId: string): AnnexDefinition {
  const annex = data.pack.annexes.find(({ id }) => id === annexId);
  if (annex) return annex;
  throw new AppError('invalid', `模板包中没有附件“${annexId}”，文字没有生成。请改正 facts 中的附件 id。`, {
    annex: annexId,
  });
}

/** The printed rows of an annex that meet a condition, in the order of the annex. */
export function matchingRows(data: RoundData, { annex, where }: RowQuery): readonly AnnexRow[] {
  const definition = findAnnex(data, annex);
  const rows = annexRows(data, annex, 'printed');
  return where ? rows.filter((row) => evaluateCondition(where, row, definition)) : rows;
}

/** The number of a cell (`column` or `column.part`) in hundredths; null for a blank, a word or any other text. */
export function cellNumber(row: AnnexRow, column: string): number | null {
  const value = row.values[column];
  return typeof value === 'number' ? value : null;
}

/** A cell as its annex prints it; a part of a text as it was read. */
export function cellText(definition: AnnexDefinition, row: AnnexRow, columnId: string): string {
  const value = row.values[columnId] ?? null;
  const column = columnsById(definition).get(columnId);
  if (column) return formatValue(column, value);
  return typeof value === 'number' ? formatHundredths(value) : typeof value === 'string' ? value : '';
}
