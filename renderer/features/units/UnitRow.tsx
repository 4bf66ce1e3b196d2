import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, FormOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import type { Unit } from '#shared/round/subject.ts';
import { navigate } from '../../app/route.ts';

interface Props {
  readonly unit: Unit;
  readonly serial: number;
  readonly roundId: string;
  readonly readOnly: boolean;
  readonly onEdit: (unit: Unit) => void;
  readonly onStep: (id: string, direction: 'up' | 'down') => void;
  readonly onRemove: (id: string) => void;
  readonly onDrag: (unit: Unit) => void;
  readonly onDrop: (target: Unit) => void;
}

export function UnitRow({ unit, serial, roundId, readOnly, onEdit, onStep, onRemove, onDrag, onDrop }: Props) {
  return (
    <tr
      draggable={!readOnly}
      data-unit={unit.id}
      onDragStart={() => onDrag(unit)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => onDrop(unit)}
      onDoubleClick={() => onEdit(unit)}
    >
      <td className="narrow">{serial}</td>
      <td>
        <button type="button" className="text-link" onClick={() => onEdit(unit)}>
          {unit.name}
        </button>
      </td>
      <td>{unit.short}</td>
      <td className="muted">{unit.aliases.join('、')}</td>
      <td>{unit.exempt}</td>
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
          title="上移"
          aria-label={`上移${unit.name}`}
          disabled={readOnly}
          onClick={() => onStep(unit.id, 'up')}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          title="下移"
          aria-label={`下移${unit.name}`}
          disabled={readOnly}
          onClick={() => onStep(unit.id, 'down')}
        />
        <Popconfirm
          title={`删除“${unit.name}”？`}
          description="已有的检查记录仍留在工作簿里，可用“撤销”找回。"
          okText="删除"
          okButtonProps={{ danger: true }}
          disabled={readOnly}
          onConfirm={() => onRemove(unit.id)}
        >
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            title="删除"
            aria-label={`删除${unit.name}`}
            disabled={readOnly}
          />
        </Popconfirm>
      </td>
    </tr>
  );
}
