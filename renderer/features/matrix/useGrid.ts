import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { useWidth } from '../../ui/useWidth.ts';
import type { Suggestions } from '../phrases/suggest.ts';
import type { Overlays } from '../recording/overlays.ts';
import type { CellInput } from '../recording/recordQueue.ts';
import { inputFault } from '../recording/useRecording.ts';
import { type GridLayout, layOutGrid, shareLayout } from './layout.ts';
import { isWritable, shownText } from './rangeText.ts';
import { type GridShape, type Place, type Range, type Selection, single } from './selection.ts';
import { useSuggestions } from './useSuggestions.ts';

export type AfterOption = 'right' | 'down' | 'stay';

export interface GridProps {
  readonly roundId: string;
  readonly table: AnnexTable;
  readonly overlays: Overlays;
  readonly readOnly: boolean;
  readonly afterOption: AfterOption;
  readonly onRecord: (cells: readonly CellInput[]) => void;
  readonly onForget: (place: { readonly subjectId: string; readonly columnId: string }) => void;
  readonly onProblems: (place: Place) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onFind: (replace: boolean) => void;
  readonly onWarn: (sentence: string) => void;
  /** Somebody has looked at this cell; false when it was not filled in by the program. */
  readonly onLook: (place: Place) => boolean;
  /** The space bar over several columns. */
  readonly onUsualRange: (range: Range) => void;
}

export interface Edit {
  readonly mode: 'type' | 'edit';
  readonly text: string;
  /** Highlighted option of a choice column. */
  readonly option: number | null;
  /** Why the text was not taken. */
  readonly fault: string | null;
  /** No wordings are offered: this text was taken from them (until more is typed), or they were waved away. */
  readonly plain?: 'taken' | 'waved' | undefined;
  /** The wordings were asked for. */
  readonly asked?: boolean;
}

export interface Grid {
  readonly props: GridProps;
  readonly layout: GridLayout;
  readonly shape: GridShape;
  readonly recorded: readonly boolean[];
  readonly selection: Selection;
  readonly edit: Edit | null;
  /** Wordings that the column offers for the text being typed. */
  readonly suggestions: Suggestions | null;
  readonly editor: RefObject<HTMLTextAreaElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly composition: Composition;
  readonly select: (selection: Selection) => void;
  readonly setEdit: (edit: Edit | null) => void;
  /** Opens the text of the active cell; false when it cannot be written. */
  readonly beginEdit: () => boolean;
  /**
   * Takes the text that is being typed. False: it was refused and the cell stays open. `leave` lets go of it all the same, kept as
   * refused. `taken`: a wording that was chosen just now and that the field does not hold yet.
   */
  readonly commit: (leave: boolean, taken?: string) => boolean;
  readonly activeWritable: boolean;
}

/** The composition of the input method, as the editor's events tell it. */
export interface Composition {
  /** Text before the composition began; `fresh`: it began on a chosen cell, nothing had been typed. Null: none is going on. */
  current: { readonly before: string; readonly fresh: boolean } | null;
  /** True while a composition is being broken off: what the browser still delivers of it belongs to no cell. */
  dropping: boolean;
}

/** The state of the grid: which cells are chosen and what is being typed. */
export function useGrid(props: GridProps): Grid {
  const { table, overlays, readOnly } = props;
  const scroller = useRef<HTMLDivElement | null>(null);
  const room = useWidth(scroller);
  const drawn = useRef<GridLayout | null>(null);
  const layout = useMemo(() => {
    drawn.current = shareLayout(drawn.current, layOutGrid(table, room));
    return drawn.current;
  }, [table, room]);
  const recorded = useMemo(() => layout.columns.map((column) => column.recorded), [layout]);
  const editor = useRef<HTMLTextAreaElement | null>(null);
  const composition = useRef<Composition>({ current: null, dropping: false }).current;
  const [chosen, setSelection] = useState<Selection>(() => single(firstPlace(table, recorded)));
  const [edit, setEdit] = useState<Edit | null>(null);
  const selection = useMemo(() => inside(chosen, table), [chosen, table]);

  const shape: GridShape = {
    columns: table.columns.length,
    enterable: useMemo(() => table.rows.map((row) => row.kind !== 'group'), [table.rows]),
    page: pageRows(scroller.current, layout),
  };
  const active = selection.focus;
  const activeWritable = !readOnly && isWritable(table, active);

  const suggestions = useSuggestions(props, active.column, edit);

  const select = useCallback((next: Selection) => setSelection(next), []);

  const beginEdit = () => {
    if (!activeWritable) return false;
    setEdit({ mode: 'edit', text: shownText(table, overlays, active), option: null, fault: null });
    return true;
  };

  const commit = (leave: boolean, taken?: string): boolean => {
    if (edit === null && composition.current === null) return true;
    const text = taken ?? finishText(edit, composition, editor.current);
    const subjectId = table.rows[active.row]?.subjectId;
    const columnId = table.columns[active.column]?.id;
    if (text === null || subjectId == null || columnId === undefined || text === shownText(table, overlays, active)) {
      setEdit(null);
      return true;
    }
    const cell = { subjectId, columnId, input: text };
    const fault = inputFault(table, cell);
    if (fault !== null && !leave) {
      setEdit({ mode: 'edit', text, option: null, fault });
      return false;
    }
    setEdit(null);
    props.onRecord([cell]);
    return true;
  };

  return {
    props,
    layout,
    shape,
    recorded,
    selection,
    edit,
    suggestions,
    editor,
    scroller,
    composition,
    select,
    setEdit,
    beginEdit,
    commit,
    activeWritable,
  };
}

/**
 * The text as confirmed. Pinyin that is not confirmed yet is no text: the composition is broken off, and what stood before counts. Null:
 * nothing had been typed.
 */
function finishText(edit: Edit | null, composition: Composition, editor: HTMLTextAreaElement | null): string | null {
  const going = composition.current;
  if (going === null) return edit?.text ?? null;
  composition.dropping = true;
  composition.current = null;
  editor?.blur();
  editor?.focus({ preventScroll: true });
  composition.dropping = false;
  return going.fresh ? null : going.before;
}

function firstPlace(table: AnnexTable, recorded: readonly boolean[]): Place {
  const row = table.rows.findIndex((entry) => entry.kind === 'subject');
  return { row: Math.max(row, 0), column: Math.max(recorded.indexOf(true), 0) };
}

/** Rows may have gone since the cells were chosen. */
function inside(selection: Selection, table: AnnexTable): Selection {
  const rows = Math.max(table.rows.length - 1, 0);
  const columns = Math.max(table.columns.length - 1, 0);
  const clamp = ({ row, column }: Place): Place => ({ row: Math.min(row, rows), column: Math.min(column, columns) });
  return { anchor: clamp(selection.anchor), focus: clamp(selection.focus) };
}

function pageRows(scroller: HTMLDivElement | null, layout: GridLayout): number {
  const room = (scroller?.clientHeight ?? 400) - layout.headerHeight;
  return Math.max(Math.floor(room / (layout.rowHeights.at(-1) ?? 32)) - 1, 1);
}
