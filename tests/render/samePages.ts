import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { withoutSpace } from './officePdf.ts';
import { type Page, readPages } from './official/officialPdf.ts';

/** Left of this, in millimetres, a lying page has only its number. */
const besideLying = 34;

/**
 * What of the pages that the preview shows is otherwise on those that LibreOffice printed: how many there are, and the characters of each, in
 * no order, for the words of a table may be read in another one. Empty when they are the same.
 */
export async function otherPages(shown: readonly PrintedPage[], pdf: string): Promise<string[]> {
  const printed = await readPages(pdf);
  const other = shown.flatMap((page, index) => {
    const [ours, theirs] = [textOf(page), printedText(printed[index], page.orientation === 'landscape')];
    return sorted(ours) === sorted(theirs)
      ? []
      : [`page ${index + 1}: “${ours.slice(0, 60)}”, printed “${theirs.slice(0, 60)}”`];
  });
  return shown.length === printed.length ? other : [`${shown.length} pages, printed ${printed.length}`, ...other];
}

function textOf({ marks }: PrintedPage): string {
  return withoutSpace(marks.map((mark) => (mark.kind === 'text' && !mark.turned ? mark.text : '')).join(''));
}

function printedText(page: Page | undefined, lying: boolean): string {
  const words = (page?.words ?? []).filter(({ left }) => !lying || left > besideLying);
  return withoutSpace(words.map(({ text }) => text).join(''));
}

const sorted = (text: string) => [...text].sort().join('');
