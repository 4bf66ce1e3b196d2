import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import type { FilledMarks } from './FilledMarks.tsx';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Confirms a filled answer of the grid as it stands; false when the cell has no mark. */
export function useLooked(roundId: string, table: AnnexTable, { marks, clear }: FilledMarks) {
  const saving = useSaving();
  const notices = useNotices();
  const at = ({ row, column }: Place): boolean => {
    const subjectId = table.rows[row]?.subjectId ?? '';
    const columnId = table.columns[column]?.id ?? '';
    if (marks.get(subjectId)?.has(columnId) !== true) return false;
    const cells = [{ subjectId, columnId }];
    clear(cells);
    saving.track(api.remark.confirm({ roundId, annexId: table.annexId, cells })).catch(notices.error);
    return true;
  };
  return { at };
}
