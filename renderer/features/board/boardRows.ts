import type { Board, BoardUnit } from '#shared/annex/board.ts';
import type { Visit, VisitStatus } from '#shared/round/visit.ts';

export const statusTitles: Readonly<Record<VisitStatus, string>> = {
  open: '未查',
  visiting: '在查',
  done: '已查',
  reviewed: '已复核',
};

export interface BoardRow {
  readonly unit: BoardUnit;
  readonly status: VisitStatus;
  readonly assignee: string | null;
}

export function boardRows(board: Board, visits: readonly Visit[]): BoardRow[] {
  const known = new Map(visits.map((visit) => [visit.unitId, visit]));
  return board.units
    .filter((unit) => unit.cells.some((cell) => cell !== null))
    .map((unit) => {
      const visit = known.get(unit.id);
      return { unit, status: visit?.status ?? 'open', assignee: visit?.assignee ?? null };
    });
}

export interface InspectorSum {
  /** Null: units that are nobody's yet. */
  readonly assignee: string | null;
  readonly units: number;
  /** Units without a cell that waits. */
  readonly finished: number;
  readonly answered: number;
  readonly expected: number;
}

/** Who has how much left, those with most left first. */
export function inspectorSums(rows: readonly BoardRow[]): InspectorSum[] {
  const sums = new Map<string | null, InspectorSum>();
  for (const { unit, assignee } of rows) {
    const old = sums.get(assignee) ?? { assignee, units: 0, finished: 0, answered: 0, expected: 0 };
    const cells = unit.cells.filter((cell) => cell !== null);
    sums.set(assignee, {
      assignee,
      units: old.units + 1,
      finished: old.finished + (cells.every(({ state }) => state === 'done') ? 1 : 0),
      answered: old.answered + cells.reduce((sum, cell) => sum + cell.answered, 0),
      expected: old.expected + cells.reduce((sum, cell) => sum + cell.expected, 0),
    });
  }
  return [...sums.values()].sort((a, b) => b.expected - b.answered - (a.expected - a.answered));
}

export interface BoardFilter {
  readonly assignee: string | null | 'all';
  readonly status: VisitStatus | 'all' | 'unfinished';
}

export function filterRows(rows: readonly BoardRow[], { assignee, status }: BoardFilter): BoardRow[] {
  return rows.filter((row) => {
    if (assignee !== 'all' && row.assignee !== assignee) return false;
    if (status === 'unfinished') return row.unit.cells.some((cell) => cell !== null && cell.state !== 'done');
    return status === 'all' || row.status === status;
  });
}
