import type { KeyboardEvent } from 'react';
import { takeWording } from './typeAhead.ts';
import type { Grid } from './useGrid.ts';

/**
 * Keys of the list of wordings, as in an input method: digits take, the space bar takes and goes on typing, arrows choose; Enter and Tab
 * take and do what they do otherwise. `handled`: nothing else happens; a text: this is what the key now saves; null: no such key.
 */
export function suggestionKey(
  grid: Grid,
  event: KeyboardEvent<HTMLTextAreaElement>,
): 'handled' | { readonly taken: string } | null {
  const { edit, suggestions } = grid;
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) return event.key === 'ArrowDown' ? ask(grid) : null;
  if (edit === null || suggestions === null) return null;
  if (event.key === 'Escape') {
    grid.setEdit({ ...edit, plain: true, option: null });
    return 'handled';
  }
  const chosen = chosenWording(grid);
  if (chosen === null) return null;
  const count = suggestions.texts.length;
  if (event.key === 'ArrowDown') return choose(grid, (chosen + 1) % count);
  if (event.key === 'ArrowUp') return choose(grid, (chosen + count - 1) % count);
  if (event.key === 'Enter' || event.key === 'Tab') {
    if (event.shiftKey) return null;
    const taken = takeAt(grid, chosen);
    return taken === null ? 'handled' : { taken };
  }
  if (event.key === ' ') {
    takeAt(grid, chosen);
    return 'handled';
  }
  const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
  if (digit === 0 || digit > count) return null;
  takeAt(grid, digit - 1);
  return 'handled';
}

/** The wording that Enter takes; null: Enter takes the text as it is typed. */
export function chosenWording({ edit, suggestions }: Grid): number | null {
  if (edit === null || suggestions === null) return null;
  return edit.option ?? (suggestions.byLetters ? 0 : null);
}

function ask(grid: Grid): 'handled' | null {
  if (!grid.activeWritable) return null;
  const edit = grid.edit ?? { mode: 'type', text: '', option: null, fault: null };
  grid.setEdit({ ...edit, plain: false, asked: true, option: 0 });
  return 'handled';
}

function choose(grid: Grid, option: number): 'handled' {
  if (grid.edit !== null) grid.setEdit({ ...grid.edit, option });
  return 'handled';
}

/** Puts the wording into the cell and returns it. Null: a number in it is still to be typed; it is marked and the cell stays open. */
export function takeAt(grid: Grid, at: number): string | null {
  const { edit, suggestions, editor } = grid;
  const wording = suggestions?.texts[at];
  if (edit === null || suggestions === null || wording === undefined) return null;
  const { text, open } = takeWording(edit.text, suggestions, wording);
  grid.setEdit({ ...edit, mode: 'edit', text, option: null, plain: true, asked: false });
  if (editor.current !== null) {
    // The caret belongs where typing goes on; the text reaches the field only with the next drawing.
    editor.current.value = text;
    editor.current.setSelectionRange(open?.start ?? text.length, open?.end ?? text.length);
  }
  return open === null ? text : null;
}
