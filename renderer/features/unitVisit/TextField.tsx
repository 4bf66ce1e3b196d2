import { Button, Input } from 'antd';
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { RecordedColumn } from '#shared/pack/column.ts';
import { slot } from '#shared/phrase/phrases.ts';
import { isComposing } from '../../ui/composing.ts';
import { optionId, PhraseList } from '../phrases/PhraseList.tsx';
import { type PhrasePlace, usePhraseBox } from '../phrases/usePhraseBox.ts';
import { partsText } from '../recording/partsText.ts';
import { focusNextField } from './focusField.ts';

interface Props {
  readonly column: RecordedColumn;
  readonly text: string;
  readonly fault: string | null;
  readonly readOnly: boolean;
  readonly testId: string;
  readonly label: string;
  readonly hint: string;
  /** An answer beside the options of a choice: the keys that go from field to field pass it over. */
  readonly aside?: boolean;
  readonly phrases?: PhrasePlace | null;
  readonly onRecord: (input: string) => void;
}

/** Saved on leaving it and on Enter. Refused text stays, with the sentence below. */
export function TextField(props: Props) {
  const { column, text, fault, readOnly, testId, label, hint, aside = false, phrases = null, onRecord } = props;
  const [draft, setDraft] = useState(text);
  const shown = useRef(text);
  const listId = useId();
  const box = usePhraseBox(column.kind === 'text' ? phrases : null, draft, setDraft);
  const field = useRef<HTMLDivElement | null>(null);

  useEffect(() => {
    // The store's text replaces the draft unless something else is being typed just now.
    setDraft((old) => (old === shown.current ? text : old));
    shown.current = text;
  }, [text]);

  const save = (input: string) => {
    setDraft(input);
    if (input.trim() !== shown.current.trim()) onRecord(input);
  };
  const offered = box.shown.length > 0;
  const shared = {
    value: draft,
    disabled: readOnly,
    placeholder: hint,
    'aria-label': label,
    'aria-controls': offered ? listId : undefined,
    'aria-activedescendant': box.chosen === null ? undefined : optionId(listId, box.chosen),
    'data-field': aside ? 'aside' : 'main',
    'data-testid': testId,
    onFocus: box.onFocus,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setDraft(event.target.value);
      box.onTyped(event);
    },
    onBlur: (event: { target: { value: string } }) => {
      save(event.target.value);
      box.onBlur();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (isComposing(event) || box.onKeyDown(event)) return;
      if (event.key === 'Escape') setDraft(shown.current);
      if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.ctrlKey) return;
      event.preventDefault();
      focusNextField(event.currentTarget);
    },
  };
  const words = column.kind === 'choice' ? [] : [...(column.words ?? []), ...(column.usual ? [column.usual] : [])];
  const parts = partsText(column, draft);
  return (
    <div className="text-field" ref={field}>
      {column.kind === 'text' ? (
        <Input.TextArea {...shared} autoSize={{ minRows: 1, maxRows: 8 }} status={fault === null ? '' : 'error'} />
      ) : (
        <Input
          {...shared}
          status={fault === null ? '' : 'error'}
          className="short-input"
          suffix={'unit' in column ? column.unit : undefined}
        />
      )}
      {[...new Set(words)].map((word) => (
        <Button
          key={word}
          tabIndex={-1}
          disabled={readOnly}
          onMouseDown={(e) => e.preventDefault()}
          onClick={() => save(word)}
        >
          {word}
        </Button>
      ))}
      <PhraseList
        id={listId}
        box={box}
        onPick={(phrase) => box.pick(phrase, field.current?.querySelector('textarea') ?? null)}
      />
      {parts !== '' && (
        <p className="field-parts" data-testid={`${testId}-parts`}>
          取数：{parts}
        </p>
      )}
      {draft.includes(slot) && <p className="field-fault">“{slot}”处还没有填数字，按 Tab 跳到那里。</p>}
      {fault !== null && <p className="field-fault">没有保存：{fault}</p>}
    </div>
  );
}
