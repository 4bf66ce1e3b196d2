import { useEffect, useRef } from 'react';

/** A severe answer asks for its reason right away: the caret goes there, wherever the answer's key has moved it. */
export function useReasonFocus(field: { readonly current: HTMLElement | null }, severe: boolean, text: string): void {
  const before = useRef({ severe, text });
  useEffect(() => {
    const { severe: was, text: old } = before.current;
    before.current = { severe, text };
    if (!severe || was || old === text) return;
    // Not after undo or when another window answered: only where the answer was just given.
    const near = document.activeElement?.closest('.visit-form') ?? null;
    const reason = field.current?.querySelector<HTMLTextAreaElement>('.reason-form.missing textarea');
    if (near !== null) reason?.focus();
  }, [severe, text, field]);
}
