import { Select } from 'antd';
import { useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import { unitNames } from '#shared/search/unitNames.ts';
import { useMatcher } from '../../ui/useMatcher.ts';
import { useUnits } from '../units/useUnits.ts';

interface Props {
  readonly printed: string;
  readonly onChoose: (unitId: string, name: string) => void;
}

const none: readonly Unit[] = [];
const most = 50;

/** Any unit of the register, found by Chinese characters, pinyin or initials. */
export function OtherUnit({ printed, onChoose }: Props) {
  const units = useUnits().value ?? none;
  const [query, setQuery] = useState('');
  const find = useMatcher(units, unitNames);
  const options = find(query, most).map(({ entry }) => ({ value: entry.id, label: entry.name }));
  return (
    <Select<string>
      size="small"
      className="other-unit"
      data-testid="other-unit"
      aria-label={`“${printed}”是别的单位`}
      placeholder="别的单位…"
      value={null}
      options={options}
      showSearch={{ filterOption: false, searchValue: query, onSearch: setQuery }}
      onSelect={(id) => onChoose(id, units.find((unit) => unit.id === id)?.name ?? id)}
    />
  );
}
