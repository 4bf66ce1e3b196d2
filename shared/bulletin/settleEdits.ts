import type { BulletinDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import type { Edit } from '../store/change.ts';
import type { DraftRow } from './draftBlock.ts';
import { draftId } from './draftId.ts';
import { packBlocks } from './packBlocks.ts';
import { basisOf } from './staleParagraphs.ts';

/**
 * What is decided about a stale paragraph. 保留我的: it rests on what is so now. 用新的: it follows the pack again, and one that
 * the pack does not have goes.
 */
export function settleEdits(
  data: RoundData,
  bulletin: BulletinDefinition,
  row: DraftRow,
  choice: 'mine' | 'new',
): Edit[] {
  const block = packBlocks(bulletin).find(({ id }) => id === row.id);
  const edit = (fields: Edit['fields']): Edit[] => [{ entity: 'draft', id: draftId(data.round.id, row.id), fields }];
  if (choice === 'mine') return row.text === null ? [] : edit({ basis: basisOf(data, row.text, block) });
  if (!block) return edit({ dropped: true });
  return edit({ text: null, style: null, numbered: null, basis: null });
}
