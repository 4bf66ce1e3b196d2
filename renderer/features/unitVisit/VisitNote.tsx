import { Input } from 'antd';
import { useId } from 'react';
import { isComposing } from '../../ui/composing.ts';
import { useDraft } from '../../ui/useDraft.ts';

interface Props {
  readonly note: string;
  readonly readOnly: boolean;
  readonly onSave: (note: string) => void;
}

/** 走访备注: for the inspectors; it is not printed. */
export function VisitNote({ note, readOnly, onSave }: Props) {
  const fieldId = useId();
  const { field, giveUp } = useDraft(note, onSave);
  return (
    <section className="visit-section visit-note">
      <label htmlFor={fieldId}>备注（不印出）</label>
      <Input.TextArea
        {...field}
        id={fieldId}
        autoSize={{ minRows: 1, maxRows: 6 }}
        disabled={readOnly}
        data-field="main"
        data-testid="visit-note"
        placeholder="谁陪同、哪些资料待补……只给检查人员看"
        onKeyDown={(event) => {
          if (!isComposing(event) && event.key === 'Escape') giveUp();
        }}
      />
    </section>
  );
}
