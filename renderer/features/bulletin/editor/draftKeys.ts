import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { blockStyles } from '#shared/bulletin/draftBlock.ts';
import { backspace, dropBlock, move, selectedFact, setStyle, split } from './commands.ts';

export interface DraftActions {
  readonly newId: () => string;
  readonly pickFact: () => void;
  readonly openFact: (name: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The keys of the text. The editor itself keeps keys of a composition from all of them. */
export function draftKeys(actions: DraftActions): Plugin[] {
  const act =
    (run: () => void): Command =>
    () => {
      run();
      return true;
    };
  const openFact: Command = (state) => {
    const name = selectedFact(state);
    if (name !== null) actions.openFact(name);
    return name !== null;
  };
  const [heading1, heading2, heading3, heading4] = blockStyles;
  return [
    keymap({
      'Mod-1': setStyle(heading1),
      'Mod-2': setStyle(heading2),
      'Mod-3': setStyle(heading3),
      'Mod-4': setStyle(heading4),
      'Mod-5': setStyle('body'),
      'Alt-ArrowUp': move(-1),
      'Alt-ArrowDown': move(1),
      'Mod-Shift-Backspace': dropBlock,
      'Mod-j': act(actions.pickFact),
      'Mod-z': act(actions.undo),
      'Mod-y': act(actions.redo),
      'Shift-Mod-z': act(actions.redo),
      Enter: chainCommands(openFact, split(actions.newId)),
      Backspace: backspace,
    }),
    keymap(baseKeymap),
  ];
}
