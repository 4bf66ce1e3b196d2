import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { Rectification } from '../rectification/rectification.ts';
import type { Evidence, EvidencePlace } from '../round/evidence.ts';

export type NoticePlace = Pick<EvidencePlace, 'problemId'> & {
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
};

/** One thing that a unit has to put right: a problem, or an answer that is a bad one in its column. */
export interface NoticeItem {
  readonly place: NoticePlace;
  readonly annex: AnnexDefinition;
  /** The title of the column without line breaks. */
  readonly column: string;
  /** 微信“某某发布”: the account that it is about; null where it is about the unit. */
  readonly of: string | null;
  readonly text: string;
  /** Hundredths; 0: it costs nothing. */
  readonly points: number;
  readonly veto: boolean;
  readonly severe: boolean;
  /** False: read from the words of a free text, a person should look it over. */
  readonly sure: boolean;
}

/** How one item stands against the earlier rounds. */
export interface Repeat {
  readonly state: Rectification;
  readonly roundTitle: string;
  /** What was said then. */
  readonly text: string;
}

/** What stands beside the round: all of it may be empty. */
export interface NoticeBeside {
  /** By `placeKey`. */
  readonly repeats: ReadonlyMap<string, Repeat>;
  readonly evidence: readonly Evidence[];
  /** True: the pictures are printed behind the reply form. */
  readonly pictures: boolean;
}

export const nothingBeside: NoticeBeside = { repeats: new Map(), evidence: [], pictures: false };

export function placeKey({ annexId, subjectId, columnId, problemId }: NoticePlace): string {
  return JSON.stringify([annexId, subjectId, columnId, problemId]);
}

/** A title as running text: without line breaks and the number before it. */
export function plainTitle(title: string): string {
  return title
    .replace(/\s*\n\s*/gu, '')
    .replace(/^\s*\d{1,3}\s*[.．、]\s*(?=\D|\d{3})/u, '')
    .replace(/。$/u, '');
}
