import { foldCheckText } from '#shared/consistency/read/sentences.ts';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import type { PreviewPlace } from '../../app/route.ts';

/** Where something is printed: which page, and how far down it. */
export interface PagePlace {
  readonly page: number;
  readonly baseline: number;
  /** A cell that is to have the focus: "row:column". */
  readonly cell?: string;
}

/** Where words are printed, whatever lines they are set in; null when they are on no page as a whole. `from`: not before this page. */
export function findPlace(pages: readonly PrintedPage[], words: string, from = 0): PagePlace | null {
  const wanted = foldCheckText(words);
  if (wanted === '') return null;
  for (const [page, { marks }] of pages.entries()) {
    if (page < from) continue;
    const places: number[] = [];
    let text = '';
    for (const mark of marks) {
      if (mark.kind !== 'text') continue;
      const folded = foldCheckText(mark.text);
      text += folded;
      for (let at = 0; at < folded.length; at += 1) places.push(mark.baseline);
    }
    const found = text.indexOf(wanted);
    if (found >= 0) return { page, baseline: places[found] ?? 0 };
  }
  return null;
}

/** The page on which an annex begins: its label stands there by itself. */
export function pageOfLabel(pages: readonly PrintedPage[], label: string): number {
  const wanted = foldCheckText(label);
  const found = pages.findIndex(({ marks }) =>
    marks.some((mark) => mark.kind === 'text' && foldCheckText(mark.text) === wanted),
  );
  return Math.max(0, found);
}

/** A cell that somebody comes back to. */
export function cellOnPage(pages: readonly PrintedPage[], { page, cell }: PreviewPlace): PagePlace {
  const mark = pages[page]?.marks.find((each) => each.kind === 'cell' && each.cell.join(':') === cell);
  return { page, cell, baseline: mark?.kind === 'cell' ? mark.y : 0 };
}
