import type { KeyboardEvent } from 'react';
import { takeWording } from './typeAhead.ts';
import type { Grid } from './useGrid.ts';

/**
 * Keys of the list of wordings: a digit takes one and saves it, as it does with the options of a choice; Enter and Tab take and do what
 * they do otherwise; the space bar takes and goes on typing; arrows choose. `handled`: nothing else happens; a text: this is what the key now saves; null: no such key.
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
    grid.setEdit({ ...edit, plain: 'waved', option: null });
    return 'handled';
  }
  const chosen = chosenWording(grid);
  if (chosen === null) return null;
  const count = suggestions.texts.length;
  if (event.key === 'ArrowDown') return choose(grid, (chosen + 1) % count);
  if (event.key === 'ArrowUp') return choose(grid, (chosen + count - 1) % count);
  if (event.key === 'Enter' || event.key === 'Tab') return event.shiftKey ? null : takenAt(grid, chosen);
  if (event.key === ' ') {
    takeAt(grid, chosen);
    return 'handled';
  }
  const digit = suggestions.by !== 'number' && /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
  return digit === 0 || digit > count ? null : takenAt(grid, digit - 1);
}

function takenAt(grid: Grid, at: number): 'handled' | { readonly taken: string } {
  const taken = takeAt(grid, at);
  return taken === null ? 'handled' : { taken };
}

/** The wording that Enter takes; null: Enter takes the text as it is typed. */
export function chosenWording({ edit, suggestions }: Grid): number | null {
  if (edit === null || suggestions === null) return null;
  return edit.option ?? (suggestions.by === 'beginning' ? null : 0);
}

function ask(grid: Grid): 'handled' | null {
  if (!grid.activeWritable) return null;
  const edit = grid.edit ?? { mode: 'type', text: '', option: null, fault: null };
  grid.setEdit({ ...edit, plain: undefined, asked: true, option: 0 });
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
  grid.setEdit({ ...edit, mode: 'edit', text, option: null, plain: 'taken', asked: false });
  if (editor.current !== null) {
    // The caret belongs where typing goes on; the text reaches the field only with the next drawing.
    editor.current.value = text;
    editor.current.setSelectionRange(open?.start ?? text.length, open?.end ?? text.length);
  }
  return open === null ? text : null;
}
