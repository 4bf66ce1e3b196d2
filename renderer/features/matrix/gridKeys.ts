import type { KeyboardEvent } from 'react';
import { assertNever } from '#shared/error.ts';
import { isComposing } from '../../ui/composing.ts';
import { optionForKey } from '../recording/optionKeys.ts';
import { type GridAction, keyAction } from './keymap.ts';
import { fillDown, fillRange, fillRight, isWritable, shownText } from './rangeText.ts';
import { advance, isSingle, movePlace, type Place, rangeOf, retreat, type Step, single } from './selection.ts';
import { suggestionKey } from './suggestionKeys.ts';
import type { Grid } from './useGrid.ts';

/** Where a row of answers began, so that Enter after some Tabs returns below it, as in Excel. */
export interface TabRun {
  column: number | null;
}

/** Every key that reaches the grid comes through here, and keys of a composition go no further. */
export function handleGridKey(grid: Grid, run: TabRun, event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (isComposing(event)) return;
  if (optionListKey(grid, event.key)) {
    event.preventDefault();
    return;
  }
  const suggestion = suggestionKey(grid, event);
  if (suggestion !== null) event.preventDefault();
  if (suggestion === 'handled') return;
  if (suggestion !== null) {
    commitKey(grid, run, event.key === 'Tab' ? 'next' : 'line', suggestion.taken);
    return;
  }
  const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
  const action = keyAction(press, grid.edit?.mode ?? 'select');
  if (action === null) return;
  if (perform(grid, run, action)) event.preventDefault();
}

/** While a choice is open for editing, the arrows go through its options. */
function optionListKey({ edit, setEdit, selection, props }: Grid, key: string): boolean {
  const column = props.table.columns[selection.focus.column];
  if (edit?.mode !== 'edit' || column?.kind !== 'choice') return false;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const count = column.options.length;
  const step = key === 'ArrowDown' ? 1 : -1;
  const option = edit.option === null ? (step > 0 ? 0 : count - 1) : (edit.option + step + count) % count;
  setEdit({ ...edit, option, text: column.options[option]?.value ?? edit.text, fault: null });
  return true;
}

/** Does it; false: the browser shall do what it does with this key. */
function perform(grid: Grid, run: TabRun, action: GridAction): boolean {
  const { props, selection, select, shape, recorded } = grid;
  const { table, overlays } = props;
  const active = selection.focus;
  const range = rangeOf(selection);
  switch (action.do) {
    case 'move': {
      const focus = movePlace(active, action.step, shape);
      run.column = null;
      select(action.extend ? { anchor: selection.anchor, focus } : single(focus));
      return true;
    }
    case 'commit':
      return commitKey(grid, run, action.after);
    case 'next':
    case 'previous':
      return goOn(grid, run, action.do);
    case 'line':
      if (openProblems(grid, active)) return true;
      goLine(grid, run, action.step);
      return true;
    case 'edit':
      return openProblems(grid, active) || grid.beginEdit();
    case 'cancel':
      cancel(grid);
      return true;
    case 'break':
      insertBreak(grid);
      return true;
    case 'clear':
      return write(grid, fillRange(table, range, null));
    case 'fillDown':
      return write(grid, fillDown(table, overlays, range));
    case 'fillRight':
      return write(grid, fillRight(table, overlays, range));
    case 'find':
      props.onFind(action.replace);
      return true;
    case 'selectAll':
      select({
        anchor: { row: 0, column: 0 },
        focus: { row: table.rows.length - 1, column: table.columns.length - 1 },
      });
      return true;
    case 'usual':
      return usual(grid);
    case 'undo':
      props.onUndo();
      return true;
    case 'redo':
      props.onRedo();
      return true;
    case 'character':
      return character(grid, action.key);
    default:
      return assertNever(action);
  }

  function goOn(from: Grid, tabs: TabRun, which: 'next' | 'previous'): true {
    tabs.column ??= active.column;
    from.select(
      single(which === 'next' ? advance(active, 'right', recorded, shape) : retreat(active, recorded, shape)),
    );
    return true;
  }
}

