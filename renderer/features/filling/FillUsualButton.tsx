import { Button, type ButtonProps, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';

interface Props {
  readonly roundId: string;
  /** Null: all annexes. */
  readonly annexId: string | null;
  /** Null: all rows. */
  readonly subjectId: string | null;
  readonly onClosed?: () => void;
}

/** 其余填常用答案: counts first, fills as one undo step. */
export function FillUsualButton({ roundId, annexId, subjectId, onClosed }: Props) {
  const [counted, setCounted] = useState<{ cells: number; rows: number } | null>(null);
  const notices = useNotices();
  const saving = useSaving();
  const request = { roundId, annexId, subjectId };

  const preview = async () => {
    // Leaving a field is what saves it: what is being typed is not blank.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    try {
      const found = await api.fill.usual({ ...request, dryRun: true });
      if (found.cells === 0) notices.warn('没有可以填的空格：空着的各列都没有常用答案，或者已经填完。');
      else setCounted(found);
    } catch (error) {
      notices.error(error);
    }
  };
  const fill = async () => {
    setCounted(null);
    try {
      const { cells } = await saving.track(api.fill.usual({ ...request, dryRun: false }));
      announceChange();
      notices.done(`已填 ${cells} 格，都标为“未经查看”；撤销一次可以全部取回。`);
    } catch (error) {
      notices.error(error);
    }
    onClosed?.();
  };
  return (
    <>
      <Button data-testid="fill-usual" onClick={() => void preview()}>
        其余填常用答案
      </Button>
      <Modal
        open={counted !== null}
        title="其余填常用答案"
        okText="填入"
        okButtonProps={{ autoFocus: true, 'data-testid': 'fill-usual-ok' } as ButtonProps}
        cancelText="取消"
        onOk={() => void fill()}
        onCancel={() => {
          setCounted(null);
          onClosed?.();
        }}
      >
        <p data-testid="fill-usual-count">
          将在 {counted?.rows ?? 0} 行的 {counted?.cells ?? 0} 个空格里填入各列的常用答案。已填的内容不动。
        </p>
        <p className="muted">
          填入的答案标为“未经查看”（◌），看过后按空格确认，改过的自动去掉标记。撤销一次可以全部取回。
        </p>
      </Modal>
    </>
  );
}
