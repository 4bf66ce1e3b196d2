import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch } from './support/app.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { bringUp, screens, writableFields } from './support/screens.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** As the machine is set to: the window follows it, whatever lies open. */
const looks = [
  { theme: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { theme: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { theme: 'contrast', media: { colorScheme: 'dark', contrast: 'more' } },
] as const;

describe.each(hosts.filter((kind) => kind === 'chromium'))('nothing keeps anybody out, in %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk((places) => launch(kind, places));
  });
  afterAll(() => desk?.app.kill());

  test.each(screens.map((screen) => [screen.name, screen] as const))(
    '%s: no serious violation',
    async (_name, screen) => {
      const { page } = desk.app;
      await page.emulateMedia(looks[0].media);
      await bringUp(desk, screen);
      // The walk through all fields knows from here where there are any.
      expect((await writableFields(page)).length > 0, 'fields to write in').toBe(screen.writes !== undefined);
      // Through the debugger, which the page's content policy does not bind.
      await page.evaluate(axeSource);
      for (const { theme, media } of looks) {
        await page.emulateMedia(media);
        await page.locator(`html[data-theme="${theme}"]`).waitFor();
        if (theme !== 'light') await settleColours(page);
        expect(await violations(page, theme === 'light'), theme).toEqual([]);
      }
    },
  );
});

/** Colours on their way to another theme are there at once. */
async function settleColours(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
    }
  });
}

/** Serious and critical ones, each with the first element that it is about. `all`: not only what depends on colours. */
async function violations(page: Page, all: boolean): Promise<string[]> {
  const found = await page.evaluate(async (everything) => {
    const { axe: judge } = window as unknown as { axe: typeof axe };
    const options: axe.RunOptions = everything ? {} : { runOnly: ['color-contrast'] };
    const result = await judge.run(document, { ...options, resultTypes: ['violations'] });
    return result.violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes.map((node) => node.html) }));
  }, all);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, html }) => `${id} ×${html.length}: ${html[0]?.slice(0, 200)}`);
}