function commitKey(grid: Grid, run: TabRun, then: Step | 'next' | 'previous' | 'fill' | 'line', taken?: string): true {
  const { selection, select, shape, recorded, edit, props } = grid;
  const active = selection.focus;
  if (then === 'fill') {
    const text = edit?.text ?? null;
    if (grid.commit(false)) write(grid, fillRange(props.table, rangeOf(selection), text));
    return true;
  }
  if (!grid.commit(false, taken)) return true;
  if (then === 'line') goLine(grid, run, 'down');
  else if (then === 'next' || then === 'previous') {
    run.column ??= active.column;
    select(single(then === 'next' ? advance(active, 'right', recorded, shape) : retreat(active, recorded, shape)));
  } else {
    run.column = null;
    select(single(movePlace(active, then, shape)));
  }
  return true;
}

function goLine({ selection, select, shape }: Grid, run: TabRun, step: 'up' | 'down'): void {
  const next = movePlace(selection.focus, step, shape);
  select(single(run.column === null ? next : { ...next, column: run.column }));
  run.column = null;
}

function openProblems({ props }: Grid, place: Place): boolean {
  const opens =
    props.table.columns[place.column]?.kind === 'problems' && props.table.rows[place.row]?.kind === 'subject';
  if (opens) props.onProblems(place);
  return opens;
}

function cancel({ edit, setEdit, props, selection }: Grid): void {
  if (edit !== null) {
    setEdit(null);
    return;
  }
  const subjectId = props.table.rows[selection.focus.row]?.subjectId;
  const columnId = props.table.columns[selection.focus.column]?.id;
  if (subjectId == null || columnId === undefined) return;
  if (props.overlays.get(subjectId)?.get(columnId)?.state === 'refused') props.onForget({ subjectId, columnId });
}

function insertBreak({ edit, setEdit, editor }: Grid): void {
  const field = editor.current;
  if (edit === null || field === null) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  setEdit({ ...edit, text: field.value });
}

function write({ props }: Grid, cells: ReturnType<typeof fillRange>): true {
  if (props.readOnly) props.onWarn('工作簿是只读的，不能修改。');
  else if (cells.length === 0) props.onWarn('这里由程序计算或逐条登记，不能直接填写。');
  else props.onRecord(cells);
  return true;
}

/** One key, one answer: into every chosen cell of a choice column that has the option, and on to the next cell. */
function character(grid: Grid, key: string): boolean {
  const { props, selection } = grid;
  const active = selection.focus;
  const column = props.table.columns[active.column];
  if (column === undefined) return false;
  if (openProblems(grid, active)) return true;
  const option = optionForKey(column, key);
  if (option === null || !isWritable(props.table, active)) return false;
  answer(grid, option);
  return true;
}

function usual(grid: Grid): boolean {
  // A look at an answer that was filled in leaves it as it is.
  if (isSingle(grid.selection) && grid.props.onLook(grid.selection.focus)) {
    const { props, selection, select, shape, recorded } = grid;
    if (props.afterOption !== 'stay') select(single(advance(selection.focus, props.afterOption, recorded, shape)));
    return true;
  }
  const { table, readOnly } = grid.props;
  const range = rangeOf(grid.selection);
  if (range.left !== range.right && !readOnly) {
    grid.props.onUsualRange(range);
    return true;
  }
  const answerText = usualAt(grid);
  if (answerText === null || !isWritable(table, grid.selection.focus)) return true;
  answer(grid, answerText);
  return true;
}

/** What the space bar answers: the usual answer of the column, else what the cell above says. */
export function usualAt({ props, selection }: Pick<Grid, 'props' | 'selection'>): string | null {
  const { table, overlays } = props;
  const { row, column: at } = selection.focus;
  const column = table.columns[at];
  if (column !== undefined && 'usual' in column && column.usual !== undefined) return column.usual;
  if (!isSingle(selection)) return null;
  const above = table.rows.findLastIndex(({ kind }, place) => place < row && kind === 'subject');
  const text = above < 0 ? '' : shownText(table, overlays, { row: above, column: at });
  return text === '' ? null : text;
}

/** Records an answer in all chosen cells of the active column; with a single cell goes on to the next. */
export function answer(grid: Grid, text: string): void {
  const { props, selection, select, shape, recorded } = grid;
  const active = selection.focus;
  grid.setEdit(null);
  write(grid, fillRange(props.table, { ...rangeOf(selection), left: active.column, right: active.column }, text));
  if (props.afterOption === 'stay' || !isSingle(selection)) return;
  select(single(advance(active, props.afterOption, recorded, shape)));
}
