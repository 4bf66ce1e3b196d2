import { useEffect, useRef } from 'react';

const lookEvery = 5000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'compositionupdate'] as const;

/** Runs `act` after so many minutes without a key or a movement; null: never. Whoever is composing a word is there. */
export function useIdle(minutes: number | null, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (minutes === null) return;
    let last = Date.now();
    let composing = false;
    const seen = ({ type }: Event) => {
      if (type === 'compositionupdate') composing = true;
      last = Date.now();
    };
    const ended = () => {
      composing = false;
    };
    for (const sign of signs) window.addEventListener(sign, seen, true);
    window.addEventListener('compositionend', ended, true);
    const timer = setInterval(() => {
      // A word that is half written waits as long again, and is then given up like one whose field is left.
      const patience = minutes * 60_000 * (composing ? 2 : 1);
      if (Date.now() - last >= patience) latest.current();
    }, lookEvery);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, seen, true);
      window.removeEventListener('compositionend', ended, true);
    };
  }, [minutes]);
}
