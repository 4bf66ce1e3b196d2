import type { ExportFormat } from '#shared/document/exportOrder.ts';
import type { NoticeOrder } from '#shared/notice/noticeOrder.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';

/** What is ticked in the export window: an order without its folder. */
export interface ExportWish {
  readonly annexIds: string[];
  readonly bulletin: boolean;
  readonly formats: ExportFormat[];
  readonly oneWorkbook: boolean;
  readonly evidence: boolean;
  readonly slip: boolean;
  readonly notices: NoticeOrder | null;
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
    formats: ['xlsx', 'docx'],
    oneWorkbook: false,
    evidence: false,
    slip: false,
    notices: null,
    templates: [],
  };
}

export function isNothing({ annexIds, bulletin, evidence, notices, slip }: ExportWish): boolean {
  return annexIds.length === 0 && !bulletin && !evidence && !slip && notices === null;
}

/** A form belongs to an annex that is exported. */
export function withChosenForms(wish: ExportWish): ExportWish {
  return { ...wish, templates: wish.templates.filter(({ annexId }) => wish.annexIds.includes(annexId)) };
}
