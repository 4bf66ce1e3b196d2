import { useRef } from 'react';
import type { RecordedColumn } from '#shared/pack/column.ts';
import { isComposing } from '../../ui/composing.ts';
import { keyedOptions, optionForKey } from '../recording/optionKeys.ts';
import { focusNextField } from './focusField.ts';
import { TextField } from './TextField.tsx';

interface Props {
  readonly column: Extract<RecordedColumn, { kind: 'choice' }>;
  readonly text: string;
  readonly fault: string | null;
  readonly readOnly: boolean;
  readonly testId: string;
  readonly label: string;
  readonly onRecord: (input: string) => void;
}

/** One key chooses and goes on to the next field; the keys are shown on the buttons. */
export function ChoiceField({ column, text, fault, readOnly, testId, label, onRecord }: Props) {
  const group = useRef<HTMLDivElement | null>(null);
  const options = keyedOptions(column);
  const words = (column.words ?? []).filter((word) => !options.some((option) => option.value === word));
  const values = [...options.map((option) => option.value), ...words];
  const other = column.open && !values.includes(text) ? text : '';

  const choose = (value: string) => {
    if (!readOnly) onRecord(value);
  };
  return (
    <div className="choice-field">
      <div
        ref={group}
        role="radiogroup"
        aria-label={label}
        data-field="main"
        data-testid={testId}
        data-value={text}
        tabIndex={0}
        onKeyDown={(event) => {
          if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || group.current === null) return;
          const value = event.key === ' ' ? column.usual : optionForKey(column, event.key);
          if (value != null) {
            event.preventDefault();
            choose(value);
            focusNextField(group.current);
          } else if (event.key === 'Delete' || event.key === 'Backspace') {
            event.preventDefault();
            choose('');
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            focusNextField(group.current);
          }
        }}
      >
        {values.map((value) => {
          const key = options.find((option) => option.value === value)?.key ?? '';
          return (
            // biome-ignore lint/a11y/useSemanticElements: the group is one tab stop; native radios would be many
            <button
              key={value}
              type="button"
              role="radio"
              tabIndex={-1}
              aria-checked={text === value}
              disabled={readOnly}
              onClick={() => choose(text === value ? '' : value)}
            >
              {key !== '' && <kbd>{key}</kbd>}
              {value}
            </button>
          );
        })}
      </div>
      {column.open && (
        <TextField
          column={column}
          text={other}
          fault={fault}
          readOnly={readOnly}
          testId={`${testId}-other`}
          label={`${label}，其他`}
          hint="其他"
          aside
          onRecord={onRecord}
        />
      )}
      {!column.open && fault !== null && <p className="field-fault">没有保存：{fault}</p>}
    </div>
  );
}
