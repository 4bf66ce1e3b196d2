import { cellOfAnnex, type PrintedPlaces } from '#shared/annex/printedPlaces.ts';
import type { Section } from '#shared/document/documentModel.ts';
import { type ModelPlace, placeText } from './SheetCell.tsx';

/** What the cells of a section's table say, in every place that a merged one covers. */
export function textsOf({ blocks }: Section): Map<string, string> {
  const texts = new Map<string, string>();
  for (const block of blocks) {
    for (const [row, { cells }] of block.kind === 'table' ? block.table.rows.entries() : []) {
      for (const { column, rowSpan, text } of cells) {
        for (let at = row; at < row + rowSpan; at += 1) texts.set(placeText([at, column]), text);
      }
    }
  }
  return texts;
}

/** What going to a cell of the matrix is called; null: the place is about none. */
export function cellName(
  places: PrintedPlaces,
  texts: ReadonlyMap<string, string> | undefined,
  place: ModelPlace,
): string | null {
  const cell = cellOfAnnex(places, ...place);
  return cell && `${texts?.get(placeText(place)) || '空白'}，到录入的这一格`;
}
