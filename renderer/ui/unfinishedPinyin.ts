type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Going {
  readonly field: TextField;
  /** What stood there before, and the place where the composition began. */
  readonly before: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A key of the input method since the text last changed: whoever presses Enter on pinyin wants the letters. */
  readonly asked: boolean;
}

const letters = /[\p{Script=Latin}\p{Script=Bopomofo}'’\s]+/gu;

/**
 * Pinyin that nobody confirmed is no text. When the focus leaves a field in the middle of a composition, or a click breaks it off, the
 * browser leaves the underlined letters in the field as if they had been typed, just before `blur` saves it: here they are taken back
 * first. Characters that the input method has put in their place already stay. One place for every field, so that none can be forgotten.
 */
export function takeBackUnfinishedPinyin(): void {
  let going: Going | null = null;
  let fresh = false;
  const listen = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void) =>
    window.addEventListener(name, act, true);

  listen('compositionstart', ({ target }) => {
    going = isTextField(target) ? begin(target) : null;
  });
  listen('compositionupdate', ({ data }) => {
    if (going !== null) going = { ...going, text: data, asked: false };
    // A text that is confirmed comes as an update and the end in one; a composition that is broken off only ends.
    fresh = true;
    setTimeout(() => {
      fresh = false;
    });
  });
  listen('keydown', ({ keyCode }) => {
    if (going !== null && keyCode === 229) going = { ...going, asked: true };
  });
  listen('compositionend', () => {
    const ended = going;
    going = null;
    if (ended !== null && !fresh && !ended.asked) takeBack(ended);
  });
  // A field that goes away with its page has no end of the composition.
  listen('focusout', ({ target }) => {
    const left = going;
    if (left === null || target !== left.field) return;
    going = null;
    takeBack(left);
  });
}

function isTextField(target: EventTarget | null): target is TextField {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function begin(field: TextField): Going {
  const start = field.selectionStart ?? field.value.length;
  return { field, before: field.value, start, end: field.selectionEnd ?? start, text: '', asked: false };
}

function takeBack({ field, before, start, end, text }: Going): void {
  const kept = text.replace(letters, '');
  if (kept === text) return;
  const value = kept === '' ? before : `${before.slice(0, start)}${kept}${before.slice(end)}`;
  // The element's own setter, so that React sees a change that came from outside.
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteCompositionText' }));
}
