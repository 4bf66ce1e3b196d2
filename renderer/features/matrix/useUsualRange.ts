import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';
import type { FilledMarks } from '../filling/FilledMarks.tsx';
import type { Range } from './selection.ts';

/**
 * The space bar over several columns: what is blank gets the usual answer of its column, marked as filled in; where nothing is blank, what
 * was filled in has now been looked at.
 */
export function useUsualRange(roundId: string, table: AnnexTable, { marks, clear }: FilledMarks) {
  const notices = useNotices();
  const saving = useSaving();
  const { annexId } = table;

  const fill = async (range: Range) => {
    const rows = table.rows.slice(range.top, range.bottom + 1);
    const subjectIds = rows.flatMap(({ kind, subjectId }) =>
      kind === 'subject' && subjectId !== null ? [subjectId] : [],
    );
    const columnIds = table.columns.slice(range.left, range.right + 1).map(({ id }) => id);
    const within = { subjectIds, columnIds };
    const { cells } = await saving.track(api.fill.usual({ roundId, annexId, subjectId: null, within, dryRun: false }));
    if (cells > 0) {
      announceChange();
      notices.done(`已填 ${cells} 格，标为“未经查看”；看过后再按一次空格。撤销一次可以全部取回。`);
      return;
    }
    const filled = subjectIds.flatMap((subjectId) =>
      columnIds.filter((columnId) => marks.get(subjectId)?.has(columnId)).map((columnId) => ({ subjectId, columnId })),
    );
    if (filled.length === 0) return notices.warn('选中的格里没有空格，也没有代填的答案。');
    clear(filled);
    await saving.track(api.remark.confirm({ roundId, annexId, cells: filled }));
    notices.done(`代填的 ${filled.length} 格都已看过；撤销一次可以恢复标记。`);
  };
  return (range: Range) => void fill(range).catch(notices.error);
}
