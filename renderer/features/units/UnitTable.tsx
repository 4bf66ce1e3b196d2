import { Empty } from 'antd';
import { useMemo, useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { useRowOrder } from '../register/useRowOrder.ts';
import { UnitHead } from './UnitHead.tsx';
import { UnitRow } from './UnitRow.tsx';
import {
  placeAt,
  placeBefore,
  placeOn,
  placesInGroups,
  type RegisterLine,
  registerLines,
  type UnitGroup,
} from './unitOrder.ts';

interface Props {
  readonly groups: readonly UnitGroup[];
  /** All of them, for the official order. */
  readonly units: readonly Unit[];
  readonly assignees: ReadonlyMap<string, string>;
  readonly chosen: ReadonlySet<string>;
  readonly roundId: string;
  readonly readOnly: boolean;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onEdit: (unit: Unit) => void;
  readonly onMove: (id: string, before: string | null, groupId?: string) => void;
  readonly onRemove: (unit: Unit) => void;
}

const widths = ['44px', '64px', '28%', '14%', '20%', '13%', '84px', '176px'];
const keyOf = (line: RegisterLine) => (line.kind === 'group' ? `group/${line.group.id}` : line.unit.id);
const isHeading = ({ kind }: RegisterLine) => kind === 'group';

/** The register in official order, under its groups. Dragging into another group puts the unit there. */
export function UnitTable(props: Props) {
  const { groups, units, assignees, chosen, roundId, readOnly, onChoose, onEdit, onMove, onRemove } = props;
  const [anchor, setAnchor] = useState<string | null>(null);
  const lines = useMemo(() => registerLines(groups), [groups]);
  const places = useMemo(() => placesInGroups(units), [units]);
  const ids = useMemo(() => units.map(({ id }) => id), [units]);
  const put = (id: string, before: string | null | undefined) => {
    if (before !== undefined) onMove(id, before);
  };
  const step = (id: string, direction: 'up' | 'down') => put(id, placeBefore(units, id, direction));
  const orderOf = useRowOrder({
    readOnly,
    ids,
    onStep: step,
    onDrop: (id, on) => {
      const dragged = units.find((unit) => unit.id === id);
      const target = units.find((unit) => unit.id === on);
      if (dragged === undefined || target === undefined) return;
      onMove(id, placeOn(units, dragged, target), dragged.groupId === target.groupId ? undefined : target.groupId);
    },
  });
  if (lines.length === 0)
    return <Empty description="没有单位。可在上面一行填写，或用“粘贴名单”“导入表格”一次添加多个。" />;
  const shown = lines.flatMap((line) => (line.kind === 'unit' ? [line.unit.id] : []));
  const choose = (id: string, on: boolean, range: boolean) => {
    const from = range && anchor !== null ? shown.indexOf(anchor) : shown.indexOf(id);
    const [start = 0, end = 0] = [from, shown.indexOf(id)].sort((a, b) => a - b);
    setAnchor(id);
    onChoose(withAll(chosen, shown.slice(Math.max(start, 0), end + 1), on));
  };
  return (
    <VirtualTable
      label="单位，↑↓ 换行，Alt+↑↓ 移动单位"
      rows={lines}
      rowKey={keyOf}
      isHeading={isHeading}
      widths={widths}
      head={
        <UnitHead
          all={shown.every((id) => chosen.has(id))}
          some={chosen.size > 0}
          onAll={(on) => onChoose(withAll(chosen, shown, on))}
        />
      }
    >
      {(line, place, tab) =>
        line.kind === 'group' ? (
          <tr {...place} className="register-group">
            <th colSpan={widths.length}>
              {line.group.name}（{line.group.units.length}）
            </th>
          </tr>
        ) : (
          <UnitRow
            unit={line.unit}
            {...(places.get(line.unit.id) ?? { serial: 1, last: 1 })}
            assignee={assignees.get(line.unit.id) ?? ''}
            chosen={chosen.has(line.unit.id)}
            roundId={roundId}
            readOnly={readOnly}
            place={place}
            tab={tab}
            order={orderOf(line.unit.id)}
            onEdit={onEdit}
            onStep={step}
            onPlace={(id, serial) => put(id, placeAt(units, id, serial))}
            onRemove={onRemove}
            onChoose={choose}
          />
        )
      }
    </VirtualTable>
  );
}

function withAll(chosen: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
