import { useEffect, useRef } from 'react';
import { isComposing } from '../../ui/composing.ts';

interface Keys {
  /** False while something lies over the page. */
  readonly active: boolean;
  readonly choose: (at: number) => void;
  readonly step: (by: -1 | 1) => void;
}

/** 1 to 9 choose a value, N and P go on and back, wherever on the page the focus is. */
export function useConflictKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { active, choose, step } = latest.current;
      if (!active || isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented)
        return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const key = event.key.toLowerCase();
      if (/^[1-9]$/u.test(key)) choose(Number(key) - 1);
      else if (key === 'n') step(1);
      else if (key === 'p') step(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
