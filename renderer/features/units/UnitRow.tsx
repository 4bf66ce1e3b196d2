import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, FormOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import type { Unit } from '#shared/round/subject.ts';
import { navigate } from '../../app/route.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import type { RowPlace, RowTab } from '../../ui/VirtualTable.tsx';
import type { RowOrder } from '../register/useRowOrder.ts';
import { OrderField } from './OrderField.tsx';
import { unitMark } from './unitHistory.ts';

export interface RowActions {
  readonly onEdit: (unit: Unit) => void;
  readonly onStep: (id: string, direction: 'up' | 'down') => void;
  readonly onPlace: (id: string, serial: number) => void;
  readonly onRemove: (unit: Unit) => void;
  readonly onChoose: (id: string, chosen: boolean, range: boolean) => void;
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
  readonly place: RowPlace;
  readonly tab: RowTab;
  readonly order: RowOrder;
}

export function UnitRow({ unit, serial, last, assignee, chosen, roundId, readOnly, place, tab, ...rest }: Props) {
  const { order, onEdit, onStep, onPlace, onRemove, onChoose } = rest;
  const mark = unitMark(unit);
  const own = { name: unit.name, tab };
  return (
    <tr
      {...place}
      {...order}
      data-unit={unit.id}
      className={unit.endedOn === null ? undefined : 'ended'}
      onDoubleClick={() => onEdit(unit)}
    >
      <td className="narrow">
        <Checkbox
          tabIndex={tab}
          checked={chosen}
          aria-label={`选择${unit.name}`}
          onChange={(event) => onChoose(unit.id, event.target.checked, event.nativeEvent.shiftKey)}
        />
      </td>
      <td className="narrow">
        <OrderField
          tab={tab}
          name={unit.name}
          serial={serial}
          last={last}
          readOnly={readOnly}
          onPlace={(wanted) => onPlace(unit.id, wanted)}
        />
      </td>
      <td>
        <button type="button" className="text-link" tabIndex={tab} onClick={() => onEdit(unit)}>
          {unit.name}
        </button>
        {mark !== '' && <small className="unit-mark">{mark}</small>}
      </td>
      <td>{unit.short}</td>
      <td className="muted">{unit.aliases.join('、')}</td>
      <td>{unit.exempt}</td>
      <td>{assignee}</td>
      <td className="row-actions">
        <RowButton
          {...own}
          icon={<FormOutlined />}
          act="录入"
          title="录入这个单位"
          onClick={() => navigate({ page: 'visit', roundId, unitId: unit.id })}
        />
        <RowButton {...own} icon={<EditOutlined />} act="修改" onClick={() => onEdit(unit)} />
        <RowButton
          {...own}
          icon={<ArrowUpOutlined />}
          act="上移"
          title="上移（Alt+↑）"
          disabled={readOnly}
          onClick={() => onStep(unit.id, 'up')}
        />
        <RowButton
          {...own}
          icon={<ArrowDownOutlined />}
          act="下移"
          title="下移（Alt+↓）"
          disabled={readOnly}
          onClick={() => onStep(unit.id, 'down')}
        />
        <RowButton
          {...own}
          danger
          icon={<DeleteOutlined />}
          act="删除"
          disabled={readOnly}
          onClick={() => onRemove(unit)}
        />
      </td>
    </tr>
  );
}
