import { Plugin } from 'prosemirror-state';

/** Every block has an id of its own: a pasted one gets a new one. */
export function freshIds(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _old, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const seen = new Set<string>();
      doc.forEach((node, at) => {
        const { id } = node.attrs;
        if (id !== '' && !seen.has(id)) seen.add(id);
        else tr.setNodeMarkup(at, null, { ...node.attrs, id: newId() });
      });
      return tr.docChanged ? tr : null;
    },
  });
}
