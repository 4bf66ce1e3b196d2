import { AutoComplete, Button } from 'antd';
import { useState } from 'react';
import { isComposing } from '../../ui/composing.ts';
import type { Share } from './assignment.ts';

interface Props {
  readonly shares: readonly Share[];
  /** Whose units are shown: "" nobody's, null everybody's. */
  readonly shown: string | null;
  readonly chosen: number;
  readonly readOnly: boolean;
  readonly onShow: (assignee: string | null) => void;
  readonly onAssign: (assignee: string | null) => void;
  readonly onClear: () => void;
}

/** Who has how many units of this round, and what is nobody's yet; gives the chosen ones away. */
export function AssignBar({ shares, shown, chosen, readOnly, onShow, onAssign, onClear }: Props) {
  const [name, setName] = useState('');
  const assign = () => {
    if (name.trim() === '') return;
    onAssign(name.trim());
    setName('');
  };
  return (
    <div className="assign-bar">
      <span className="muted">本轮分派：</span>
      {shares.map(({ assignee, units }) => (
        <Button
          key={assignee}
          size="small"
          type={shown === assignee ? 'primary' : 'default'}
          danger={assignee === '' && units > 0}
          aria-pressed={shown === assignee}
          data-testid={`share-${assignee}`}
          onClick={() => onShow(shown === assignee ? null : assignee)}
        >
          {assignee === '' ? '未分派' : assignee} {units}
        </Button>
      ))}
      {chosen > 0 && (
        <span className="assign-chosen">
          已选 {chosen} 个，分派给
          <AutoComplete
            value={name}
            aria-label="分派给"
            data-testid="assign-name"
            className="assign-name"
            placeholder="检查人姓名"
            options={shares.filter(({ assignee }) => assignee !== '').map(({ assignee }) => ({ value: assignee }))}
            onChange={setName}
            onInputKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) assign();
            }}
          />
          <Button type="primary" disabled={readOnly || name.trim() === ''} data-testid="assign-run" onClick={assign}>
            分派
          </Button>
          <Button disabled={readOnly} onClick={() => onAssign(null)}>
            收回
          </Button>
          <Button type="text" onClick={onClear}>
            取消选择
          </Button>
        </span>
      )}
    </div>
  );
}
