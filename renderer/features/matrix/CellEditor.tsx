// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid with frozen columns cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the text field, which names the active cell
import { useRef } from 'react';
import { keyedOptions } from '../recording/optionKeys.ts';
import { copyCells, cutCells, pasteCells } from './gridClipboard.ts';
import { answer, handleGridKey, type TabRun } from './gridKeys.ts';
import type { Grid } from './useGrid.ts';
import { WordingList } from './WordingList.tsx';

/**
 * The one input of the grid, always focused and always over the active cell: see-through while a cell is only chosen, so that an
 * input method may begin its composition right there and no first letter is lost or leaked.
 */
export function CellEditor({ grid, label }: { readonly grid: Grid; readonly label: string }) {
  const { edit, setEdit, layout, selection, composition, activeWritable } = grid;
  const run = useRef<TabRun>({ column: null }).current;
  const place = layout.columns[selection.focus.column];
  const height = layout.rowHeights[selection.focus.row] ?? 0;
  const box = { left: place?.left ?? 0, top: layout.rowTops[selection.focus.row] ?? 0 };
  const open = edit !== null;

  const typed = (text: string) => {
    if (composition.dropping || !activeWritable) return;
    const plain = edit?.plain === 'waved' ? edit.plain : undefined;
    setEdit({ mode: 'type', ...edit, text, option: null, fault: null, plain });
  };

  return (
    <div className={open ? 'grid-editor open' : 'grid-editor'} style={box} role="row">
      <div role="gridcell">
        <textarea
          ref={grid.editor}
          data-testid="cell-editor"
          aria-label={label}
          aria-invalid={edit?.fault != null}
          readOnly={!activeWritable}
          spellCheck={false}
          value={edit?.text ?? ''}
          rows={1}
          style={{ minWidth: place?.width ?? 0, minHeight: height }}
          onChange={(event) => typed(event.target.value)}
          onKeyDown={(event) => handleGridKey(grid, run, event)}
          onCompositionStart={() => {
            composition.current = { before: edit?.text ?? '', fresh: edit === null };
          }}
          onCompositionEnd={(event) => {
            // A composition that was given up on a chosen cell has typed nothing: it must not empty the cell later.
            const nothing = composition.current?.fresh === true && event.currentTarget.value === '';
            composition.current = null;
            if (nothing) setEdit(null);
          }}
          onCopy={(event) => copyCells(grid, event)}
          onCut={(event) => cutCells(grid, event)}
          onPaste={(event) => pasteCells(grid, event)}
          onBlur={(event) => {
            // The window lost its focus, not the cell: typing goes on when it comes back.
            if (composition.dropping || document.activeElement === event.target) return;
            grid.commit(true);
          }}
        />
        {edit?.fault != null && (
          <p className="grid-fault" role="alert">
            {edit.fault}
          </p>
        )}
        {open && <OptionList grid={grid} />}
        <WordingList grid={grid} />
      </div>
    </div>
  );
}

function OptionList({ grid }: { readonly grid: Grid }) {
  const column = grid.props.table.columns[grid.selection.focus.column];
  if (column?.kind !== 'choice' || grid.edit?.mode !== 'edit') return null;
  return (
    <div className="grid-options" role="listbox" aria-label="选项">
      {keyedOptions(column).map((option, index) => (
        <div
          key={option.value}
          role="option"
          tabIndex={-1}
          aria-selected={grid.edit?.option === index}
          onMouseDown={(event) => {
            event.preventDefault();
            answer(grid, option.value);
          }}
        >
          <kbd>{option.key}</kbd>
          {option.value}
        </div>
      ))}
    </div>
  );
}
