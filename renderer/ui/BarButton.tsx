import { Button } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: ReactNode;
  readonly label: string;
  /** What it does and its key; left out: the label. */
  readonly title?: string;
  readonly testId: string;
  readonly disabled?: boolean;
  /** The field that is being written in keeps the caret. */
  readonly keepFocus?: boolean;
  readonly onClick: () => void;
}

/** A button of the frame that shows only its sign. */
export function BarButton({ icon, label, title = label, testId, disabled = false, keepFocus = false, onClick }: Props) {
  return (
    <Button
      type="text"
      icon={icon}
      aria-label={label}
      title={title}
      data-testid={testId}
      disabled={disabled}
      onMouseDown={(event) => {
        if (keepFocus) event.preventDefault();
      }}
      onClick={onClick}
    />
  );
}
