import type { Value } from '../annex/value.ts';
import type { Edit } from '../store/change.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { cellKey, type ImportedCell, type ImportedKind } from './importedCell.ts';
import { columnLetter } from './rawGrid.ts';
import { ownCells } from './readCell.ts';

/** What one cell of the file would change, beside what is recorded. */
export interface PlannedCell {
  readonly value: Value;
  /** Whether it is another value than the recorded one. */
  readonly changed: boolean;
  /** What happens to the problems of the cell. */
  readonly edits: readonly Edit[];
  /** As shown; "" for blank. */
  readonly before: string;
  readonly after: string;
}

/** Says of each cell what happens to it: a blank is filled, and where the file differs the person's choice counts. */
export function createChooser({ options }: ImportContext) {
  const { keep, except } = options.recorded ?? { keep: false, except: [] };
  const others = new Set(except);
  return ({ subjectId }: SubjectRow, columnId: string, { changed, edits, before }: PlannedCell): ImportedKind => {
    if (!changed && edits.length === 0) return 'same';
    if (before === '') return 'new';
    return keep !== others.has(cellKey({ subjectId, columnId })) ? 'kept' : 'differs';
  };
}

export function compareAnswer(
  row: SubjectRow,
  column: { readonly id: string },
  { before, after }: PlannedCell,
  kind: ImportedKind,
): ImportedCell {
  const cell = ownCells(row.body, column.id)[0];
  return {
    subjectId: row.subjectId,
    subject: row.name,
    columnId: column.id,
    kind,
    before,
    after,
    row: (cell?.top ?? row.body.row) + 1,
    column: columnLetter(cell?.left ?? row.body.block.columns.get(column.id) ?? 0),
  };
}
