import { Button, Input } from 'antd';
import { useState } from 'react';
import { isComposing } from '../../ui/composing.ts';

/** The words of a text mark. Empty: none is made. */
export function MarkText({ onDone }: { readonly onDone: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <div className="evidence-text">
      <Input
        autoFocus
        maxLength={200}
        aria-label="标注文字"
        placeholder="写在图上的文字，回车写上，Esc 取消"
        value={text}
        data-testid="mark-text-input"
        onChange={(event) => setText(event.target.value)}
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
