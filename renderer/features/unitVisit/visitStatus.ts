import type { Unit } from '#shared/round/subject.ts';
import type { Visit, VisitStatus } from '#shared/round/visit.ts';
import type { VisitProgress } from './visitModel.ts';

export const statusNames: Readonly<Record<VisitStatus, string>> = {
  open: '未查',
  visiting: '在查',
  done: '已查',
  reviewed: '已复核',
};

/** A sign beside the colour. */
export const statusSigns: Readonly<Record<VisitStatus, string>> = {
  open: '○',
  visiting: '◐',
  done: '✓',
  reviewed: '★',
};

/** As stated; a unit with answers is being visited even where nobody has said so (answers of imports and other laptops). */
export function statusOf(visit: Visit | undefined, progress: VisitProgress | undefined): VisitStatus {
  if (visit !== undefined && visit.status !== 'open') return visit.status;
  return (progress?.answered ?? 0) > 0 ? 'visiting' : 'open';
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
