import { walkXml } from '../../xml/walkXml.ts';
import { attributeOf } from './attributeOf.ts';
import { DocxFlow } from './docxFlow.ts';
import type { ReadPart } from './listDefinitions.ts';
import type { ListNumbers } from './listNumbers.ts';

/** Footnotes and endnotes by the element that refers to them and its id, as one text each. */
export function wordNotes(read: ReadPart, lists: ListNumbers): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const kind of ['footnote', 'endnote']) {
    const bytes = read(`word/${kind}s.xml`);
    if (!bytes) continue;
    let key = '';
    const flow = new DocxFlow(
      {
        open: (tag, attributes) => {
          // The lines between text and notes are notes of their own kind.
          if (tag === kind)
            key = attributeOf(attributes, 'type') ? '' : `${kind}Reference${attributeOf(attributes, 'id')}`;
        },
        paragraph: ({ text }) => {
          if (key !== '' && text !== '') notes.set(key, joined(notes.get(key), text));
        },
      },
      { lists, notes: null },
    );
    walkXml(bytes, {
      open: (tag, attributes) => flow.open(tag, attributes),
      close: (tag) => flow.close(tag),
      text: (piece) => flow.text(piece),
    });
  }
  return notes;
}

function joined(before: string | undefined, text: string): string {
  return before === undefined ? (/^(?:注|说明)/u.test(text) ? text : `注：${text}`) : `${before}${text}`;
}
