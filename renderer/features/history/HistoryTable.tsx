import { Button } from 'antd';
import type { HistoryAct, HistoryEntry } from '#shared/exchange/historyEntry.ts';
import { type RowPlace, type RowTab, VirtualTable } from '../../ui/VirtualTable.tsx';
import { momentText } from '../bulletin/momentText.ts';
import { MergeUndoButton } from '../exchange/MergeUndoButton.tsx';
import { type HistoryRow, historyRows } from './historyRows.ts';
import { RestoreButton } from './RestoreButton.tsx';
import { type EntryFilter, useUnfolded } from './useUnfolded.ts';

const widths = ['170px', '100px', '150px', 'auto', '96px'];

interface Props {
  readonly acts: readonly HistoryAct[];
  readonly filter: EntryFilter;
  readonly readOnly: boolean;
}

/** One row for each thing that somebody did; it unfolds to the cells and fields that it set. */
export function HistoryTable({ acts, filter, readOnly }: Props) {
  const { unfolded, toggle } = useUnfolded(filter, acts);
  return (
    <VirtualTable
      label="修改记录"
      className="history-table"
      rows={historyRows(acts, unfolded)}
      rowKey={({ key }) => key}
      isHeading={({ kind }) => kind === 'more'}
      widths={widths}
      head={
        <tr>
          <th scope="col">时间</th>
          <th scope="col">人员</th>
          <th scope="col">操作</th>
          <th scope="col">内容</th>
          <th scope="col">恢复</th>
        </tr>
      }
    >
      {(row, place, tab) => (
        <Row row={row} place={place} tab={tab} readOnly={readOnly} onToggle={(head) => void toggle(head)} />
      )}
    </VirtualTable>
  );
}

interface RowProps {
  readonly row: HistoryRow;
  readonly place: RowPlace;
  readonly tab: RowTab;
  readonly readOnly: boolean;
  readonly onToggle: (head: string) => void;
}

function Row({ row, place, tab, readOnly, onToggle }: RowProps) {
  if (row.kind === 'entry') return <EntryRow entry={row.entry} place={place} tab={tab} readOnly={readOnly} />;
  if (row.kind === 'more') {
    return (
      <tr {...place} className="history-part">
        <td colSpan={5} className="muted">
          这次操作的内容很多，先列出这些；按单位或文字查找可以看到其余的。
        </td>
      </tr>
    );
  }
  const { act, isUnfolded } = row;
  return (
    <tr {...place} data-testid="history-act">
      <td>{momentText(act.at)}</td>
      <td title={act.device}>{act.person || '（未署名）'}</td>
      <td>{act.title}</td>
      <td title={act.sentence}>
        {act.only === null && act.merge === null && (
          <Button
            size="small"
            type="link"
            tabIndex={tab}
            aria-expanded={isUnfolded}
            aria-label={`${isUnfolded ? '收起' : '展开'}：${act.sentence}`}
            data-testid="history-unfold"
            onClick={() => onToggle(act.head)}
          >
            {isUnfolded ? '收起' : '展开'}
          </Button>
        )}
        {act.sentence}
        {act.merge?.undoneAt && <span className="muted">（{momentText(act.merge.undoneAt)}已撤销）</span>}
      </td>
      <td>
        {act.only && <RestoreButton entry={act.only} tab={tab} readOnly={readOnly} />}
        {act.merge && <MergeUndoButton merge={act.merge} tab={tab} readOnly={readOnly} />}
      </td>
    </tr>
  );
}

interface EntryProps extends Omit<RowProps, 'row' | 'onToggle'> {
  readonly entry: HistoryEntry;
}

function EntryRow({ entry, place, tab, readOnly }: EntryProps) {
  const { where, subject, title } = entry.place;
  return (
    <tr {...place} className="history-part" data-testid="history-entry">
      <td colSpan={2} title={where}>
        {where}
      </td>
      <td title={subject}>{subject}</td>
      <td title={entry.text} className={entry.stands ? 'history-stands' : undefined}>
        <span className="muted">{title}：</span>
        {entry.text}
      </td>
      <td>
        <RestoreButton entry={entry} tab={tab} readOnly={readOnly} />
      </td>
    </tr>
  );
}
