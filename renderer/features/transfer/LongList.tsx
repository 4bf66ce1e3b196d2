import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface Props<T> {
  readonly list: readonly T[];
  readonly empty: string;
  readonly children: (entry: T) => ReactNode;
}

const step = 100;

/** The beginning of a list that may be long, and a way to more of it. Tab comes to one line of it; the arrow keys go on from there. */
export function LongList<T>({ list, empty, children }: Props<T>) {
  const [count, setCount] = useState(step);
  const [current, setCurrent] = useState(0);
  const box = useRef<HTMLUListElement>(null);
  const shown = list.slice(0, count);
  const place = Math.min(current, shown.length - 1);
  useLayoutEffect(() => {
    for (const [index, line] of linesOf(box.current).entries()) {
      for (const button of line.querySelectorAll('button')) button.tabIndex = index === place ? 0 : -1;
    }
  });
  if (list.length === 0) return <p className="muted">{empty}</p>;
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(shown.length - 1, place + by));
    setCurrent(next);
    linesOf(box.current)[next]?.querySelector('button')?.focus();
  };
  return (
    <>
      <ul className="long-list" ref={box} onKeyDown={move}>
        {shown.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lists are replaced as a whole
          <li key={index}>{children(entry)}</li>
        ))}
      </ul>
      {count < list.length && (
        <Button type="link" size="small" onClick={() => setCount(count + step * 5)}>
          再看 {Math.min(step * 5, list.length - count)} 条（共 {list.length} 条）
        </Button>
      )}
    </>
  );
}

function linesOf(box: HTMLUListElement | null): HTMLElement[] {
  return box === null ? [] : [...box.querySelectorAll<HTMLElement>(':scope > li')];
}
