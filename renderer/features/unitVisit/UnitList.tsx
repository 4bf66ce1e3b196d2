import { Input, Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import type { VisitStatus } from '#shared/round/visit.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';
import { isComposing } from '../../ui/composing.ts';
import type { VisitProgress } from './visitModel.ts';
import { filterNames, statusNames, statusSigns, type UnitFilter } from './visitStatus.ts';

interface Props {
  /** Those that the filter leaves, in its order. */
  readonly units: readonly Unit[];
  readonly filter: UnitFilter;
  readonly current: string;
  readonly progress: ReadonlyMap<string, VisitProgress>;
  readonly status: (unitId: string) => VisitStatus;
  readonly onFilter: (filter: UnitFilter) => void;
  readonly onChoose: (id: string) => void;
}

export function UnitList({ units, filter, current, progress, status, onFilter, onChoose }: Props) {
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLUListElement | null>(null);
  const shown = useFound(units, wanted);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another unit becomes current
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <aside className="visit-units">
      <Input
        allowClear
        placeholder="查找单位（可用拼音）"
        aria-label="查找单位"
        data-testid="visit-search"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          const first = shown[0];
          if (event.key === 'Enter' && !isComposing(event) && first !== undefined) onChoose(first.id);
        }}
      />
      <Select<UnitFilter>
        aria-label="显示哪些单位"
        data-testid="visit-filter"
        value={filter}
        options={Object.entries(filterNames).map(([value, label]) => ({ value: value as UnitFilter, label }))}
        onChange={onFilter}
      />
      <ul ref={list}>
        {shown.map((unit) => (
          <li key={unit.id}>
            <button
              type="button"
              tabIndex={-1}
              aria-current={unit.id === current}
              data-testid={`visit-${unit.id}`}
              data-status={status(unit.id)}
              onClick={() => onChoose(unit.id)}
            >
              <i role="img" aria-label={statusNames[status(unit.id)]} className={`visit-sign ${status(unit.id)}`}>
                {statusSigns[status(unit.id)]}
              </i>
              <span>{unit.name}</span>
              <Count progress={progress.get(unit.id)} />
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** By any of their names, by characters or pinyin; all of them, in their order, while nothing is typed. */
function useFound(units: readonly Unit[], wanted: string): readonly Unit[] {
  const index = useMemo(
    () =>
      buildPinyinIndex(
        units.map((unit) => [unit.name, unit.short ?? '', ...unit.aliases].filter((name) => name !== '')),
      ),
    [units],
  );
  return useMemo(
    () =>
      wanted.trim() === ''
        ? units
        : matchPinyin(index, wanted, units.length).flatMap(({ entry }) => units[entry] ?? []),
    [units, index, wanted],
  );
}

function Count({ progress }: { readonly progress: VisitProgress | undefined }) {
  if (progress === undefined || progress.answered === 0) return null;
  return (
    <small>
      {progress.answered}/{progress.expected}
    </small>
  );
}
