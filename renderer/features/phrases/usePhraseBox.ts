import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LeafColumn } from '#shared/pack/column.ts';
import { findSlot } from '#shared/phrase/phrases.ts';
import { api } from '../../api.ts';
import { type OfferedPhrase, type PhraseSearch, phraseSearch } from './phraseSearch.ts';
import { endsInFirstLetters } from './suggest.ts';
import { prepareVocabulary } from './vocabulary.ts';

export interface PhrasePlace {
  readonly roundId: string;
  readonly annexId: string;
  readonly columnId: string;
  /** The questions of the annex: their words are offered too. */
  readonly columns?: readonly LeafColumn[];
}

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface PhraseBox {
  readonly shown: readonly OfferedPhrase[];
  /** What Enter takes. */
  readonly chosen: number | null;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** Call on every change of the text. */
  readonly onTyped: (event: { readonly nativeEvent: Event }) => void;
  /** True when the key was meant for the phrases. Compositions must be kept out before. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => boolean;
  readonly pick: (phrase: OfferedPhrase, element: TextElement | null) => void;
}

/**
 * The phrases offered below a text field. They are read once, when the field gets the focus; every key after that only looks through
 * what is there. `place` null: no phrases. `quiet`: nothing is offered before a key is typed. As in the grid, Enter takes the first offer
 * for first letters; but only for letters that were typed one by one: what an input method put there means what it says.
 */
export function usePhraseBox(
  place: PhrasePlace | null,
  text: string,
  setText: (text: string) => void,
  quiet = false,
): PhraseBox {
  const [search, setSearch] = useState<PhraseSearch | null>(null);
  const [open, setOpen] = useState(false);
  const [stepped, setChosen] = useState<number | null>(null);
  const [byKeys, setByKeys] = useState(false);
  const slotIn = useRef<TextElement | null>(null);
  const shown = open && search !== null ? search(text) : [];
  const wanted = stepped ?? (byKeys && endsInFirstLetters(text) ? 0 : null);
  const chosen = wanted !== null && wanted < shown.length ? wanted : null;

  // The slot can be selected only when its text is in the field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the text has been drawn
  useEffect(() => {
    if (slotIn.current !== null) selectSlot(slotIn.current, 0);
    slotIn.current = null;
  }, [text]);

  const pick = (phrase: OfferedPhrase, element: TextElement | null) => {
    slotIn.current = element;
    setText(phrase.text);
    // Letters that the word left over are answered by the next one.
    setOpen(phrase.word !== undefined && /[a-z]$/.test(phrase.word));
    setChosen(null);
  };
  return {
    shown,
    chosen,
    pick,
    onFocus: () => {
      if (place === null) return;
      setOpen(!quiet);
      if (search !== null) return;
      // Without phrases one types as before; the field itself tells of lasting trouble when it is saved.
      const { roundId, annexId, columnId, columns } = place;
      prepareVocabulary();
      api.phrase.list({ roundId, annexId, columnId }).then(
        (phrases) => setSearch(() => phraseSearch(phrases, columns)),
        () => setSearch(() => () => []),
      );
    },
    onBlur: () => {
      setOpen(false);
      setChosen(null);
    },
    onTyped: ({ nativeEvent }) => {
      setOpen(place !== null);
      setChosen(null);
      const how = nativeEvent instanceof InputEvent ? nativeEvent.inputType : '';
      if (!how.startsWith('delete')) setByKeys(how === 'insertText');
    },
    onKeyDown: (event) => {
      const element = event.currentTarget as TextElement;
      if (event.key === 'Tab' && !event.shiftKey && selectSlot(element, element.selectionEnd ?? 0)) return taken(event);
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
      if (event.key === 'ArrowDown' && !open && place !== null && element.selectionEnd === text.length) {
        setOpen(true);
        return taken(event);
      }
      if (shown.length === 0) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        if (chosen === null && step < 0) return false;
        const next = (chosen ?? -1) + step;
        setChosen(next < 0 ? null : Math.min(next, shown.length - 1));
        return taken(event);
      }
      const phrase = chosen === null ? undefined : shown[chosen];
      if (event.key === 'Enter' && phrase !== undefined) {
        pick(phrase, element);
        return taken(event);
      }
      if (event.key === 'Escape' && chosen !== null) {
        setOpen(false);
        setChosen(null);
        return taken(event);
      }
      return false;
    },
  };
}

function taken(event: KeyboardEvent): true {
  event.preventDefault();
  return true;
}

/** Marks the next number to be typed; false when there is none. */
function selectSlot(element: TextElement, from: number): boolean {
  const found = findSlot(element.value, from) ?? findSlot(element.value);
  if (found === null) return false;
  element.setSelectionRange(found.start, found.end);
  return true;
}
