import type { AnnexTable, TableRow } from '#shared/annex/annexTable.ts';
import { isRecorded, type RecordedColumn } from '#shared/pack/column.ts';
import type { Unit } from '#shared/round/subject.ts';

/** What is recorded of one unit in one annex. */
export interface VisitSection {
  readonly table: AnnexTable;
  readonly row: TableRow;
  readonly fields: readonly { readonly column: RecordedColumn; readonly text: string }[];
}

/** All annexes that have a row for this unit and something to fill in. */
export function visitSections(tables: readonly AnnexTable[], unitId: string): VisitSection[] {
  return tables.flatMap((table) => {
    const row = table.rows.find((entry) => entry.subjectId === unitId);
    if (row === undefined) return [];
    const fields = table.columns.flatMap((column, index) =>
      isRecorded(column) ? [{ column, text: row.cells[index]?.text ?? '' }] : [],
    );
    return fields.length === 0 ? [] : [{ table, row, fields }];
  });
}

export interface VisitProgress {
  readonly answered: number;
  readonly expected: number;
}

/** Per unit, how many of the cells that must be answered are. A problems cell may rightly stay empty. */
export function visitProgress(tables: readonly AnnexTable[]): ReadonlyMap<string, VisitProgress> {
  const all = new Map<string, VisitProgress>();
  for (const table of tables) {
    const wanted = table.columns.flatMap((column, index) =>
      isRecorded(column) && column.kind !== 'problems' && column.required !== false ? [index] : [],
    );
    for (const row of table.rows) {
      if (row.subjectId === null) continue;
      const before = all.get(row.subjectId) ?? { answered: 0, expected: 0 };
      const answered = wanted.filter((index) => row.cells[index]?.value != null).length;
      all.set(row.subjectId, { answered: before.answered + answered, expected: before.expected + wanted.length });
    }
  }
  return all;
}

/** The unit one place further in official order; the same at either end. */
export function neighbour(units: readonly Unit[], unitId: string, step: 1 | -1): string {
  const index = units.findIndex((unit) => unit.id === unitId);
  return units[index + step]?.id ?? unitId;
}
