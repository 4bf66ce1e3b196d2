import type { Unit } from '#shared/round/subject.ts';
import { type Visit, type VisitStatus, visitStatusNames } from '#shared/round/visit.ts';

export const statusNames = visitStatusNames;

/** A sign beside the colour. */
export const statusSigns: Readonly<Record<VisitStatus, string>> = {
  open: '○',
  visiting: '◐',
  done: '✓',
  reviewed: '★',
};

/** Answers alone do not make a visit: they may have been filled in or imported. */
export function statusOf(visit: Visit | undefined): VisitStatus {
  return visit?.status ?? 'open';
}

export type UnitFilter = 'all' | 'openFirst' | VisitStatus;

export const filterNames: Readonly<Record<UnitFilter, string>> = {
  all: '全部单位',
  openFirst: '未查在前',
  ...statusNames,
};

const ranks: Readonly<Record<VisitStatus, number>> = { open: 0, visiting: 1, done: 2, reviewed: 3 };

/** The units to be listed, in official order unless the filter says otherwise. The current one always stays in sight. */
export function filterUnits(
  units: readonly Unit[],
  filter: UnitFilter,
  status: (unitId: string) => VisitStatus,
  current: string,
): readonly Unit[] {
  if (filter === 'all') return units;
  if (filter === 'openFirst') return [...units].sort((a, b) => ranks[status(a.id)] - ranks[status(b.id)]);
  return units.filter(({ id }) => id === current || status(id) === filter);
}
