/**
 * The one guard for input methods: true when the key belongs to a composition (pinyin being typed) and is none of ours.
 * Chromium reports keyCode 229 on the very first key, before `compositionstart`, when `isComposing` is still false.
 */
export function isComposing(event: { nativeEvent: KeyboardEvent } | KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}
