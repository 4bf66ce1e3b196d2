import { Button } from 'antd';
import { type ReactNode, useState } from 'react';

interface Props<T> {
  readonly list: readonly T[];
  readonly empty: string;
  readonly children: (entry: T) => ReactNode;
}

const step = 100;

/** The beginning of a list that may be long, and a way to more of it. */
export function LongList<T>({ list, empty, children }: Props<T>) {
  const [count, setCount] = useState(step);
  if (list.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="long-list">
      {list.slice(0, count).map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lists are replaced as a whole
        <li key={index}>{children(entry)}</li>
      ))}
      {count < list.length && (
        <li>
          <Button type="link" size="small" onClick={() => setCount(count + step * 5)}>
            再看 {Math.min(step * 5, list.length - count)} 条（共 {list.length} 条）
          </Button>
        </li>
      )}
    </ul>
  );
}
