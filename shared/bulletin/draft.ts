import type { BulletinDefinition } from '../pack/bulletinDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { comparePositions } from './comparePositions.ts';
import type { DraftBlock, DraftRow } from './draftBlock.ts';
import { isPrinted } from './isPrinted.ts';
import { type NumeralForms, numeralForms, numeralOf } from './numbering.ts';
import { type PackBlock, packBlocks } from './packBlocks.ts';
import { packPosition } from './position.ts';

/** The text of a round's bulletin as it stands: what the pack writes from the data, with what people made of it. */
export interface Draft {
  readonly blocks: readonly DraftBlock[];
  readonly forms: NumeralForms;
  /** Blocks of the pack that a person left out and that would be printed otherwise. */
  readonly dropped: readonly DraftBlock[];
}

/** The drafting step: the whole text from the pack, without its numerals. */
export function draftOf(data: RoundData, bulletin: BulletinDefinition): DraftBlock[] {
  return packBlocks(bulletin).flatMap((block, index) => (isPrinted(data, block) ? [draftBlock(block, index)] : []));
}

/**
 * What people said about blocks is laid over what the pack writes. Blocks that nobody touched go on following the pack and
 * its conditions; a block that was rewritten stays, whatever the pack would do with it now.
 */
export function mergeDraft(data: RoundData, bulletin: BulletinDefinition, rows: readonly DraftRow[]): Draft {
  const pack = packBlocks(bulletin);
  const said = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(pack.map(({ id }) => id));
  const fromPack = pack.flatMap((block, index) => {
    const row = said.get(block.id);
    const kept = row !== undefined && row.text !== null;
    return kept || isPrinted(data, block) ? [overlaid(draftBlock(block, index), row)] : [];
  });
  const own = rows.filter(({ id, text }) => !known.has(id) && text !== null).map(ownBlock);
  const isDropped = ({ id }: DraftBlock) => said.get(id)?.dropped === true;
  return {
    blocks: [...fromPack, ...own].filter((block) => !isDropped(block)).sort(comparePositions),
    forms: numeralForms(pack),
    dropped: fromPack.filter(isDropped),
  };
}

function draftBlock({ id, style, text, lead }: PackBlock, index: number): DraftBlock {
  const numeral = numeralOf(style, text);
  return {
    id,
    position: packPosition(index),
    style,
    numbered: numeral !== '',
    text: text.slice(numeral.length),
    rewritten: false,
    lead: lead === null ? null : lead.slice(numeral.length),
  };
}

function overlaid(block: DraftBlock, row: DraftRow | undefined): DraftBlock {
  if (!row) return block;
  return {
    ...block,
    position: row.position ?? block.position,
    style: row.style ?? block.style,
    numbered: row.numbered ?? block.numbered,
    text: row.text ?? block.text,
    rewritten: row.text !== null,
  };
}

function ownBlock({ id, position, style, numbered, text }: DraftRow): DraftBlock {
  return {
    id,
    // Its neighbours are unknown when the pack has lost the block: the end is where it is seen.
    position: position ?? 'z',
    style: style ?? 'body',
    numbered: numbered ?? true,
    text: text ?? '',
    rewritten: true,
    lead: null,
  };
}
