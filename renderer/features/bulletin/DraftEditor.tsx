import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import type { BulletinView, FactValue } from '#shared/bulletin/bulletinView.ts';
import type { BlockStyle, EditedBlock } from '#shared/bulletin/draftBlock.ts';
import { blockMarks, blockMarksKey } from './editor/blockMarks.ts';
import { blocksOf, docOf, sameBlocks } from './editor/blocks.ts';
import { blockAt, dropBlock, insertFact, move, selectedFact, setStyle } from './editor/commands.ts';
import { type DraftActions, draftKeys } from './editor/draftKeys.ts';
import { createFactChips, type FactChips } from './editor/factChips.ts';
import { type FindingMark, findingMarks, findingMarksKey } from './editor/findingMarks.ts';
import { freshIds } from './editor/freshIds.ts';
import { type Stretch, stretchPlace } from './editor/stretchPlace.ts';
import { takeBackPinyin } from './editor/takeBackPinyin.ts';

/** Where the caret is: the block, and the fact if one is selected. */
export interface Caret {
  readonly blockId: string | null;
  readonly style: BlockStyle | null;
  readonly fact: string | null;
}

export interface DraftHandle {
  readonly setStyle: (style: BlockStyle) => void;
  readonly move: (by: -1 | 1) => void;
  readonly drop: () => void;
  /** Shown with what it was picked for, before the store has answered. */
  readonly insertFact: (fact: FactValue) => void;
  readonly focus: () => void;
  readonly goTo: (blockId: string) => void;
  /** Selects what the check asks about. */
  readonly select: (stretch: Stretch) => void;
}

interface Props {
  readonly view: BulletinView;
  readonly editable: boolean;
  readonly handle: RefObject<DraftHandle | null>;
  readonly actions: Omit<DraftActions, 'newId'>;
  readonly onEdit: (blocks: EditedBlock[]) => void;
  /** Something was typed that the store has not acknowledged. */
  readonly isUnsaved: () => boolean;
  readonly onLeave: () => void;
  readonly onCaret: (caret: Caret) => void;
  /** What the check asks about, and which of it is looked at. */
  readonly marks: readonly FindingMark[];
  readonly currentMark: string | null;
}

const newId = () => crypto.randomUUID();

/** The text as one editor over all blocks. What comes from the store replaces it only where it differs. */
export function DraftEditor(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const chips = useRef(createFactChips());
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!place.current) return;
    const { view } = latest.current;
    chips.current.show(view.facts);
    const created = new EditorView(
      { mount: place.current },
      {
        state: EditorState.create({ doc: docOf(view.blocks, newId), plugins: pluginsOf(latest) }),
        editable: () => latest.current.editable,
        nodeViews: { fact: (node) => chips.current.make(node) },
        handleDOMEvents: { blur: () => void latest.current.onLeave() },
        dispatchTransaction(tr) {
          created.updateState(created.state.apply(tr));
          if (tr.docChanged && !tr.getMeta('fromStore')) latest.current.onEdit(blocksOf(created.state.doc));
          if (tr.docChanged || tr.selectionSet) latest.current.onCaret(caretOf(created.state));
        },
      },
    );
    editor.current = created;
    latest.current.onCaret(caretOf(created.state));
    return () => created.destroy();
  }, []);

  useEffect(() => {
    chips.current.show(props.view.facts);
    if (editor.current) showMarks(editor.current, props.view);
  }, [props.view]);

  useStored(editor, props);
  useFindingMarks(editor, props);
  useImperativeHandle(props.handle, () => handleOf(editor, latest, chips.current));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea holds no facts
    <div
      ref={place}
      className="draft-text"
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label="通报正文"
      aria-readonly={!props.editable}
      spellCheck={false}
      data-testid="draft-text"
    />
  );
}

