/**
 * 说明: what belongs to one answer beside its value. `reason` is why a severe answer was given; `filled` says that the answer was
 * filled in and nobody has looked at it yet; `confirmed` that an answer which differs from all others was asked about again.
 */
export interface Remark {
  readonly roundId: string;
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
  readonly reason: string;
  readonly filled: boolean;
  readonly confirmed: boolean;
}

export type RemarkPlace = Pick<Remark, 'roundId' | 'annexId' | 'subjectId' | 'columnId'>;

/** The id of a remark follows from its cell, so that two laptops mean the same one. */
export function remarkId({ roundId, annexId, subjectId, columnId }: RemarkPlace): string {
  return [roundId, annexId, subjectId, columnId].join('/');
}
