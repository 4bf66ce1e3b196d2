export const visitStatuses = ['open', 'visiting', 'done', 'reviewed'] as const;
/** 未查, 在查, 已查, 已复核. */
export type VisitStatus = (typeof visitStatuses)[number];

export const visitStatusNames: Readonly<Record<VisitStatus, string>> = {
  open: '未查',
  visiting: '在查',
  done: '已查',
  reviewed: '已复核',
};

/** 走访: where the checking of one unit stands in one round, and whose it is. */
export interface Visit {
  readonly roundId: string;
  readonly unitId: string;
  readonly status: VisitStatus;
  /** The inspector's name; null: nobody's yet. */
  readonly assignee: string | null;
  readonly note: string;
}

/** The id of a visit follows from what it is about, so that two laptops mean the same one. */
export function visitId(roundId: string, unitId: string): string {
  return `${roundId}/${unitId}`;
}
