import { Button, Form, Input } from 'antd';
import { parseDate } from '#shared/annex/parseDate.ts';
import { UnitDraft } from '#shared/register/unitDraft.ts';
import type { Unit } from '#shared/round/subject.ts';
import { fieldRule } from '../../ui/fieldRule.ts';
import { DayField } from './DayField.tsx';

interface Fields {
  readonly name: string;
  readonly short?: string;
  readonly day: string;
}

interface Props {
  readonly unit: Unit;
  readonly onCancel: () => void;
  readonly onSave: (input: { id: string; name: string; short: string | null; from: string }) => void;
}

export function RenameForm({ unit, onCancel, onSave }: Props) {
  const save = ({ name, short = '', day }: Fields) =>
    onSave({ id: unit.id, name, short: short.trim() === '' ? null : short, from: parseDate(day) ?? '' });
  return (
    <Form<Fields> layout="vertical" className="unit-event-form" onFinish={save}>
      <Form.Item name="name" label="新名称" rules={[fieldRule(UnitDraft.shape.name)]}>
        <Input autoFocus data-testid="rename-name" />
      </Form.Item>
      <Form.Item name="short" label="新简称">
        <Input maxLength={100} data-testid="rename-short" />
      </Form.Item>
      <DayField name="day" label="自哪一天起" extra="在这以前的轮次仍印旧名称；导入、查找时旧名称也认得。" />
      <div className="unit-event-buttons">
        <Button type="primary" htmlType="submit" data-testid="event-save">
          改名
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </Form>
  );
}
