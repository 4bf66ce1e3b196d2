import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, FormOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import type { Unit } from '#shared/round/subject.ts';
import { navigate } from '../../app/route.ts';
import { isComposing } from '../../ui/composing.ts';
import { OrderField } from './OrderField.tsx';
import { unitMark } from './unitHistory.ts';

export interface RowActions {
  readonly onEdit: (unit: Unit) => void;
  readonly onStep: (id: string, direction: 'up' | 'down') => void;
  readonly onPlace: (id: string, serial: number) => void;
  readonly onRemove: (unit: Unit) => void;
  readonly onChoose: (id: string, chosen: boolean, range: boolean) => void;
  readonly onDrag: (unit: Unit) => void;
  readonly onDrop: (target: Unit) => void;
}

interface Props extends RowActions {
  readonly unit: Unit;
  readonly serial: number;
  /** How many there are in the group. */
  readonly last: number;
  readonly assignee: string;
  readonly chosen: boolean;
  readonly roundId: string;
  readonly readOnly: boolean;
}

export function UnitRow({ unit, serial, last, assignee, chosen, roundId, readOnly, ...actions }: Props) {
  const { onEdit, onStep, onPlace, onRemove, onChoose, onDrag, onDrop } = actions;
  const mark = unitMark(unit);
  return (
    <tr
      draggable={!readOnly}
      data-unit={unit.id}
      className={unit.endedOn === null ? undefined : 'ended'}
      onDragStart={() => onDrag(unit)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => onDrop(unit)}
      onDoubleClick={() => onEdit(unit)}
      onKeyDown={(event) => {
        if (!event.altKey || isComposing(event) || readOnly) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onStep(unit.id, event.key === 'ArrowUp' ? 'up' : 'down');
      }}
    >
      <td className="narrow">
        <Checkbox
          checked={chosen}
          aria-label={`选择${unit.name}`}
          onChange={(event) => onChoose(unit.id, event.target.checked, event.nativeEvent.shiftKey)}
        />
      </td>
      <td className="narrow">
        <OrderField
          name={unit.name}
          serial={serial}
          last={last}
          readOnly={readOnly}
          onPlace={(wanted) => onPlace(unit.id, wanted)}
        />
      </td>
      <td>
        <button type="button" className="text-link" onClick={() => onEdit(unit)}>
          {unit.name}
        </button>
        {mark !== '' && <small className="unit-mark">{mark}</small>}
      </td>
      <td>{unit.short}</td>
      <td className="muted">{unit.aliases.join('、')}</td>
      <td>{unit.exempt}</td>
      <td>{assignee}</td>
      <td className="row-actions">
        <Button
          type="text"
          icon={<FormOutlined />}
          title="录入这个单位"
          aria-label={`录入${unit.name}`}
          onClick={() => navigate({ page: 'visit', roundId, unitId: unit.id })}
        />
        <Button
          type="text"
          icon={<EditOutlined />}
          title="修改"
          aria-label={`修改${unit.name}`}
          onClick={() => onEdit(unit)}
        />
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          title="上移（Alt+↑）"
          aria-label={`上移${unit.name}`}
          disabled={readOnly}
          onClick={() => onStep(unit.id, 'up')}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          title="下移（Alt+↓）"
          aria-label={`下移${unit.name}`}
          disabled={readOnly}
          onClick={() => onStep(unit.id, 'down')}
        />
        <Button
          type="text"
          danger
          icon={<DeleteOutlined />}
          title="删除"
          aria-label={`删除${unit.name}`}
          disabled={readOnly}
          onClick={() => onRemove(unit)}
        />
      </td>
    </tr>
  );
}
