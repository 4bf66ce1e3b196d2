/**
 * The one guard for input methods: true when the key belongs to a composition (pinyin being typed) and is none of ours.
 * Chromium reports keyCode 229 on the very first key, before `compositionstart`, when `isComposing` is still false.
 */
export function isComposing(event: { nativeEvent: KeyboardEvent } | KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

/**
 * Keys of a composition reach nobody but the input method: components that we did not write judge them each in their own way,
 * and on Linux, where such a key keeps its name, an Enter for the pinyin ended it and the Escape after it closed the dialog.
 */
export function keepCompositionKeys(): void {
  const keep = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopImmediatePropagation();
  };
  for (const kind of ['keydown', 'keypress', 'keyup'] as const) window.addEventListener(kind, keep, { capture: true });
}
