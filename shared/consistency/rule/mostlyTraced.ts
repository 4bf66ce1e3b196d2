import type { Discrepancy } from '../discrepancy.ts';

/** Fewer numbers say nothing of how a paper comes to them. */
export const fewest = 8;

/** Whether a paper comes to nearly all of its numbers; where more have no source, it has them from elsewhere, and none is asked about. */
export function isMostlyTraced(all: number, unknown: number): boolean {
  return all >= fewest && unknown <= Math.max(1, all / 10);
}

/** What no other rule has told of the same number. */
export function untold(found: readonly Discrepancy[], told: readonly Discrepancy[]): Discrepancy[] {
  return found.filter(
    ({ place }) => !told.some((each) => each.place?.paragraph === place?.paragraph && each.place?.end === place?.end),
  );
}
