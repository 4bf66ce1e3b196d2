import { Checkbox, Empty } from 'antd';
import { useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import { UnitRow } from './UnitRow.tsx';
import { placeAt, placeBefore, placesInGroups, type UnitGroup } from './unitOrder.ts';

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

/** The register in official order, under its groups. Dragging into another group puts the unit there. */
export function UnitTable(props: Props) {
  const { groups, units, assignees, chosen, roundId, readOnly, onChoose, onEdit, onMove, onRemove } = props;
  const [dragged, setDragged] = useState<Unit | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const shown = groups.filter((group) => group.units.length > 0);
  if (shown.length === 0)
    return <Empty description="没有单位。可在上面一行填写，或用“粘贴名单”“导入表格”一次添加多个。" />;
  const places = placesInGroups(units);
  const order = shown.flatMap((group) => group.units.map(({ id }) => id));
  const put = (id: string, before: string | null | undefined) => {
    if (before !== undefined) onMove(id, before);
  };
  const choose = (id: string, on: boolean, range: boolean) => {
    const from = range && anchor !== null ? order.indexOf(anchor) : order.indexOf(id);
    const [start = 0, end = 0] = [from, order.indexOf(id)].sort((a, b) => a - b);
    setAnchor(id);
    onChoose(withAll(chosen, order.slice(Math.max(start, 0), end + 1), on));
  };
  const drop = (target: Unit) => {
    if (dragged === null || dragged.id === target.id) return;
    const same = dragged.groupId === target.groupId;
    const down = same && units.indexOf(dragged) < units.indexOf(target);
    const before = down ? (units[units.indexOf(target) + 1]?.id ?? null) : target.id;
    onMove(dragged.id, before, same ? undefined : target.groupId);
  };
  return (
    <div className="register-scroll">
      <table className="register">
        <thead>
          <tr>
            <th className="narrow">
              <Checkbox
                aria-label="全选"
                checked={order.every((id) => chosen.has(id))}
                indeterminate={chosen.size > 0 && !order.every((id) => chosen.has(id))}
                onChange={(event) => onChoose(withAll(chosen, order, event.target.checked))}
              />
            </th>
            <th className="narrow">序号</th>
            <th>全称</th>
            <th>简称</th>
            <th>别名</th>
            <th>免于考核</th>
            <th>负责人</th>
            <th className="row-actions">操作</th>
          </tr>
        </thead>
        {shown.map((group) => (
          <tbody key={group.id}>
            <tr className="register-group">
              <th colSpan={8}>
                {group.name}（{group.units.length}）
              </th>
            </tr>
            {group.units.map((unit) => {
              const { serial, last } = places.get(unit.id) ?? { serial: 1, last: 1 };
              return (
                <UnitRow
                  key={unit.id}
                  unit={unit}
                  serial={serial}
                  last={last}
                  assignee={assignees.get(unit.id) ?? ''}
                  chosen={chosen.has(unit.id)}
                  roundId={roundId}
                  readOnly={readOnly}
                  onEdit={onEdit}
                  onStep={(id, direction) => put(id, placeBefore(units, id, direction))}
                  onPlace={(id, serial) => put(id, placeAt(units, id, serial))}
                  onRemove={onRemove}
                  onChoose={choose}
                  onDrag={setDragged}
                  onDrop={drop}
                />
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
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
