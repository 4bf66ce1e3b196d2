import { Button, Segmented } from 'antd';
import { hintOf, titleOf } from '../recording/columnText.ts';
import { keyedOptions } from '../recording/optionKeys.ts';
import { CellBeside } from './CellBeside.tsx';
import { answer, usualAt } from './gridKeys.ts';
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
  const { table, overlays, afterOption } = grid.props;
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
        <span className="muted" data-testid="cell-hint" data-usual={usual ?? undefined}>
          {hintOf(column)}
          {usual !== null && `，空格填“${usual}”`}
          {help !== undefined && `。${help}`}
        </span>
        {column.kind === 'choice' && grid.activeWritable && (
          <span className="cell-options">
            {keyedOptions(column).map((option) => (
              <Button
                key={option.value}
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => answer(grid, option.value)}
              >
                {option.key !== '' && <kbd>{option.key}</kbd>}
                {option.value}
              </Button>
            ))}
          </span>
        )}
        <span className="after-option">
          按键后
          <Segmented<AfterOption>
            value={afterOption}
            tabIndex={-1}
            options={[
              { value: 'right', label: '向右' },
              { value: 'down', label: '向下' },
              { value: 'stay', label: '不动' },
            ]}
            onChange={(after) => {
              onAfterOption(after);
              grid.editor.current?.focus({ preventScroll: true });
            }}
          />
        </span>
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
          <CellBeside grid={grid} roundId={roundId} />
        </div>
      )}
    </div>
  );
}
