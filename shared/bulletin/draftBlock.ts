import type { FieldValue } from '../store/change.ts';

export const blockStyles = ['heading1', 'heading2', 'heading3', 'heading4', 'body', 'table'] as const;
export type BlockStyle = (typeof blockStyles)[number];
export type HeadingStyle = Exclude<BlockStyle, 'body' | 'table'>;

export function isHeading(style: BlockStyle): style is HeadingStyle {
  return style !== 'body' && style !== 'table';
}

/** What a person said about one block; null: as the pack has it. One row, and one change, per block. */
export interface DraftRow {
  /** The place in the pack where the block comes from, as `sections.0.2`; of a block that was added, an id of its own. */
  readonly id: string;
  /** A key between those of its neighbours: see position.ts. */
  readonly position: string | null;
  readonly style: BlockStyle | null;
  readonly numbered: boolean | null;
  /** With `{fact}` places and without the numeral; of a table the id of its annex. */
  readonly text: string | null;
  /** Left out by a person; a block of the pack can be taken back in. */
  readonly dropped: boolean;
  readonly basis: Basis | null;
}

/** What a rewriting rested on. When any of it is otherwise now, the wording may be stale. */
export type Basis = {
  /** The text of the pack; null: the block was not in the pack. */
  readonly text: string | null;
  /** Whether the pack would have printed it. */
  readonly printed: boolean;
  /** What each fact came to, by its name: see sense.ts. */
  readonly senses: { readonly [name: string]: string };
} & { readonly [key: string]: FieldValue };

/** One block of the text as it stands now. */
export interface DraftBlock {
  readonly id: string;
  readonly position: string;
  readonly style: BlockStyle;
  readonly numbered: boolean;
  readonly text: string;
  /** A person changed its words, or wrote it. */
  readonly rewritten: boolean;
  /** Of a section whose heading shares the line of its first paragraph: that heading. */
  readonly lead: string | null;
}

/** A block as an editor hands it back. */
export type EditedBlock = Pick<DraftBlock, 'id' | 'style' | 'numbered' | 'text'>;
