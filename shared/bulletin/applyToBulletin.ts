import type { RoundBulletin, RoundData } from '../round/roundData.ts';
import type { Edit } from '../store/change.ts';
import { noSettings } from './bulletinSettings.ts';
import type { DraftRow } from './draftBlock.ts';
import { blockIdOf, draftId } from './draftId.ts';

const blankRow: Omit<DraftRow, 'id'> = {
  position: null,
  style: null,
  numbered: null,
  text: null,
  dropped: false,
  basis: null,
};

/** What people made of the bulletin, as it will be once the edits are stored. */
export function applyToBulletin({ round, bulletin }: RoundData, edits: readonly Edit[]): { bulletin?: RoundBulletin } {
  const prefix = draftId(round.id, '');
  const own = edits.filter(
    ({ entity, id }) => (entity === 'draft' && id.startsWith(prefix)) || (entity === 'bulletin' && id === round.id),
  );
  if (own.length === 0) return {};
  const rows = new Map((bulletin?.rows ?? []).map((row) => [row.id, row]));
  let settings = bulletin?.settings ?? null;
  for (const { entity, id, fields } of own) {
    const { removed, roundId: _roundId, ...said } = fields;
    if (entity === 'bulletin') settings = removed === true ? null : { ...(settings ?? noSettings), ...said };
    else applyToRow(rows, blockIdOf(round.id, id), said, removed === true);
  }
  return { bulletin: { rows: [...rows.values()], settings } };
}

function applyToRow(rows: Map<string, DraftRow>, id: string, said: Edit['fields'], removed: boolean): void {
  if (removed) rows.delete(id);
  else rows.set(id, { ...(rows.get(id) ?? { ...blankRow, id }), ...said } as DraftRow);
}
