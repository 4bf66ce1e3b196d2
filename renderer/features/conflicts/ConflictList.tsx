import { useEffect, useRef } from 'react';
import type { ConflictView } from '#shared/exchange/conflictView.ts';

interface Props {
  readonly conflicts: readonly ConflictView[];
  readonly current: number;
  readonly onChoose: (index: number) => void;
}

/** All of them by place; the one that is looked at is marked and kept in sight. */
export function ConflictList({ conflicts, current, onChoose }: Props) {
  const list = useRef<HTMLOListElement | null>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ol className="conflict-list" ref={list} aria-label="冲突清单">
      {conflicts.map(({ key, place, contenders }, index) => (
        <li key={key} data-index={index}>
          <button type="button" aria-current={index === current ? 'true' : undefined} onClick={() => onChoose(index)}>
            <strong>{place.subject || place.where}</strong>
            <span className="muted">
              {place.where} {place.title}
            </span>
            <span className="conflict-values">{contenders.map(({ text }) => text).join(' ／ ')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
