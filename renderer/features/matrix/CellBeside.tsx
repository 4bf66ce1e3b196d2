import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { isComposing } from '../../ui/composing.ts';
import { partSums, partsText } from '../recording/partsText.ts';
import { RectificationTag } from '../unitVisit/PriorLine.tsx';
import { useBeside } from '../unitVisit/useBeside.ts';
import { isWritable, shownText } from './rangeText.ts';
import type { Grid } from './useGrid.ts';

/** In the bar below the grid: what the active cell said in the last round, and the numbers that its text holds. */
export function CellBeside({ grid, roundId }: { readonly grid: Grid; readonly roundId: string }) {
  const { table, overlays, readOnly } = grid.props;
  const place = grid.selection.focus;
  const row = table.rows[place.row];
  const column = table.columns[place.column];
  const subjectId = row?.subjectId ?? '';
  const beside = useBeside({ roundId, annexId: table.annexId, subjectId }, row);
  const prior = column === undefined ? undefined : beside.prior.get(column.id);
  const text = shownText(table, overlays, place);
  const parts = column === undefined ? '' : partsText(column, text);
  const sums = useMemo(() => partSums(table, place.column), [table, place.column]);
  const takes = prior !== undefined && !readOnly && isWritable(table, place) && prior.text !== text;
  const take = () => {
    if (takes && grid.edit === null) grid.props.onRecord([{ subjectId, columnId: prior.columnId, input: prior.text }]);
  };
  useTakeKey(take);
  if (prior === undefined && parts === '' && sums === '') return null;
  return (
    <div className="cell-beside" data-testid="cell-beside">
      {parts !== '' && <span>取数：{parts}</span>}
      {sums !== '' && <span className="muted">全列合计：{sums}</span>}
      {prior !== undefined && (
        <>
          <span className="muted">上次（{prior.roundTitle}）</span>
          <span className="cell-prior" title={prior.text}>
            {prior.text}
          </span>
          <RectificationTag state={prior.state} />
          {takes && (
            <Button
              size="small"
              tabIndex={-1}
              title="Ctrl+Shift+P"
              onMouseDown={(event) => event.preventDefault()}
              onClick={take}
            >
              同上次
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function useTakeKey(take: () => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || !event.ctrlKey || !event.shiftKey || event.code !== 'KeyP') return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
