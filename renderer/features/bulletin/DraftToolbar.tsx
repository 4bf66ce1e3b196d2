import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, NumberOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { RefObject } from 'react';
import type { BlockStyle } from '#shared/bulletin/draftBlock.ts';
import type { Caret, DraftHandle } from './DraftEditor.tsx';

const levels: readonly { readonly value: BlockStyle; readonly label: string; readonly title: string }[] = [
  { value: 'heading1', label: '一、', title: '一级标题（Ctrl+1）；再按一次去掉序号' },
  { value: 'heading2', label: '（一）', title: '二级标题（Ctrl+2）' },
  { value: 'heading3', label: '1.', title: '三级标题（Ctrl+3）' },
  { value: 'heading4', label: '（1）', title: '四级标题（Ctrl+4）' },
  { value: 'body', label: '正文', title: '正文（Ctrl+5）' },
];

interface Props {
  readonly caret: Caret;
  readonly editable: boolean;
  readonly handle: RefObject<DraftHandle | null>;
  readonly onPickFact: () => void;
}

export function DraftToolbar({ caret, editable, handle, onPickFact }: Props) {
  const disabled = !editable || caret.blockId === null;
  const text = caret.style !== null && caret.style !== 'table';
  return (
    <div className="draft-toolbar" role="toolbar" aria-label="段落">
      <Segmented
        size="small"
        aria-label="层次"
        disabled={disabled || !text}
        value={caret.style ?? 'body'}
        options={levels.map(({ value, label, title }) => ({ value, label, title }))}
        onChange={(style) => handle.current?.setStyle(style)}
      />
      <Button
        size="small"
        type="primary"
        ghost
        icon={<NumberOutlined />}
        disabled={disabled || !text}
        data-testid="fact-insert"
        title="Ctrl+J"
        onClick={onPickFact}
      >
        插入数或名单
      </Button>
      <Button
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label="上移一段"
        title="上移一段（Alt+↑）"
        disabled={disabled}
        onClick={() => handle.current?.move(-1)}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label="下移一段"
        title="下移一段（Alt+↓）"
        disabled={disabled}
        onClick={() => handle.current?.move(1)}
      />
      <Button
        size="small"
        icon={<DeleteOutlined />}
        aria-label="删去这一段"
        title="删去这一段（Ctrl+Shift+退格）；可在右边收回"
        disabled={disabled}
        onClick={() => handle.current?.drop()}
      />
    </div>
  );
}
