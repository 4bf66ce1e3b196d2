import type { AnnexRow } from '../annex/annexRow.ts';
import type { RoundData } from '../round/roundData.ts';

/** Rows in the order of the register (or of the pack) that their subjects come from, whatever the annex sorts by. */
export function officialOrder(data: RoundData, annexId: string, rows: readonly AnnexRow[]): AnnexRow[] {
  const position = new Map(registerOf(data, annexId).map(({ id }, index) => [id, index]));
  const at = (row: AnnexRow) => position.get(row.subject.id) ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

function registerOf(data: RoundData, annexId: string): readonly { readonly id: string }[] {
  const source = data.pack.annexes.find(({ id }) => id === annexId)?.rows;
  switch (source?.from) {
    case 'units':
      return data.units;
    case 'accounts':
      return data.accounts;
    case 'tasks':
      return data.tasks;
    case 'groups':
      return data.pack.groups;
    case 'fixed':
      return source.items;
    default:
      return [];
  }
}
