import type { Page } from 'playwright-core';
import type { KeyboardCounter } from './keyboardCounter.ts';
import { initials } from './keyCount.ts';

interface Offered {
  readonly text: string;
  readonly rest: string;
}

const betweenClauses = '，';

/**
 * Somebody who writes a text into the active cell clause by clause: a wording that was seen before by its first letters or its number, any
 * other by the first letters of all its characters, taking the words that the desk makes of them; what it does not find goes through the
 * input method. No letters are tried and taken back for free.
 */
export async function writeText(page: Page, keyboard: KeyboardCounter, target: string, seen: ReadonlySet<string>) {
  const clauses = target.split(betweenClauses);
  const known = shapesOf(seen);
  for (let at = 0; at < clauses.length; ) {
    const rest = clauses.slice(at).join(betweenClauses);
    const whole = known.has(shapeOf(rest));
    const part = whole ? rest : (clauses[at] ?? '');
    const last = whole || at === clauses.length - 1;
    if (await writeClause(part, at === 0, last, known)) return;
    at += whole ? clauses.length : 1;
  }
  await keyboard.press('Enter');

  /** True when it is saved. */
  async function writeClause(part: string, first: boolean, last: boolean, wordings: ReadonlySet<string>) {
    const number = /\d+/.exec(part)?.[0];
    if (wordings.has(shapeOf(part))) {
      keyboard.purpose = 'wording';
      if (first && number !== undefined && !part.includes(`${number} `)) {
        const saved = await byNumber(part, number, last);
        if (saved !== null) return saved;
      } else {
        const saved = await byLetters(part, last);
        if (saved !== null) return saved;
      }
    }
    keyboard.purpose = 'wording';
    await byWords(part, last);
    return false;
  }

  /** A number alone offers the wordings that have one. Null: not this one; the cell is empty again. */
  async function byNumber(part: string, number: string, last: boolean): Promise<boolean | null> {
    await keyboard.type(number);
    const at = (await offered()).findIndex(({ text }) => text === part);
    if (at >= 0) {
      await keyboard.press(...Array.from({ length: at }, () => 'ArrowDown'), last ? 'Enter' : 'Space');
      return last;
    }
    await keyboard.press(...Array.from(number, () => 'Backspace'));
    return null;
  }

  async function byLetters(part: string, last: boolean): Promise<boolean | null> {
    const letters = initials(part).slice(0, 3);
    for (const letter of letters) {
      await keyboard.type(letter);
      const at = (await offered()).findIndex(({ text }) => shapeOf(text) === shapeOf(part));
      if (at < 0) continue;
      const number = /\d+ ?/.exec(part)?.[0] ?? '';
      const saves = last && number === '';
      if (saves) await keyboard.press(at === 0 ? 'Enter' : String(at + 1));
      else if (number !== '') await keyboard.press(at === 0 ? 'Space' : String(at + 1));
      else await keyboard.press(...Array.from({ length: at }, () => 'ArrowDown'), 'Space');
      if (number !== '') await keyboard.type(number);
      if (number !== '' && !last) await keyboard.press('End');
      return saves;
    }
    await keyboard.press(...Array.from(letters, () => 'Backspace'));
    return null;
  }

  /** Run by run: letters, then the words that the desk makes of them. A wording that was taken has no comma after it yet. */
  async function byWords(part: string, last: boolean): Promise<void> {
    if (!/^$|，$/u.test(await page.getByTestId('cell-editor').inputValue())) await keyboard.press(',');
    let found = true;
    const runs = part.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
    for (const [place, run] of runs.entries()) {
      if (/\p{Script=Han}/u.test(run)) found = await composeRun(run);
      else if (run === '、' && found) await keyboard.press('\\');
      else await keyboard.compose(run);
      if (place < runs.length - 1 || last) continue;
      if (found) await keyboard.press(',');
      else await keyboard.compose(betweenClauses);
    }
  }

  /** False: the input method had to help. */
  async function composeRun(run: string): Promise<boolean> {
    await keyboard.type(initials(run));
    for (let left = run; left !== ''; ) {
      const found = await offered();
      const fits = found.filter(({ text, rest }) => left.startsWith(text) && rest.length === left.length - text.length);
      const longest = fits.sort((a, b) => b.text.length - a.text.length)[0];
      if (longest === undefined) {
        await keyboard.press(...Array.from(left, () => 'Backspace'));
        await keyboard.compose(left);
        return false;
      }
      const at = (await offered()).findIndex(({ text }) => text === longest.text);
      await keyboard.press(at === 0 ? 'Space' : String(at + 1));
      left = left.slice(longest.text.length);
    }
    return true;
  }

  function offered(): Promise<Offered[]> {
    return page.locator('[data-testid="wordings"] [role="option"]').evaluateAll((options) =>
      options.map((option) => ({
        text: option.childNodes[1]?.textContent ?? '',
        rest: option.childNodes[2]?.textContent ?? '',
      })),
    );
  }
}

/** Everything that was seen, and its clauses, without its numbers. */
function shapesOf(seen: ReadonlySet<string>): Set<string> {
  return new Set([...seen].flatMap((text) => [text, ...text.split(betweenClauses)]).map(shapeOf));
}

function shapeOf(text: string): string {
  return text.replace(/\d+ ?/, '□');
}
