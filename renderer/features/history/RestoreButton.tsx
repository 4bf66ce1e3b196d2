import { Button } from 'antd';
import type { HistoryEntry } from '#shared/exchange/historyEntry.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';
import type { RowTab } from '../../ui/VirtualTable.tsx';

interface Props {
  readonly entry: HistoryEntry;
  readonly tab: RowTab;
  readonly readOnly: boolean;
}

/** Puts an earlier value back, as a new change that can be undone. */
export function RestoreButton({ entry, tab, readOnly }: Props) {
  const restore = useRestore();
  if (entry.stands) return <span className="muted">现在的</span>;
  return (
    <Button
      size="small"
      tabIndex={tab}
      disabled={readOnly}
      aria-label={`恢复“${entry.place.subject}”的“${entry.place.title}”为“${entry.text}”`}
      onClick={() => void restore(entry)}
    >
      恢复
    </Button>
  );
}

function useRestore() {
  const notices = useNotices();
  const saving = useSaving();
  return async ({ place, head, text }: HistoryEntry) => {
    const { entity, id, field } = place;
    try {
      const { changed } = await saving.track(api.history.restore({ entity, id, field, head }));
      if (changed === 0) notices.warn('现在已经是这个内容，没有改动。');
      else notices.done(`已恢复为“${text}”。可用 Ctrl+Z 撤销。`);
      announceChange();
    } catch (error) {
      notices.error(error);
    }
  };
}
