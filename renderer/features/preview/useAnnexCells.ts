import { useMemo } from 'react';
import { cellOfAnnex, type PrintedPlaces } from '#shared/annex/printedPlaces.ts';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import { navigate, type PreviewPlace, replaceRoute } from '../../app/route.ts';
import { leavePreview } from './returnPlace.ts';
import { placeText, type SheetCells } from './SheetCell.tsx';

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
    if (!places) return null;
    const texts = textsOf(document);
    return {
      nameOf: (place) => {
        const cell = cellOfAnnex(places, ...place);
        return cell && `${texts.get(placeText(place)) || '空白'}，到录入的这一格`;
      },
      open: (place, page) => {
        const cell = cellOfAnnex(places, ...place);
        if (!cell) return;
        const at = { kind, page, cell: placeText(place) };
        leavePreview({ roundId, annexId, ...at });
        // Back in the history comes to the same cell, too.
        replaceRoute({ page: 'preview', roundId, annexId, at });
        navigate({ page: 'matrix', roundId, annexId, cell });
      },
    };
  }, [roundId, annexId, document, places, kind]);
}

function textsOf({ sections }: DocumentModel): Map<string, string> {
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );
  return new Map(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }, row) =>
        cells.map(({ column, text }): [string, string] => [placeText([row, column]), text]),
      ),
    ),
  );
}
