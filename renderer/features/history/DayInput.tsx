import { Input } from 'antd';
import { useState } from 'react';
import { parseDate } from '#shared/annex/parseDate.ts';
import { isComposing } from '../../ui/composing.ts';

/** A day as people write it; what is none is marked and asks for nothing. */
export function DayInput({ onDay }: { readonly onDay: (day: string | undefined) => void }) {
  const [text, setText] = useState('');
  const isWrong = text.trim() !== '' && parseDate(text) === null;
  const take = () => {
    if (!isWrong) onDay(parseDate(text) ?? undefined);
  };
  return (
    <Input
      allowClear
      aria-label="日期"
      placeholder="日期，如 2022-06-30"
      className="history-day"
      data-testid="history-day"
      status={isWrong ? 'error' : ''}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        if (event.target.value === '') onDay(undefined);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event)) take();
      }}
    />
  );
}
