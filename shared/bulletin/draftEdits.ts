import type { BulletinDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import type { Edit, FieldValue } from '../store/change.ts';
import { mergeDraft } from './draft.ts';
import type { DraftBlock, DraftRow, EditedBlock } from './draftBlock.ts';
import { draftId } from './draftId.ts';
import { packBlocks } from './packBlocks.ts';
import { positionBetween } from './position.ts';
import { risingRun } from './risingRun.ts';
import { basisOf } from './staleParagraphs.ts';

/**
 * The changes that turn the draft into these blocks in this order: one per block that differs, and as few moves as possible, so that
 * two laptops that edit different paragraphs do not meet.
 */
export function draftEdits(
  data: RoundData,
  bulletin: BulletinDefinition,
  rows: readonly DraftRow[],
  after: readonly EditedBlock[],
): Edit[] {
  const before = new Map(mergeDraft(data, bulletin, rows).blocks.map((block) => [block.id, block]));
  const said = new Map(rows.map((row) => [row.id, row]));
  const pack = new Map(packBlocks(bulletin).map((block) => [block.id, block]));
  const positions = newPositions(before, after);
  const edit = (id: string, fields: Readonly<Record<string, FieldValue>>): Edit => ({
    entity: 'draft',
    id: draftId(data.round.id, id),
    fields: said.has(id) ? fields : { roundId: data.round.id, ...fields },
  });
  const changed = after.flatMap((block): Edit[] => {
    const known = before.get(block.id);
    const fields: Record<string, FieldValue> = {};
    const position = positions.get(block.id);
    if (position !== undefined) fields.position = position;
    if (known?.style !== block.style) fields.style = block.style;
    if (known?.numbered !== block.numbered) fields.numbered = block.numbered;
    if (known?.text !== block.text) {
      fields.text = block.text;
      fields.basis = basisOf(data, block.text, pack.get(block.id));
    }
    if (said.get(block.id)?.dropped) fields.dropped = false;
    return Object.keys(fields).length === 0 ? [] : [edit(block.id, fields)];
  });
  const kept = new Set(after.map(({ id }) => id));
  const left = [...before.keys()].filter((id) => !kept.has(id)).map((id) => edit(id, { dropped: true }));
  return [...changed, ...left];
}

/** Positions of the blocks that are new or have to move. */
function newPositions(
  before: ReadonlyMap<string, DraftBlock>,
  after: readonly EditedBlock[],
): ReadonlyMap<string, string> {
  const known = after.map(({ id }) => before.get(id)?.position ?? null);
  const stays = risingRun(known);
  const moved = new Map<string, string>();
  let last = '';
  for (const [index, { id }] of after.entries()) {
    if (stays.has(index)) {
      last = known[index] ?? last;
      continue;
    }
    const next = known.find((position, at) => at > index && stays.has(at) && position !== null) ?? null;
    last = positionBetween(last, next, id);
    moved.set(id, last);
  }
  return moved;
}
