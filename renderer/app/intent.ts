import { useEffect, useRef } from 'react';

/** What a command asks of the page that can do it; the page may have to be opened first. */
export type Intent =
  | { readonly do: 'export' }
  | { readonly do: 'import'; readonly annexId: string }
  | { readonly do: 'startRound' }
  | { readonly do: 'closeWorkspace' };

const asked = 'chabao-intent';
let waiting: Intent | null = null;

export function ask(intent: Intent): void {
  waiting = intent;
  window.dispatchEvent(new Event(asked));
}

/** Does what is asked now, or was asked while this page was still on its way. */
export function useIntent<Name extends Intent['do']>(
  name: Name,
  act: (intent: Extract<Intent, { do: Name }>) => void,
): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const take = () => {
      if (waiting?.do !== name) return;
      const intent = waiting as Extract<Intent, { do: Name }>;
      waiting = null;
      latest.current(intent);
    };
    take();
    window.addEventListener(asked, take);
    return () => window.removeEventListener(asked, take);
  }, [name]);
}
