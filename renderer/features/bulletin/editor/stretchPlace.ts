import type { Node } from 'prosemirror-model';

/** Stretches of the printed words of a block, without its numeral. */
export interface Stretch {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

/** Where a stretch lies in the document; a fact in it is taken whole. Null when the block is gone. */
export function stretchPlace(
  doc: Node,
  { blockId, start, end }: Stretch,
  factText: (name: string) => string,
): { readonly from: number; readonly to: number } | null {
  let found: { from: number; to: number } | null = null;
  doc.forEach((block, at) => {
    if (block.attrs.id !== blockId || !block.isTextblock) return;
    let printed = 0;
    let from = -1;
    let to = -1;
    block.forEach((node, offset) => {
      const length = node.isText ? node.nodeSize : factText(node.attrs.name).length;
      const inside = (place: number): number => (node.isText ? place - printed : place > printed ? 1 : 0);
      if (from < 0 && start < printed + length) from = at + 1 + offset + Math.max(0, node.isText ? start - printed : 0);
      if (to < 0 && end <= printed + length) to = at + 1 + offset + inside(end);
      printed += length;
    });
    const last = at + block.nodeSize - 1;
    found = { from: from < 0 ? last : from, to: Math.max(from < 0 ? last : from, to < 0 ? last : to) };
  });
  return found;
}
