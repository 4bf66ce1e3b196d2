import type { ImportReport } from '#shared/import/importDraft.ts';
import type { ImportedKind } from '#shared/import/importedCell.ts';
import { columnLetter } from '#shared/import/rawGrid.ts';
import type { SheetCell } from './importWork.ts';

const kindWords: Readonly<Record<ImportedKind, string>> = {
  new: '填入',
  same: '与已记录的相同',
  differs: '替换已记录的',
  kept: '保留已记录的',
};

/** What becomes of the chosen cell of the file. */
export function CellInWords({ report, active }: { readonly report: ImportReport; readonly active: SheetCell }) {
  const letter = columnLetter(active.column - 1);
  const cell = report.imported.cells.find(({ row, column }) => row === active.row && column === letter);
  const note = report.diagnostics.find(
    ({ row, column }) => row === active.row && (column === letter || column === null),
  );
  const title = report.targets.find(({ id }) => id === cell?.columnId)?.title ?? '';
  return (
    <p className="cell-in-words" role="status" data-testid="cell-in-words">
      <b>{`${letter}${active.row}`}</b>{' '}
      {cell &&
        `→ ${cell.subject} · ${title}：${kindWords[cell.kind]}“${cell.kind === 'kept' ? cell.before : cell.after}”`}
      {cell?.kind === 'differs' && `（原来是“${cell.before}”）`}
      {!cell && (note?.message ?? '不导入这一格')}
    </p>
  );
}
