import { Button, Popconfirm } from 'antd';
import type { MergeSummary } from '#shared/exchange/mergeView.ts';
import { useMergeActs } from './useMergeActs.ts';

interface Props {
  readonly merge: MergeSummary;
  readonly readOnly: boolean;
  /** Where it stands in a table that is one stop of the tab key. */
  readonly tab?: number;
}

/** Takes a merge back as a whole, or brings it back. */
export function MergeUndoButton({ merge: { id, undoneAt, altered }, readOnly, tab }: Props) {
  const { undo, redo } = useMergeActs();
  const disabled = readOnly || altered;
  if (undoneAt !== null) {
    return (
      <Button size="small" tabIndex={tab} disabled={disabled} data-testid="merge-redo" onClick={() => void redo(id)}>
        恢复
      </Button>
    );
  }
  return (
    <Popconfirm
      title="撤销这次合并？"
      description="合并来的内容都不算了，各处回到合并以前；后来又改过的不动。对方的记录仍留着，可以恢复。"
      okText="撤销合并"
      cancelText="不撤销"
      okButtonProps={{ 'data-testid': 'merge-undo-ok' }}
      onConfirm={() => void undo(id)}
    >
      <Button size="small" tabIndex={tab} disabled={disabled} data-testid="merge-undo">
        撤销合并
      </Button>
    </Popconfirm>
  );
}
