import { CheckOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import { isComposing } from '../../ui/composing.ts';
import type { VisitProgress } from './visitModel.ts';

interface Props {
  readonly units: readonly Unit[];
  readonly current: string;
  readonly progress: ReadonlyMap<string, VisitProgress>;
  readonly onChoose: (id: string) => void;
}

export function UnitList({ units, current, progress, onChoose }: Props) {
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLUListElement | null>(null);
  const shown = units.filter((unit) =>
    [unit.name, unit.short ?? '', ...unit.aliases].some((name) => name.includes(wanted)),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another unit becomes current
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <aside className="visit-units">
      <Input
        allowClear
        placeholder="查找单位"
        aria-label="查找单位"
        value={wanted}
        onChange={(event) => setWanted(event.target.value.trim())}
        onKeyDown={(event) => {
          const first = shown[0];
          if (event.key === 'Enter' && !isComposing(event) && first !== undefined) onChoose(first.id);
        }}
      />
      <ul ref={list}>
        {shown.map((unit) => (
          <li key={unit.id}>
            <button
              type="button"
              tabIndex={-1}
              aria-current={unit.id === current}
              data-testid={`visit-${unit.id}`}
              onClick={() => onChoose(unit.id)}
            >
              <span>{unit.name}</span>
              <Mark progress={progress.get(unit.id)} />
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Mark({ progress }: { readonly progress: VisitProgress | undefined }) {
  if (progress === undefined || progress.answered === 0) return null;
  if (progress.answered === progress.expected) return <CheckOutlined className="good-icon" aria-label="已填完" />;
  return (
    <small>
      {progress.answered}/{progress.expected}
    </small>
  );
}
