import { Empty } from 'antd';
import { useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import { UnitRow } from './UnitRow.tsx';
import { placeBefore, type UnitGroup } from './unitOrder.ts';

interface Props {
  readonly groups: readonly UnitGroup[];
  /** All of them, for the official order. */
  readonly units: readonly Unit[];
  readonly roundId: string;
  readonly readOnly: boolean;
  readonly onEdit: (unit: Unit) => void;
  readonly onMove: (id: string, before: string | null) => void;
  readonly onRemove: (id: string) => void;
}

export function UnitTable({ groups, units, roundId, readOnly, onEdit, onMove, onRemove }: Props) {
  const [dragged, setDragged] = useState<Unit | null>(null);
  const shown = groups.filter((group) => group.units.length > 0);
  if (shown.length === 0) return <Empty description="还没有单位。在上面一行填写，或用“粘贴名单”一次添加多个。" />;
  const step = (id: string, direction: 'up' | 'down') => {
    const before = placeBefore(units, id, direction);
    if (before !== undefined) onMove(id, before);
  };
  return (
    <div className="register-scroll">
      <table className="register">
        <thead>
          <tr>
            <th className="narrow">序号</th>
            <th>全称</th>
            <th>简称</th>
            <th>别名</th>
            <th>免于考核</th>
            <th className="row-actions">操作</th>
          </tr>
        </thead>
        {shown.map((group) => (
          <tbody key={group.id}>
            <tr className="register-group">
              <th colSpan={6}>
                {group.name}（{group.units.length}）
              </th>
            </tr>
            {group.units.map((unit, index) => (
              <UnitRow
                key={unit.id}
                unit={unit}
                serial={index + 1}
                roundId={roundId}
                readOnly={readOnly}
                onEdit={onEdit}
                onStep={step}
                onRemove={onRemove}
                onDrag={setDragged}
                onDrop={(target) => {
                  if (dragged !== null && dragged.id !== target.id && dragged.groupId === target.groupId) {
                    onMove(dragged.id, target.id);
                  }
                }}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
