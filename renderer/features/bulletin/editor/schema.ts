import { Schema } from 'prosemirror-model';
import { type BlockStyle, blockStyles } from '#shared/bulletin/draftBlock.ts';

export interface BlockAttributes {
  readonly id: string;
  readonly style: BlockStyle;
  readonly numbered: boolean;
}

const styleOf = (element: HTMLElement): BlockStyle => {
  const named = blockStyles.find((style) => style === element.dataset.style);
  const level = /^H([1-4])$/u.exec(element.tagName)?.[1];
  return named ?? (level ? (`heading${level}` as BlockStyle) : 'body');
};

/** What the text of a bulletin is made of: paragraphs of words and facts, and small tables that are only moved or left out. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      attrs: { id: { default: '' }, style: { default: 'body' }, numbered: { default: true } },
      parseDOM: ['p', 'li', 'h1', 'h2', 'h3', 'h4'].map((tag) => ({
        tag,
        // Ids are not pasted: two blocks of one id would be one.
        getAttrs: (element) => ({ style: styleOf(element), numbered: element.dataset.numbered !== 'false' }),
      })),
      toDOM: ({ attrs }) => [
        'p',
        { 'data-block': attrs.id, 'data-style': attrs.style, 'data-numbered': String(attrs.numbered) },
        0,
      ],
    },
    table: {
      group: 'block',
      atom: true,
      draggable: false,
      attrs: { id: { default: '' }, annexId: { default: '' } },
      toDOM: ({ attrs }) => ['div', { 'data-block': attrs.id, class: 'draft-table' }, '〔小表，随附件的数据变化〕'],
    },
    text: { group: 'inline' },
    fact: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { name: { default: '' } },
      parseDOM: [{ tag: 'span[data-fact]', getAttrs: (element) => ({ name: element.dataset.fact ?? '' }) }],
      toDOM: ({ attrs }) => ['span', { 'data-fact': attrs.name }],
      leafText: ({ attrs }) => `{${attrs.name}}`,
    },
  },
});
