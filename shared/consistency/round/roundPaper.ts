import { filledBlocks } from '../../bulletin/bodyBlocks.ts';
import { buildBulletin } from '../../bulletin/buildBulletin.ts';
import { bulletinOf } from '../../bulletin/bulletinSettings.ts';
import { mergeDraft } from '../../bulletin/draft.ts';
import type { DraftBlock } from '../../bulletin/draftBlock.ts';
import { numerals } from '../../bulletin/numbering.ts';
import type { RoundData } from '../../round/roundData.ts';
import { documentOfModel } from '../read/modelDocument.ts';
import type { TextDocument, TextPlace } from '../read/textDocument.ts';

/** A paragraph of the draft in the printed paper: what stands before its own words is its numeral. */
export interface PaperBlock {
  readonly block: DraftBlock;
  readonly numeral: string;
}

export interface RoundPaper {
  readonly document: TextDocument;
  /** By the place of the printed paragraph among the blocks of the text. Title and sign-off are none of the draft. */
  readonly blocks: ReadonlyMap<number, PaperBlock>;
}

/** A stretch of the printed words of a paragraph of the draft, without its numeral. */
export interface DraftStretch {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

/** Where in the draft a place of the printed paper is written; null for title and sign-off. */
export function stretchOf({ blocks }: RoundPaper, place: TextPlace): DraftStretch | null {
  const written = blocks.get(place.block);
  if (!written) return null;
  const { block, numeral } = written;
  const from = Math.max(0, place.start - numeral.length);
  return { blockId: block.id, start: from, end: Math.max(from, place.end - numeral.length) };
}

/** The bulletin of a round as the check reads it, and where each paragraph of it is written. */
export function paperOfRound(data: RoundData): RoundPaper | null {
  const bulletin = bulletinOf(data);
  if (!bulletin) return null;
  const model = buildBulletin(data);
  const printed = model.sections[0]?.blocks ?? [];
  const first = printed.findIndex((block) => block.kind === 'paragraph' && block.style === 'addressee') + 1;
  const draft = mergeDraft(data, bulletin, data.bulletin?.rows ?? []);
  const numbers = numerals(draft.blocks, draft.forms);
  const made = new Set(filledBlocks(data, draft).flatMap(({ id, block }) => (block === null ? [] : [id])));
  const body = draft.blocks
    .map((block, index): PaperBlock => ({ block, numeral: numbers[index] ?? '' }))
    .filter(({ block }) => made.has(block.id));
  return {
    document: documentOfModel(model),
    blocks: new Map(body.map((each, index) => [first + index, each])),
  };
}
