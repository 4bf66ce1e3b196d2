import { Button, Input } from 'antd';
import { isComposing } from '../../ui/composing.ts';

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Empty: no mark is made. */
  readonly onDone: (text: string) => void;
}

/** The words of a text mark, which show on the picture as they are written. */
export function MarkText({ text, onChange, onDone }: Props) {
  return (
    <div className="evidence-text">
      <Input
        autoFocus
        maxLength={200}
        aria-label="标注文字"
        placeholder="写在图上的文字，回车写上，Esc 取消"
        value={text}
        data-testid="mark-text-input"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          event.stopPropagation();
          if (event.key === 'Enter') onDone(text.trim());
          if (event.key === 'Escape') onDone('');
        }}
      />
      <Button type="primary" onClick={() => onDone(text.trim())}>
        写上
      </Button>
    </div>
  );
}
