import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { useEffect } from 'react';
import { BarButton } from '../../ui/BarButton.tsx';
import { isComposing } from '../../ui/composing.ts';
import { useHistory } from '../recording/useHistory.ts';

/** Undo and redo for the whole workspace, by button or key. A text field that has the focus keeps the keys to itself. */
export function HistoryButtons({ readOnly }: { readonly readOnly: boolean }) {
  const history = useHistory();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (readOnly || isComposing(event) || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) void history.undo();
      if (key === 'y' || (key === 'z' && event.shiftKey)) void history.redo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [history, readOnly]);
  return (
    <span className="history-buttons">
      <BarButton
        keepFocus
        icon={<UndoOutlined />}
        label="撤销"
        title="撤销（Ctrl+Z）"
        testId="undo"
        disabled={readOnly}
        onClick={() => void history.undo()}
      />
      <BarButton
        keepFocus
        icon={<RedoOutlined />}
        label="重做"
        title="重做（Ctrl+Y）"
        testId="redo"
        disabled={readOnly}
        onClick={() => void history.redo()}
      />
    </span>
  );
}
