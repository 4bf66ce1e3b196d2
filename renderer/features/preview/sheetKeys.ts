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

/** What a key does over the pages. */
export function sheetAction(key: string): SheetAction | undefined {
  return actions[key];
}
