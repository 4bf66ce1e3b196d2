export type SheetAction = 'in' | 'out' | 'real' | 'width' | 'next' | 'previous' | 'first' | 'last';

const actions: Readonly<Record<string, SheetAction>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'real',
  w: 'width',
  W: 'width',
  PageDown: 'next',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** What a key does over the pages; with Ctrl only what makes them larger and smaller, as everywhere. */
export function sheetAction(key: string, ctrl = false): SheetAction | undefined {
  const action = actions[key];
  return ctrl && action !== 'in' && action !== 'out' && action !== 'real' ? undefined : action;
}
