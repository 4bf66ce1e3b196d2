import type { Step } from './selection.ts';

/** The part of a keyboard event that the grid judges by. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** `select`: a cell is chosen; `type`: text replaces it, arrows leave; `edit`: the caret moves inside the text. */
export type GridMode = 'select' | 'type' | 'edit';

export type GridAction =
  | { readonly do: 'move'; readonly step: Step; readonly extend: boolean }
  | { readonly do: 'commit'; readonly after: Step | 'next' | 'previous' | 'fill' | 'line' }
  | { readonly do: 'next' }
  | { readonly do: 'previous' }
  | { readonly do: 'line'; readonly step: 'up' | 'down' }
  | { readonly do: 'edit' }
  | { readonly do: 'cancel' }
  | { readonly do: 'break' }
  | { readonly do: 'clear' }
  | { readonly do: 'fillDown' }
  | { readonly do: 'fillRight' }
  /** Opens the search, with or without replacing. */
  | { readonly do: 'find'; readonly replace: boolean }
  | { readonly do: 'selectAll' }
  | { readonly do: 'usual' }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  /** One character: the option of a choice column, or the beginning of a text. */
  | { readonly do: 'character'; readonly key: string };

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};
const far: Readonly<Record<string, Step>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'home',
  ArrowRight: 'end',
  Home: 'first',
  End: 'last',
};

/** What a key means in the grid; null: leave it to the browser. Keys of a composition never come here. */
export function keyAction(press: KeyPress, mode: GridMode): GridAction | null {
  return mode === 'select' ? selectKey(press) : textKey(press, mode);
}

function selectKey({ key, ctrl, shift, alt }: KeyPress): GridAction | null {
  if (alt) return null;
  if (ctrl) return controlKey(key, shift);
  const step = arrows[key] ?? (key === 'Home' ? 'home' : key === 'End' ? 'end' : undefined);
  if (step !== undefined) return { do: 'move', step, extend: shift };
  switch (key) {
    case 'Tab':
      return { do: shift ? 'previous' : 'next' };
    case 'Enter':
      return { do: 'line', step: shift ? 'up' : 'down' };
    case 'F2':
      return { do: 'edit' };
    case 'Escape':
      return { do: 'cancel' };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case ' ':
      return { do: 'usual' };
    default:
      return [...key].length === 1 ? { do: 'character', key } : null;
  }
}

function controlKey(key: string, shift: boolean): GridAction | null {
  const step = far[key];
  if (step !== undefined) return { do: 'move', step, extend: shift };
  switch (key.toLowerCase()) {
    case 'd':
      return { do: 'fillDown' };
    case 'r':
      return { do: 'fillRight' };
    case 'f':
      return { do: 'find', replace: false };
    case 'h':
      return { do: 'find', replace: true };
    case 'a':
      return { do: 'selectAll' };
    case 'z':
      return { do: shift ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    default:
      return null;
  }
}

function textKey({ key, ctrl, shift, alt }: KeyPress, mode: 'type' | 'edit'): GridAction | null {
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'Tab') return { do: 'commit', after: shift ? 'previous' : 'next' };
  if (key === 'Enter') {
    if (alt) return { do: 'break' };
    if (ctrl) return { do: 'commit', after: 'fill' };
    return { do: 'commit', after: shift ? 'up' : 'line' };
  }
  const step = arrows[key];
  if (mode === 'type' && step !== undefined && !ctrl && !shift && !alt) return { do: 'commit', after: step };
  return null;
}