function pluginsOf(latest: RefObject<Props>) {
  const { view } = latest.current;
  const call =
    <Name extends keyof Props['actions']>(name: Name) =>
    (...given: Parameters<Props['actions'][Name]>) =>
      (latest.current.actions[name] as (...all: unknown[]) => void)(...given);
  const actions = {
    newId,
    pickFact: call('pickFact'),
    openFact: call('openFact'),
    undo: call('undo'),
    redo: call('redo'),
  };
  return [takeBackPinyin(), ...draftKeys(actions), freshIds(newId), blockMarks(view), findingMarks()];
}

function showMarks(editor: EditorView, { numerals, stale }: BulletinView): void {
  if (editor.composing) return;
  editor.dispatch(editor.state.tr.setMeta(blockMarksKey, { numerals, stale }).setMeta('addToHistory', false));
}

function factTextOf({ facts }: BulletinView): (name: string) => string {
  const texts = new Map(facts.map(({ name, text }) => [name, text]));
  return (name) => texts.get(name) ?? '';
}

/** After the store has had its say about the text. */
function useFindingMarks(editor: RefObject<EditorView | null>, { marks, currentMark, view }: Props): void {
  useEffect(() => {
    const shown = editor.current;
    if (!shown || shown.composing) return;
    const given = { marks, current: currentMark, factText: factTextOf(view) };
    shown.dispatch(shown.state.tr.setMeta(findingMarksKey, given).setMeta('addToHistory', false));
  }, [editor, marks, currentMark, view]);
}

/** Takes over what the store says when it says something else than the editor, e.g. after undo. */
function useStored(editor: RefObject<EditorView | null>, { view: stored, isUnsaved }: Props): void {
  const { blocks } = stored;
  const last = useRef(blocks);
  useEffect(() => {
    const view = editor.current;
    const known = last.current;
    last.current = blocks;
    // An answer that was on its way while something was put in knows nothing of it; the next one does.
    if (!view || view.composing || isUnsaved()) return;
    const shown = blocksOf(view.state.doc);
    // What was typed since the answer set out stands: only a change that the store made by itself is taken over.
    if (sameBlocks(shown, blocks) || (!sameBlocks(shown, known) && sameBlocks(known, blocks))) return;
    const caret = caretOf(view.state);
    const offset = view.state.selection.from - (blockAt(view.state)?.from ?? 0);
    const tr = view.state.tr.replaceWith(0, view.state.doc.content.size, docOf(blocks, newId).content);
    const at = placeOf(tr.doc, caret.blockId);
    if (at !== null) {
      const size = tr.doc.nodeAt(at)?.nodeSize ?? 0;
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at + offset, at + Math.max(1, size - 1)))));
    }
    view.dispatch(tr.setMeta('fromStore', true));
  }, [editor, blocks, isUnsaved]);
}

function placeOf(doc: EditorState['doc'], blockId: string | null): number | null {
  let found: number | null = null;
  doc.forEach((node, at) => {
    if (node.attrs.id === blockId) found = at;
  });
  return found;
}

function caretOf(state: EditorState): Caret {
  const block = blockAt(state);
  const { id, style } = block?.node.attrs ?? {};
  return { blockId: id ?? null, style: style ?? null, fact: selectedFact(state) };
}

function handleOf(editor: RefObject<EditorView | null>, latest: RefObject<Props>, chips: FactChips): DraftHandle {
  const run = (command: ReturnType<typeof move>) => {
    const view = editor.current;
    if (!view) return;
    command(view.state, view.dispatch);
    view.focus();
  };
  return {
    setStyle: (style) => run(setStyle(style)),
    move: (by) => run(move(by)),
    drop: () => run(dropBlock),
    insertFact: (fact) => {
      chips.show([fact]);
      run(insertFact(fact.name));
    },
    focus: () => editor.current?.focus(),
    goTo: (blockId) =>
      run((state, dispatch) => {
        const at = placeOf(state.doc, blockId);
        if (at === null) return false;
        dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + 1))).scrollIntoView());
        return true;
      }),
    select: (stretch) =>
      run((state, dispatch) => {
        const place = stretchPlace(state.doc, stretch, factTextOf(latest.current.view));
        if (!place) return false;
        dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView());
        return true;
      }),
  };
}
