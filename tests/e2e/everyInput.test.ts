import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, launch } from './support/app.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { type InputMethod, openInputMethod } from './support/inputMethod.ts';
import { bringUp, type Screen, screens, writableFields } from './support/screens.ts';
import { sourceFields } from './support/sourceFields.ts';

// One browser engine in all hosts: the plain browser is enough, where there is one.
const kinds = hosts.includes('chromium') ? (['chromium'] as const) : hosts.slice(0, 1);
const written = screens.filter(({ writes }) => writes === true);

/** What the fields are called that get their names from elsewhere. */
const named: Readonly<Record<string, readonly string[]>> = {
  'features/unitVisit/TextField.tsx': ['text', 'integer', 'decimal', 'date', 'period'].map(
    (kind) => `field-survey-${kind}`,
  ),
  'features/unitVisit/ReasonForm.tsx': ['field-survey-secret-reason'],
  'features/matrix/FindBar.tsx': ['find-query', 'find-replacement'],
};
/** The stand-in for the machine's own dialog in a plain browser: a form of the browser itself, no part of the app. And the chips of the bulletin, in which
 * nothing can be written; its text is walked by bulletinDraft.test.ts. */
const beyond = ['pickDialog.ts', 'features/bulletin/editor/factChips.ts'];

describe.each(kinds)('every input of the app under Chinese input, in %s', (kind) => {
  let desk: Desk;
  let input: InputMethod;
  const walked = new Set<string>();

  beforeAll(async () => {
    desk = await openDesk((places) => launch(kind, places));
    input = await openInputMethod(desk.app.page);
  });
  afterAll(() => desk?.app.kill());

  /** Everything stored, and where the window is: what a key that leaks would change. */
  function traces(): Promise<unknown> {
    return desk.app.page.evaluate(async (roundId) => {
      const ask = (name: string, given?: unknown) => window.chabao?.call(name, given);
      const known = [
        ask('unit.list'),
        ask('account.list'),
        ask('person.get'),
        ask('visit.list', { roundId }),
        ask('check.run', { roundId }),
      ];
      const at = { roundId, annexId: 'survey' };
      const asked = [ask('annex.table', at), ask('remark.list', at), ask('evidence.list', { roundId })];
      return { hash: location.hash, known: await Promise.all(known), asked: await Promise.all(asked) };
    }, desk.round);
  }

  test.each(written.map((screen) => [screen.name, screen] as const))('%s', async (_name, screen: Screen) => {
    const { page } = desk.app;
    await bringUp(desk, screen);
    const names = await writableFields(page);
    for (const name of names) {
      const field = page.locator(`[data-walk="${name}"]`).first();
      // A field that the walk of another one has taken away comes back with its screen.
      if (!(await field.isVisible())) {
        await bringUp(desk, screen);
        await writableFields(page);
      }
      await field.focus();
      const before = { stored: await traces(), text: await field.inputValue() };
      await page.keyboard.press('End');
      await input.compose('m', 'mei');
      await page.keyboard.press('Tab');
      expect(await traces(), `${name}: nothing is stored by leaving in the middle`).toEqual(before.stored);
      expect(await field.inputValue(), `${name}: no letter is left behind`).toBe(before.text);

      await field.focus();
      await page.keyboard.press('Control+a');
      await input.compose('n', 'ni', 'nihao');
      await input.press('Enter');
      await input.press('Escape');
      expect(await traces(), `${name}: nothing is stored by keys of a composition`).toEqual(before.stored);
      expect(await field.isVisible(), `${name}: stays open`).toBe(true);
      await input.confirm('你好');
      expect(await field.inputValue(), `${name}: no letter is left`).not.toMatch(/nihao|[mn]i|h|ao/u);
      walked.add(name);
    }
    expect(names.length).toBeGreaterThan(0);
  });

  test('nothing in the source takes text that was not walked', () => {
    const missed = sourceFields().filter(({ file, testId }) => {
      const wanted = testId === null ? (named[file] ?? ['']) : [testId];
      const seen = (name: string | RegExp) =>
        [...walked].some((each) => (typeof name === 'string' ? each === name : name.test(each)));
      return !beyond.includes(file) && !wanted.every(seen);
    });
    process.stdout.write(`walked ${walked.size} fields on ${written.length} screens\n`);
    expect(missed).toEqual([]);
  });
});
