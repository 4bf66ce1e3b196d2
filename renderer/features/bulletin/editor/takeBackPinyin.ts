import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

interface Going {
  readonly text: string;
  /** A key of the input method since the text last changed: whoever presses Enter on pinyin wants the letters. */
  readonly asked: boolean;
}

const letters = /[\p{Script=Latin}\p{Script=Bopomofo}'’\s]+/gu;

/**
 * Pinyin that nobody confirmed is no text: see ui/unfinishedPinyin.ts, which does the same for plain fields. Here the letters are taken
 * back as a change of the document, once the editor has read what the browser left behind.
 */
export function takeBackPinyin(): Plugin {
  let going: Going | null = null;
  let fresh = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          going = { text: '', asked: false };
          return false;
        },
        compositionupdate: (_view, event) => {
          going = { text: event.data, asked: false };
          fresh = true;
          setTimeout(() => {
            fresh = false;
          });
          return false;
        },
        keydown: (_view, event) => {
          if (going !== null && event.keyCode === 229) going = { ...going, asked: true };
          return false;
        },
        compositionend: (view) => {
          const ended = going;
          going = null;
          if (ended !== null && !fresh && !ended.asked) setTimeout(() => takeBack(view, ended.text), 30);
          return false;
        },
      },
    },
  });
}

function takeBack(view: EditorView, text: string): void {
  const kept = text.replace(letters, '');
  if (kept === text || text === '' || view.isDestroyed) return;
  const { from } = view.state.selection;
  const { doc, tr } = view.state;
  const start = Math.max(0, from - text.length);
  if (doc.textBetween(start, from) !== text) return;
  view.dispatch(kept === '' ? tr.delete(start, from) : tr.insertText(kept, start, from));
}
