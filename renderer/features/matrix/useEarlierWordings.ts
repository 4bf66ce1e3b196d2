import { type RefObject, useEffect, useRef } from 'react';
import type { Phrase } from '#shared/phrase/phrases.ts';
import { api } from '../../api.ts';

const none: readonly Phrase[] = [];

/** Wordings of the column over all rounds, read when the column is entered. They come after the fact: nothing is drawn anew for them. */
export function useEarlierWordings(
  roundId: string,
  annexId: string,
  columnId: string | undefined,
): RefObject<readonly Phrase[]> {
  const read = useRef(none);
  useEffect(() => {
    read.current = none;
    if (columnId === undefined) return;
    let left = false;
    // Without them one types as before; whatever is wrong shows when an answer is saved.
    api.phrase.list({ roundId, annexId, columnId }).then(
      (phrases) => {
        if (!left) read.current = phrases;
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [roundId, annexId, columnId]);
  return read;
}
