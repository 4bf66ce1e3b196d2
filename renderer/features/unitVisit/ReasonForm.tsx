import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { isComposing } from '../../ui/composing.ts';
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
  const [draft, setDraft] = useState(reason);
  const shown = useRef(reason);
  const confirmed = useRef<string | null>(null);
  useEffect(() => {
    setDraft((old) => (old === shown.current ? reason : old));
    shown.current = reason;
  }, [reason]);
  const save = (text: string) => {
    if (text.trim() === shown.current.trim()) return;
    shown.current = text.trim();
    onSave(text.trim());
  };
  const missing = draft.trim() === '';
  return (
    <div className={missing ? 'reason-form missing' : 'reason-form'}>
      <span>{missing ? '▲ 待补理由' : '理由'}</span>
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={draft}
        disabled={readOnly}
        maxLength={4000}
        placeholder="严重问题：写明理由和依据，并附证据"
        aria-label={`${label}，理由`}
        data-field="main"
        data-testid={testId}
        onChange={(event) => setDraft(event.target.value)}
        onCompositionStart={() => {
          confirmed.current = draft;
        }}
        onCompositionEnd={() => {
          confirmed.current = null;
        }}
        onBlur={() => {
          const text = confirmed.current ?? draft;
          confirmed.current = null;
          setDraft(text);
          save(text);
        }}
        onKeyDown={(event) => {
          if (isComposing(event) || event.shiftKey || event.altKey || event.ctrlKey) return;
          if (event.key === 'Escape') setDraft(shown.current);
          if (event.key !== 'Enter') return;
          event.preventDefault();
          focusNextField(event.currentTarget);
        }}
      />
    </div>
  );
}
