import type { CDPSession, Page } from 'playwright-core';

/** An input method as the browser sees one: real composition events, every key of it as 229. */
export interface InputMethod {
  /** Letters as they stand underlined, one step after the other. */
  readonly compose: (...steps: string[]) => Promise<void>;
  readonly confirm: (text: string) => Promise<unknown>;
  /** A key that the input method takes for itself. */
  readonly press: (key: string) => Promise<void>;
}

export async function openInputMethod(page: Page): Promise<InputMethod> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const key = (name: string, type: 'rawKeyDown' | 'keyUp') =>
    cdp.send('Input.dispatchKeyEvent', { type, key: name, code: name, windowsVirtualKeyCode: 229 });
  return {
    async compose(...steps) {
      for (const text of steps) {
        await key('Process', 'rawKeyDown');
        await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
      // No person leaves a field in the same instant: the page has had its turn.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    },
    confirm: (text) => cdp.send('Input.insertText', { text }),
    async press(name) {
      await key(name, 'rawKeyDown');
      await key(name, 'keyUp');
    },
  };
}
