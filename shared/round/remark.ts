/**
 * 说明: what belongs to one answer beside its value. `reason` is why a severe answer was given; `filled` says that the answer was
 * filled in as the usual one and nobody has confirmed it yet.
 */
export interface Remark {
  readonly roundId: string;
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
  readonly reason: string;
  readonly filled: boolean;
}

export function remarkId({ roundId, annexId, subjectId, columnId }: Omit<Remark, 'reason' | 'filled'>): string {
  return [roundId, annexId, subjectId, columnId].join('/');
}
