import type { RoundOverview } from '#shared/round/roundOverview.ts';
import type { NoticeKind } from './NoticeChoice.tsx';

/** What is ticked in the export window. */
export interface ExportWish {
  readonly annexIds: string[];
  readonly bulletin: boolean;
  readonly evidence: boolean;
  readonly notice: NoticeKind | null;
  readonly oneWorkbook: boolean;
  /** The same as PDF as well. */
  readonly pdf: boolean;
  /** The office's own form of an annex. */
  readonly templates: { annexId: string; path: string }[];
}

export function printedAnnexes({ annexes }: RoundOverview): RoundOverview['annexes'] {
  return annexes.filter(({ number }) => number !== null);
}

export function firstChoice(overview: RoundOverview): ExportWish {
  return {
    annexIds: printedAnnexes(overview).map(({ id }) => id),
    bulletin: overview.hasBulletin,
    evidence: false,
    notice: null,
    oneWorkbook: false,
    pdf: false,
    templates: [],
  };
}

export function isNothing({ annexIds, bulletin, evidence, notice }: ExportWish): boolean {
  return annexIds.length === 0 && !bulletin && !evidence && notice === null;
}
