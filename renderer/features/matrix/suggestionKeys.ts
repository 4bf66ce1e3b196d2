import type { KeyboardEvent } from 'react';
import { takeWording } from '../phrases/suggest.ts';
import type { Grid } from './useGrid.ts';

/**
 * Keys of the list of wordings: a digit takes one and saves it, as it does with the options of a choice (a word goes on, it is seldom all);
 * Enter and Tab take and do what
 * they do otherwise; the space bar takes and goes on typing; arrows choose. `handled`: nothing else happens; a text: this is what the key now saves; null: no such key.
 */
export function suggestionKey(
  grid: Grid,
  event: KeyboardEvent<HTMLTextAreaElement>,
): 'handled' | { readonly taken: string } | null {
  const { edit, suggestions } = grid;
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) return event.key === 'ArrowDown' ? ask(grid) : null;
  if (edit === null) return null;
  const sign = signs[event.key];
  if (sign !== undefined && signKey(grid, sign)) return 'handled';
  if (suggestions === null) return null;
  if (event.key === 'Escape') {
    grid.setEdit({ ...edit, plain: 'waved', option: null });
    return 'handled';
  }
  const chosen = chosenWording(grid);
  if (chosen === null) return null;
  const count = suggestions.offers.length;
  if (event.key === 'ArrowDown') return choose(grid, (chosen + 1) % count);
  if (event.key === 'ArrowUp') return choose(grid, (chosen + count - 1) % count);
  if (event.key === 'Enter' || event.key === 'Tab') return event.shiftKey ? null : takenAt(grid, chosen);
  if (event.key === ' ') {
    takeAt(grid, chosen);
    return 'handled';
  }
  const digit = suggestions.by !== 'number' && /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
  if (digit === 0 || digit > count) return null;
  if (suggestions.offers[digit - 1]?.word !== true) return takenAt(grid, digit - 1);
  takeAt(grid, digit - 1);
  return 'handled';
}

/** Signs as a Chinese keyboard writes them; the input method is off while first letters are typed. */
const signs: Readonly<Record<string, string>> = { ',': '，', '.': '。', ';': '；', '\\': '、' };

/** After first letters a sign takes the chosen offer and follows it; right after an offer that was taken it follows too. */
function signKey(grid: Grid, sign: string): boolean {
  const { edit, suggestions, editor } = grid;
  if (edit === null) return false;
  const chosen = suggestions?.by === 'letters' && sign !== '。' ? chosenWording(grid) : null;
  const atEnd = editor.current?.selectionStart === edit.text.length;
  if (chosen === null && !(atEnd && edit.plain === 'taken' && /\p{Script=Han}$/u.test(edit.text))) return false;
  const text = chosen === null ? edit.text : takeAt(grid, chosen);
  if (text === null) return true;
  grid.setEdit({ ...edit, mode: 'edit', text: text + sign, option: null, plain: 'taken', asked: false });
  if (editor.current !== null) {
    editor.current.value = text + sign;
    editor.current.setSelectionRange(text.length + 1, text.length + 1);
  }
  return true;
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

/**
 * Puts the offer into the cell and returns the text. Null: the cell stays open, because a number in it is still to be typed (it is marked)
 * or because letters are left.
 */
export function takeAt(grid: Grid, at: number): string | null {
  const { edit, suggestions, editor } = grid;
  const offer = suggestions?.offers[at];
  if (edit === null || suggestions === null || offer === undefined) return null;
  const { text, open } = takeWording(edit.text, suggestions, offer);
  const going = offer.rest !== '';
  const taken = going ? { ...edit, plain: undefined } : ({ ...edit, mode: 'edit', plain: 'taken' } as const);
  grid.setEdit({ ...taken, text, option: null, asked: false });
  if (editor.current !== null) {
    // The caret belongs where typing goes on; the text reaches the field only with the next drawing.
    editor.current.value = text;
    editor.current.setSelectionRange(open?.start ?? text.length, open?.end ?? text.length);
  }
  return open === null && !going ? text : null;
}
