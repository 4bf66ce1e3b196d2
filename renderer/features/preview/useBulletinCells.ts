import { useEffect, useMemo, useRef } from 'react';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { cellName, textsOf } from './cellName.ts';
import { placeText, type SheetCells } from './SheetCell.tsx';
import { openCell } from './useAnnexCells.ts';

interface Of {
  readonly roundId: string;
  readonly document: DocumentModel;
  readonly pages: readonly PrintedPage[];
}

/** Every cell of the annexes behind the text leads to the same cell of the matrix, and that back to the page of the bulletin. */
export function useBulletinCells({ roundId, document, pages }: Of): SheetCells | null {
  const annexes = useLoad(`bulletin-places/${roundId}`, () => api.bulletin.annexPlaces({ roundId }));
  const { reload, value } = annexes;
  const last = useRef(document);
  useEffect(() => {
    if (last.current !== document) void reload();
    last.current = document;
  }, [document, reload]);
  return useMemo(() => {
    if (!value) return null;
    const texts = document.sections.map(textsOf);
    // The text is the first section, the annexes follow it.
    const annexOn = (page: PrintedPage | undefined) => value[(page?.section ?? 0) - 1];
    return {
      nameOf: (place, on) => {
        const annex = annexOn(on);
        return annex ? cellName(annex.places, texts[on.section], place) : null;
      },
      open: (place, page) => {
        const annex = annexOn(pages[page]);
        const at = { kind: 'word' as const, page, cell: placeText(place) };
        if (annex) openCell(annex, place, { page: 'bulletin', roundId, at });
      },
    };
  }, [roundId, document, pages, value]);
}
