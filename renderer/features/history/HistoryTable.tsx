import { Button } from 'antd';
import type { HistoryEntry } from '#shared/exchange/historyEntry.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { momentText } from '../bulletin/momentText.ts';
import { actionName } from '../recording/historySentence.ts';

const widths = ['180px', '90px', '110px', '130px', '150px', '150px', 'auto', '96px'];

export function HistoryTable(props: { readonly entries: readonly HistoryEntry[]; readonly readOnly: boolean }) {
  const restore = useRestore();
  return (
    <VirtualTable
      label="修改记录"
      className="history-table"
      rows={props.entries}
      rowKey={({ key }) => key}
      widths={widths}
      head={
        <tr>
          <th scope="col">时间</th>
          <th scope="col">人员</th>
          <th scope="col">操作</th>
          <th scope="col">所在</th>
          <th scope="col">对象</th>
          <th scope="col">事项</th>
          <th scope="col">内容</th>
          <th scope="col">恢复</th>
        </tr>
      }
    >
      {(entry, place, tab) => (
        <tr {...place}>
          <td>{momentText(entry.at)}</td>
          <td title={entry.device}>{entry.person || '（未署名）'}</td>
          <td>{actionName(entry.action)}</td>
          <td>{entry.place.where}</td>
          <td>{entry.place.subject}</td>
          <td>{entry.place.title}</td>
          <td className={entry.stands ? 'history-stands' : undefined}>{entry.text}</td>
          <td>
            {entry.stands ? (
              <span className="muted">现在的</span>
            ) : (
              <Button
                size="small"
                tabIndex={tab}
                disabled={props.readOnly}
                aria-label={`恢复“${entry.place.subject}”的“${entry.place.title}”为“${entry.text}”`}
                onClick={() => void restore(entry)}
              >
                恢复
              </Button>
            )}
          </td>
        </tr>
      )}
    </VirtualTable>
  );
}

/** Puts an earlier value back, as a new change that can be undone. */
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
