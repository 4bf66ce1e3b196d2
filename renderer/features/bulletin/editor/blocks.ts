import type { Node } from 'prosemirror-model';
import type { EditedBlock } from '#shared/bulletin/draftBlock.ts';
import { templateParts } from '#shared/text/template.ts';
import { schema } from './schema.ts';

/** The text with its facts as places becomes paragraphs with facts as pieces that cannot be mistyped. */
export function docOf(blocks: readonly EditedBlock[], newId: () => string): Node {
  const nodes = blocks.map(nodeOf);
  return schema.nodes.doc.create(
    null,
    nodes.length > 0 ? nodes : [schema.nodes.paragraph.create({ id: newId(), style: 'body' })],
  );
}

function nodeOf({ id, style, numbered, text }: EditedBlock): Node {
  if (style === 'table') return schema.nodes.table.create({ id, annexId: text });
  const content = templateParts(text).map((part) =>
    'name' in part ? schema.nodes.fact.create({ name: part.name }) : schema.text(part.literal),
  );
  return schema.nodes.paragraph.create({ id, style, numbered }, content);
}

/** And back. A brace that somebody typed is a brace. */
export function blocksOf(doc: Node): EditedBlock[] {
  const blocks: EditedBlock[] = [];
  doc.forEach((node) => {
    const { id, style, numbered, annexId } = node.attrs;
    if (node.type === schema.nodes.table) blocks.push({ id, style: 'table', numbered: false, text: annexId });
    else blocks.push({ id, style, numbered, text: textOf(node) });
  });
  return blocks;
}

function textOf(paragraph: Node): string {
  let text = '';
  paragraph.forEach((node) => {
    text += node.isText ? (node.text ?? '').replaceAll('{', '{{') : `{${node.attrs.name}}`;
  });
  return text;
}

export function sameBlocks(a: readonly EditedBlock[], b: readonly EditedBlock[]): boolean {
  return JSON.stringify(a.map(parts)) === JSON.stringify(b.map(parts));
}

function parts({ id, style, numbered, text }: EditedBlock) {
  return style === 'table' ? [id, style, text] : [id, style, numbered, text];
}
