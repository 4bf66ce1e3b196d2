import { useMemo } from 'react';
import { cellOfAnnex, type PrintedPlaces } from '#shared/annex/printedPlaces.ts';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { navigate, type PreviewPlace, replaceRoute } from '../../app/route.ts';
import { cellName, textsOf } from './cellName.ts';
import { leavePreview, type PreviewLeft } from './returnPlace.ts';
import { type ModelPlace, placeText, type SheetCells } from './SheetCell.tsx';

interface Of {
  readonly roundId: string;
  readonly annexId: string;
  readonly document: DocumentModel;
  readonly places: PrintedPlaces | undefined;
  readonly kind: PreviewPlace['kind'];
}

/** Every cell of a printed annex leads to the same cell of the matrix, and that to where it was left. */
export function useAnnexCells({ roundId, annexId, document, places, kind }: Of): SheetCells | null {
  return useMemo(() => {
    const [section] = document.sections;
    if (!places || !section) return null;
    const texts = textsOf(section);
    return {
      nameOf: (place) => cellName(places, texts, place),
      open: (place, page) => {
        const at = { kind, page, cell: placeText(place) };
        openCell({ annexId, places }, place, { page: 'preview', roundId, annexId, at });
      },
    };
  }, [roundId, annexId, document, places, kind]);
}

interface Annex {
  readonly annexId: string;
  readonly places: PrintedPlaces;
}

/** Goes to the cell of the matrix that a place of a printed annex is about; `from` is where to come back to. */
export function openCell({ annexId, places }: Annex, place: ModelPlace, from: PreviewLeft): void {
  const cell = cellOfAnnex(places, ...place);
  if (!cell) return;
  leavePreview(annexId, from);
  // Back in the history comes to the same cell, too.
  replaceRoute(from);
  navigate({ page: 'matrix', roundId: from.roundId, annexId, cell });
}
