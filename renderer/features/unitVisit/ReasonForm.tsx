import { Input } from 'antd';
import { isComposing } from '../../ui/composing.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { focusNextField } from './focusField.ts';

interface Props {
  readonly reason: string;
  readonly readOnly: boolean;
  readonly testId: string;
  readonly label: string;
  readonly onSave: (reason: string) => void;
}

/** A severe answer asks why, right below it. The answer itself is saved already. */
export function ReasonForm({ reason, readOnly, testId, label, onSave }: Props) {
  const { draft, field, giveUp } = useDraft(reason, onSave);
  const missing = draft.trim() === '';
  return (
    <div className={missing ? 'reason-form missing' : 'reason-form'}>
      <span>{missing ? '▲ 待补理由' : '理由'}</span>
      <Input.TextArea
        {...field}
        autoSize={{ minRows: 1, maxRows: 6 }}
        disabled={readOnly}
        maxLength={4000}
        placeholder="严重问题：写明理由和依据，并附证据"
        aria-label={`${label}，理由`}
        data-field="main"
        data-testid={testId}
        onKeyDown={(event) => {
          if (isComposing(event) || event.shiftKey || event.altKey || event.ctrlKey) return;
          if (event.key === 'Escape') giveUp();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          focusNextField(event.currentTarget);
        }}
      />
    </div>
  );
}
