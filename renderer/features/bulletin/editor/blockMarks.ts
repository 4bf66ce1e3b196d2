import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { BulletinView } from '#shared/bulletin/bulletinView.ts';
import { type HeadingStyle, isHeading } from '#shared/bulletin/draftBlock.ts';
import { numerals } from '#shared/bulletin/numbering.ts';
import { blockAt } from './commands.ts';

type Shown = Pick<BulletinView, 'numerals' | 'stale'>;

const key = new PluginKey<Shown>('blockMarks');

/** Numerals count by themselves as blocks move; stale paragraphs are marked where they stand, and so is the one the keys act on. */
export function blockMarks(shown: Shown): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: { init: () => shown, apply: (tr, old) => (tr.getMeta(key) as Shown | undefined) ?? old },
    props: {
      decorations: (state) => {
        const now = key.getState(state);
        return now ? DecorationSet.create(state.doc, [...marksOf(state.doc, now), ...caretMark(state)]) : null;
      },
    },
  });
}

export const blockMarksKey: PluginKey<Shown> = key;

function caretMark(state: EditorState): Decoration[] {
  const block = blockAt(state);
  return block ? [Decoration.node(block.from, block.from + block.node.nodeSize, { 'data-caret': 'here' })] : [];
}

function marksOf(doc: Node, { numerals: lists, stale }: Shown): Decoration[] {
  const old = new Set(stale.map(({ id }) => id));
  const form = (style: HeadingStyle) => (number: number) => lists[style]?.[number - 1] ?? `${number}.`;
  const blocks = doc.children.map(({ attrs }) => ({
    style: attrs.style ?? 'table',
    numbered: attrs.numbered ?? false,
  }));
  const numbers = numerals(blocks, {
    heading1: form('heading1'),
    heading2: form('heading2'),
    heading3: form('heading3'),
    heading4: form('heading4'),
  });
  const marks: Decoration[] = [];
  let index = 0;
  doc.forEach((node, at) => {
    const style = blocks[index]?.style;
    const numeral = style && isHeading(style) ? numbers[index] : '';
    index += 1;
    if (!numeral && !old.has(node.attrs.id)) return;
    marks.push(
      Decoration.node(at, at + node.nodeSize, {
        ...(numeral ? { 'data-numeral': numeral } : {}),
        ...(old.has(node.attrs.id) ? { class: 'stale' } : {}),
      }),
    );
  });
  return marks;
}
