import type { BulletinDefinition, Paragraph } from '../pack/bulletinDefinition.ts';
import type { BlockStyle } from './draftBlock.ts';

/** A block of the text as the pack has it. */
export interface PackBlock {
  /** Its place in the pack: what people say about it finds it again by this. */
  readonly id: string;
  readonly style: BlockStyle;
  /** As written in the pack, with the numeral. */
  readonly text: string;
  readonly when: Extract<Paragraph, { text: string }>['when'];
  readonly lead: string | null;
}

const styleOfLevel = { 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const;

/** Every block of the pack's bulletin, in order, also those that are not printed this time. */
export function packBlocks({ opening, sections, closing }: BulletinDefinition): PackBlock[] {
  return [
    ...opening.map((paragraph, index) => blockOf(`opening.${index}`, paragraph)),
    ...sections.flatMap((section, index) => sectionBlocks(`sections.${index}`, section)),
    ...closing.map((paragraph, index) => blockOf(`closing.${index}`, paragraph)),
  ];
}

function sectionBlocks(id: string, { heading, runIn, paragraphs }: BulletinDefinition['sections'][number]) {
  const blocks = paragraphs.map((paragraph, index) => blockOf(`${id}.${index}`, paragraph));
  const [first, ...rest] = blocks;
  const head: PackBlock = { id, style: 'heading1', text: heading, when: undefined, lead: null };
  if (!runIn || !first || first.style === 'table') return [head, ...blocks];
  // The heading is printed whether the paragraph that shares its line is or not.
  if (first.when) return [head, ...blocks];
  return [{ ...head, text: heading + first.text, lead: heading }, ...rest];
}

function blockOf(id: string, paragraph: Paragraph): PackBlock {
  if (typeof paragraph === 'string') return { id, style: 'body', text: paragraph, when: undefined, lead: null };
  if ('table' in paragraph) return { id, style: 'table', text: paragraph.table, when: undefined, lead: null };
  const { level, text, when } = paragraph;
  return { id, style: level ? styleOfLevel[level] : 'body', text, when, lead: null };
}
