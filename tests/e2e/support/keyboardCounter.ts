import type { CDPSession, Page } from 'playwright-core';
import { imeKeys } from './keyCount.ts';

/** What a key was pressed for. */
export type KeyPurpose = 'answer' | 'move' | 'fill' | 'wording' | 'input method' | 'question';

export interface KeyboardCounter {
  purpose: KeyPurpose;
  /** `Control+Shift+ArrowDown` is three keys. */
  press(...presses: string[]): Promise<void>;
  /** Letters and signs as they stand on the keyboard. */
  type(text: string): Promise<void>;
  /** Through the input method; Shift switches it on, and off again for `press` of a letter. */
  compose(text: string): Promise<void>;
  /** By purpose; `saved` is what the short rule of input methods would have saved. */
  counts(): { readonly all: number; readonly saved: number; readonly by: ReadonlyMap<KeyPurpose, number> };
}

/** A keyboard that counts every keydown, modifiers too, and an input method by its rule: see imeKeys. */
export function countKeys(page: Page, cdp: CDPSession): KeyboardCounter {
  const by = new Map<KeyPurpose, number>();
  let saved = 0;
  let composing = false;
  const add = (purpose: KeyPurpose, count: number) => by.set(purpose, (by.get(purpose) ?? 0) + count);
  const switchTo = (on: boolean) => {
    if (composing !== on) add('input method', 1);
    composing = on;
  };
  const press = async (key: string, keyName: string) => {
    add(counter.purpose, key.split('+').length);
    await page.keyboard.press(keyName);
  };
  const counter: KeyboardCounter = {
    purpose: 'answer',
    async press(...presses) {
      for (const each of presses) await press(each, each);
    },
    async type(text) {
      switchTo(false);
      for (const sign of text) await press('1', sign === ' ' ? 'Space' : sign);
    },
    async compose(text) {
      switchTo(true);
      add('input method', imeKeys(text, 'strict'));
      saved += imeKeys(text, 'strict') - imeKeys(text, 'short');
      for (const run of text.match(/\p{Script=Han}+|[^\p{Script=Han}]/gu) ?? []) {
        if (/\p{Script=Han}/u.test(run)) {
          await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
          await cdp.send('Input.imeSetComposition', { text: 'pinyin', selectionStart: 6, selectionEnd: 6 });
        }
        await cdp.send('Input.insertText', { text: run });
      }
    },
    counts: () => ({ all: [...by.values()].reduce((sum, count) => sum + count, 0), saved, by }),
  };
  return counter;
}
