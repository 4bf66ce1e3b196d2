import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import type { BlockStyle } from '#shared/bulletin/draftBlock.ts';
import { isHeading } from '#shared/bulletin/draftBlock.ts';
import { numeralOf } from '#shared/bulletin/numbering.ts';
import { schema } from './schema.ts';

export interface BlockPlace {
  readonly node: Node;
  readonly index: number;
  /** Where it begins in the document. */
  readonly from: number;
}

/** The block with the caret. */
export function blockAt(state: EditorState): BlockPlace | null {
  const { $from } = state.selection;
  const index = $from.index(0);
  const node = state.doc.maybeChild(index);
  return node ? { node, index, from: $from.posAtIndex(index, 0) } : null;
}

/** A level, or body text. A numeral that was typed by hand makes way for the one that counts by itself. */
export function setStyle(style: BlockStyle): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    const { from, to } = state.selection;
    state.doc.nodesBetween(from, to, (node, at) => {
      if (node.type !== schema.nodes.paragraph) return false;
      const again = node.attrs.style === style && style !== 'body';
      const numbered = again ? !node.attrs.numbered : true;
      tr.setNodeMarkup(tr.mapping.map(at), null, { ...node.attrs, style, numbered });
      const first = node.firstChild;
      const numeral = first?.isText ? numeralOf(style, first.text ?? '') : '';
      const start = tr.mapping.map(at) + 1;
      if (isHeading(style) && numbered && numeral !== '') tr.delete(start, start + numeral.length);
      return false;
    });
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Enter: what follows the caret becomes body text of its own; the block that keeps the words keeps its id. */
export function split(newId: () => string): Command {
  return (state, dispatch) => {
    const tr = state.tr.deleteSelection();
    const { $from } = tr.selection;
    if ($from.parent.type !== schema.nodes.paragraph) return false;
    const { attrs, content } = $from.parent;
    const at = $from.before();
    if ($from.parentOffset === 0 && content.size > 0) {
      tr.insert(at, schema.nodes.paragraph.create({ ...attrs, style: 'body', id: newId() }));
    } else {
      tr.split($from.pos, 1, [{ type: schema.nodes.paragraph, attrs: { id: newId(), style: 'body', numbered: true } }]);
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Backspace at the start: a heading becomes body text, an empty paragraph before goes; then paragraphs are joined. */
export const backspace: Command = (state, dispatch) => {
  const { selection, doc } = state;
  const { $from } = selection;
  if (!selection.empty || $from.parentOffset > 0 || $from.parent.type !== schema.nodes.paragraph) return false;
  if (isHeading($from.parent.attrs.style)) return setStyle('body')(state, dispatch);
  const index = $from.index(0);
  const before = index > 0 ? doc.child(index - 1) : null;
  if (before?.type !== schema.nodes.paragraph || before.content.size > 0) return false;
  const at = $from.before();
  dispatch?.(state.tr.delete(at - before.nodeSize, at));
  return true;
};

/** The block changes places with its neighbour; the caret goes along. */
export function move(by: -1 | 1): Command {
  return (state, dispatch) => {
    const block = blockAt(state);
    const other = block && state.doc.maybeChild(block.index + by);
    if (!block || !other) return false;
    const { node, from } = block;
    const offset = state.selection.from - from;
    const to = by === -1 ? from - other.nodeSize : from + other.nodeSize;
    const tr = state.tr.delete(from, from + node.nodeSize).insert(to, node);
    const selection = node.isAtom ? NodeSelection.create(tr.doc, to) : TextSelection.create(tr.doc, to + offset);
    dispatch?.(tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

export const dropBlock: Command = (state, dispatch) => {
  const block = blockAt(state);
  if (!block || state.doc.childCount < 2) return false;
  dispatch?.(state.tr.delete(block.from, block.from + block.node.nodeSize).scrollIntoView());
  return true;
};

export function insertFact(name: string): Command {
  return (state, dispatch) => {
    const tr = state.tr.replaceSelectionWith(schema.nodes.fact.create({ name }), false);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The fact that is selected as a whole. */
export function selectedFact({ selection }: EditorState): string | null {
  return selection instanceof NodeSelection && selection.node.type === schema.nodes.fact
    ? selection.node.attrs.name
    : null;
}
