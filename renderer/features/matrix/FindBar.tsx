import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isComposing } from '../../ui/composing.ts';
import type { Find } from './useFind.ts';

/** Above the grid: what to look for, how often it is there, and what to put in its place. */
export function FindBar({ find }: { readonly find: Find }) {
  const field = useRef<HTMLInputElement | null>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const key = event.key.toLowerCase();
    if (key === 'escape') find.close();
    else if ((event.ctrlKey || event.metaKey) && (key === 'f' || key === 'h')) find.change({ replacing: key === 'h' });
    else return;
    event.preventDefault();
  };
  const count = find.matches.length;
  return (
    <search className="find-bar" data-testid="find-bar" onKeyDown={onKeyDown}>
      <WordField
        label="查找"
        value={find.query}
        field={field}
        testId="find-query"
        onChange={(query) => find.change({ query })}
        onEnter={(shift) => find.go(shift ? -1 : 1)}
      />
      <span className="muted" role="status" data-testid="find-count">
        {countText(find.query, count, find.current)}
      </span>
      <Button icon={<UpOutlined />} aria-label="上一处" disabled={count === 0} onClick={() => find.go(-1)} />
      <Button icon={<DownOutlined />} aria-label="下一处" disabled={count === 0} onClick={() => find.go(1)} />
      {find.replacing ? (
        <>
          <WordField
            label="替换为"
            value={find.replacement}
            testId="find-replacement"
            onChange={(replacement) => find.change({ replacement })}
            onEnter={find.replaceOne}
          />
          <Button disabled={find.current < 0} onClick={find.replaceOne}>
            替换
          </Button>
          <Button disabled={count === 0} data-testid="replace-all" onClick={find.replaceAll}>
            全部替换
          </Button>
        </>
      ) : (
        <Button onClick={() => find.change({ replacing: true })}>
          替换 <kbd>Ctrl+H</kbd>
        </Button>
      )}
      {find.chosen !== null && (
        <Checkbox checked={find.withinChosen} onChange={({ target }) => find.change({ withinChosen: target.checked })}>
          只在所选范围
        </Checkbox>
      )}
      <Button type="text" icon={<CloseOutlined />} aria-label="关闭查找" onClick={find.close} />
    </search>
  );
}

function countText(query: string, count: number, current: number): string {
  if (query === '') return '';
  if (count === 0) return '没有找到';
  return current < 0 ? `共 ${count} 处` : `第 ${current + 1} 处，共 ${count} 处`;
}

interface WordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly testId: string;
  readonly field?: React.RefObject<HTMLInputElement | null>;
  readonly onChange: (text: string) => void;
  readonly onEnter: (shift: boolean) => void;
}

/** Tells only confirmed text: pinyin on its way is nothing to look for. */
function WordField({ label, value, testId, field, onChange, onEnter }: WordFieldProps) {
  const [draft, setDraft] = useState(value);
  const composing = useRef(false);
  const settle = (text: string) => {
    setDraft(text);
    if (!composing.current) onChange(text);
  };
  return (
    <label>
      {label}
      <input
        ref={field}
        className="find-field"
        data-testid={testId}
        value={draft}
        onChange={(event) => settle(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          settle(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          event.preventDefault();
          onEnter(event.shiftKey);
        }}
      />
    </label>
  );
}
