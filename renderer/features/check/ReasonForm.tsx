import { Button, Checkbox, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { isComposing } from '../../ui/composing.ts';

interface Props {
  readonly scope: string;
  readonly onCancel: () => void;
  readonly onDone: (reason: string, all: boolean) => void;
}

const least = 2;

/** Why it stands as it is. The reason is kept and printed. */
export function ReasonForm({ scope, onCancel, onDone }: Props) {
  const [reason, setReason] = useState('');
  const [all, setAll] = useState(false);
  const enough = reason.trim().length >= least;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
    if (event.key === 'Enter' && enough) {
      event.preventDefault();
      onDone(reason.trim(), all);
    }
  };
  return (
    <div className="check-reason">
      <Input
        autoFocus
        size="small"
        value={reason}
        maxLength={500}
        placeholder="理由，会写进校核单"
        aria-label="不改的理由"
        data-testid="ruling-reason"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Checkbox checked={all} data-testid="ruling-all" onChange={(event) => setAll(event.target.checked)}>
        {scope}这一类都按例外
      </Checkbox>
      <div className="check-acts">
        <Button
          size="small"
          type="primary"
          disabled={!enough}
          data-testid="ruling-done"
          onClick={() => onDone(reason.trim(), all)}
        >
          记下（回车）
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  );
}
