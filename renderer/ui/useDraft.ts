import { type ChangeEvent, type FocusEvent, useEffect, useRef, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A text that is saved on leaving its field. The store's text replaces the draft unless something else is being typed just now. */
export function useDraft(text: string, onSave: (text: string) => void) {
  const [draft, setDraft] = useState(text);
  const shown = useRef(text);
  useEffect(() => {
    setDraft((old) => (old === shown.current ? text : old));
    shown.current = text;
  }, [text]);
  return {
    draft,
    /** Back to what is stored. */
    giveUp: () => setDraft(shown.current),
    field: {
      value: draft,
      onChange: (event: ChangeEvent<Field>) => setDraft(event.target.value),
      onBlur: (event: FocusEvent<Field>) => {
        const next = event.target.value.trim();
        if (next === shown.current.trim()) return;
        shown.current = next;
        setDraft(next);
        onSave(next);
      },
    },
  };
}
