import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { RowTab } from './VirtualTable.tsx';

interface Props {
  readonly icon: ReactNode;
  /** What it does, and to which row: 删除某局. */
  readonly act: string;
  readonly name: string;
  /** What it does, in more words or with its key; left out: `act`. */
  readonly title?: string;
  readonly tab: RowTab;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One of the signs at the end of a row. */
export function RowButton({ icon, act, name, title = act, tab, danger = false, disabled = false, onClick }: Props) {
  return (
    <Button
      tabIndex={tab}
      type="text"
      danger={danger}
      icon={icon}
      title={title}
      aria-label={`${act}${name}`}
      disabled={disabled}
      onClick={onClick}
    />
  );
}
