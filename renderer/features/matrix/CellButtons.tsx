import { Button, Segmented } from 'antd';
import { memo, useCallback, useRef } from 'react';
import type { LeafColumn } from '#shared/pack/column.ts';
import { keyedOptions } from '../recording/optionKeys.ts';
import { answer } from './gridKeys.ts';
import type { AfterOption, Grid } from './useGrid.ts';

interface Props {
  readonly grid: Grid;
  readonly column: LeafColumn;
  readonly onAfterOption: (after: AfterOption) => void;
}

/** The buttons in the bar below the grid. They are drawn when the column changes, not with every key. */
export function CellButtons({ grid, column, onAfterOption }: Props) {
  const latest = useRef({ grid, onAfterOption });
  latest.current = { grid, onAfterOption };
  const answerWith = useCallback((option: string) => answer(latest.current.grid, option), []);
  const choose = useCallback((after: AfterOption) => {
    latest.current.onAfterOption(after);
    latest.current.grid.editor.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {column.kind === 'choice' && grid.activeWritable && <OptionButtons column={column} onAnswer={answerWith} />}
      <AfterOptionPick value={grid.props.afterOption} onChange={choose} />
    </>
  );
}

interface OptionButtonsProps {
  readonly column: LeafColumn;
  readonly onAnswer: (option: string) => void;
}

const OptionButtons = memo(function OptionButtons({ column, onAnswer }: OptionButtonsProps) {
  return (
    <span className="cell-options">
      {keyedOptions(column).map(({ value, key }) => (
        <Button
          key={value}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAnswer(value)}
        >
          {key !== '' && <kbd>{key}</kbd>}
          {value}
        </Button>
      ))}
    </span>
  );
});

interface AfterOptionPickProps {
  readonly value: AfterOption;
  readonly onChange: (after: AfterOption) => void;
}

const AfterOptionPick = memo(function AfterOptionPick({ value, onChange }: AfterOptionPickProps) {
  return (
    <span className="after-option">
      按键后
      <Segmented<AfterOption>
        value={value}
        tabIndex={-1}
        options={[
          { value: 'right', label: '向右' },
          { value: 'down', label: '向下' },
          { value: 'stay', label: '不动' },
        ]}
        onChange={onChange}
      />
    </span>
  );
});
