import { expect } from 'vitest';
import type { TableModel } from '#shared/document/tableModel.ts';
import { withoutSpace } from './officePdf.ts';

function textsOf(model: TableModel): string[] {
  const cells = model.rows.flatMap((each) => each.cells);
  const texts = cells.flatMap(({ text, diagonal }) => (diagonal ? [diagonal.upper, diagonal.lower] : [text]));
  return [model.label ?? '', model.title, model.subtitle ?? '', ...texts, ...model.notes].map(withoutSpace);
}

/** Every text stands on the pages, as often as the table has it: nothing is cut, covered or left out. */
export function expectOnPages(pages: readonly string[], models: readonly TableModel[]): void {
  // Characters are counted, not only words: a cell may go on over the end of a page, with the head in between.
  const characters = countCharacters(pages.join(''));
  const wanted = countCharacters(models.flatMap(textsOf).join(''));
  const missing = [...wanted].filter(([character, count]) => (characters.get(character) ?? 0) < count);
  expect(missing).toEqual([]);
}

function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
