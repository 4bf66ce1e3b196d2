import { Button } from 'antd';
import { hintOf, titleOf } from '../recording/columnText.ts';
import { CellBeside } from './CellBeside.tsx';
import { CellButtons } from './CellButtons.tsx';
import { usualAt } from './gridKeys.ts';
import { shownText } from './rangeText.ts';
import { subjectName } from './subjectName.ts';
import type { AfterOption, Grid } from './useGrid.ts';

interface Props {
  readonly grid: Grid;
  readonly roundId: string;
  readonly onAfterOption: (after: AfterOption) => void;
}

/** Below the grid: the whole question, how to answer it, and the whole text of the active cell. */
export function CellBar({ grid, roundId, onAfterOption }: Props) {
  const { table, overlays } = grid.props;
  const { row, column: at } = grid.selection.focus;
  const column = table.columns[at];
  if (column === undefined) return null;
  const subjectId = table.rows[row]?.subjectId ?? '';
  const overlay = overlays.get(subjectId)?.get(column.id);
  const help = 'help' in column ? column.help : undefined;
  const usual = grid.activeWritable ? usualAt(grid) : null;
  return (
    <div className="cell-bar">
      <div className="cell-question">
        <strong>{subjectName(table, row)}</strong>
        <span className="cell-title">{titleOf(column)}</span>
        <CellButtons grid={grid} column={column} onAfterOption={onAfterOption} />
      </div>
      {overlay?.state === 'refused' ? (
        <div className="cell-text refused">
          没有保存：{overlay.message}
          <Button
            type="link"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => grid.props.onForget({ subjectId, columnId: column.id })}
          >
            放弃这次输入（Esc）
          </Button>
        </div>
      ) : (
        <div className="cell-line">
          <div className="cell-text">{shownText(table, overlays, { row, column: at })}</div>
          <span className="cell-hint" data-testid="cell-hint" data-usual={usual ?? undefined}>
            {hintOf(column)}
            {usual !== null && `，空格填“${usual}”`}
            {help !== undefined && `。${help}`}
          </span>
          <CellBeside grid={grid} roundId={roundId} />
        </div>
      )}
    </div>
  );
}
