import { Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { isComposing } from '../../ui/composing.ts';

interface Props {
  readonly note: string;
  readonly readOnly: boolean;
  readonly onSave: (note: string) => void;
}

/** 走访备注: for the inspectors; it is not printed. */
export function VisitNote({ note, readOnly, onSave }: Props) {
  const fieldId = useId();
  const [draft, setDraft] = useState(note);
  const shown = useRef(note);
  const confirmed = useRef<string | null>(null);
  useEffect(() => {
    setDraft((old) => (old === shown.current ? note : old));
    shown.current = note;
  }, [note]);
  return (
    <section className="visit-section visit-note">
      <label htmlFor={fieldId}>备注（不印出）</label>
      <Input.TextArea
        id={fieldId}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={draft}
        disabled={readOnly}
        data-field="main"
        data-testid="visit-note"
        placeholder="谁陪同、哪些资料待补……只给检查人员看"
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
          if (text.trim() === shown.current.trim()) return;
          shown.current = text;
          onSave(text);
        }}
        onKeyDown={(event) => {
          if (!isComposing(event) && event.key === 'Escape') setDraft(shown.current);
        }}
      />
    </section>
  );
}
