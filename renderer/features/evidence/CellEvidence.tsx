import type { EvidencePlace } from '#shared/round/evidence.ts';
import { subjectName } from '../matrix/subjectName.ts';
import type { Grid } from '../matrix/useGrid.ts';
import { titleOf } from '../recording/columnText.ts';
import { EvidenceButton } from './EvidenceButton.tsx';

/** The evidence of the grid's chosen cell. Files can be dropped on any cell; a screenshot is pasted into the chosen one. */
export function CellEvidence({ grid, roundId }: { readonly grid: Grid; readonly roundId: string }) {
  const { table, readOnly } = grid.props;
  const { row, column } = grid.selection.focus;
  const placeOf = (rowIndex: number, columnIndex: number): EvidencePlace | null => {
    const subjectId = table.rows[rowIndex]?.subjectId;
    const columnId = table.columns[columnIndex]?.id;
    if (subjectId == null || columnId === undefined) return null;
    return { roundId, annexId: table.annexId, subjectId, columnId, problemId: null };
  };
  const place = placeOf(row, column);
  const title = table.columns[column];
  if (place === null || title === undefined) return null;
  return (
    <EvidenceButton
      place={place}
      title={`${subjectName(table, row)}：${titleOf(title)}`}
      readOnly={readOnly}
      area=".matrix-page"
      placeAt={(target) => {
        const { row: at, column: across } = target.closest<HTMLElement>('[data-row][data-column]')?.dataset ?? {};
        return at === undefined ? null : placeOf(Number(at), Number(across));
      }}
    />
  );
}
