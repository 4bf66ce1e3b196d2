import type { Block, DocumentModel } from '../document/documentModel.ts';

/** All notices in one file: each begins a paper of its own on a new page, with its own 版头, 版记 and page numbers. */
export function joinNotices(notices: readonly DocumentModel<Block>[]): DocumentModel<Block> {
  const [first] = notices;
  return {
    ...first,
    title: `整改通知单（${notices.length}个单位）`,
    names: [...new Set(notices.flatMap(({ names = [] }) => names))],
    sections: notices.flatMap(({ sections }) =>
      sections.map((section, index) => (index === 0 ? { ...section, starts: true } : section)),
    ),
  };
}
