import { Form, Input, Select } from 'antd';
import { UnitDraft } from '#shared/register/unitDraft.ts';
import type { Unit } from '#shared/round/subject.ts';
import { api } from '../../api.ts';
import { fieldRule } from '../../ui/fieldRule.ts';
import { RegisterDrawer } from '../register/RegisterDrawer.tsx';
import type { UnitInput } from './AddUnit.tsx';
import { UnitEvents } from './UnitEvents.tsx';

interface Fields {
  readonly name: string;
  readonly short?: string;
  readonly groupId: string;
  readonly aliases: string[];
  readonly exempt?: string;
}

interface Props {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
  readonly onClose: () => void;
  readonly onWrite: (work: () => Promise<unknown>) => Promise<boolean>;
}

export function UnitDrawer({ unit, units, groups, readOnly, onClose, onWrite }: Props) {
  const [form] = Form.useForm<Fields>();
  const save = async (fields: Fields) => {
    const draft: UnitInput = {
      id: unit.id,
      name: fields.name,
      groupId: fields.groupId,
      aliases: fields.aliases,
      short: blankToNull(fields.short),
      exempt: blankToNull(fields.exempt),
    };
    if (await onWrite(() => api.unit.save(draft))) onClose();
  };
  return (
    <RegisterDrawer title="单位" readOnly={readOnly} saveId="unit-save" onSave={() => form.submit()} onClose={onClose}>
      <Form<Fields>
        form={form}
        layout="vertical"
        disabled={readOnly}
        key={unit.name}
        initialValues={{ ...unit, aliases: [...unit.aliases], short: unit.short ?? '', exempt: unit.exempt ?? '' }}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item name="name" label="全称" rules={[fieldRule(UnitDraft.shape.name)]} extra="正文和附件默认用全称。">
          <Input autoFocus data-testid="unit-full-name" />
        </Form.Item>
        <Form.Item name="short" label="简称">
          <Input maxLength={100} data-testid="unit-short" />
        </Form.Item>
        <Form.Item name="groupId" label="组">
          <Select options={groups.map((group) => ({ value: group.id, label: group.name }))} />
        </Form.Item>
        <Form.Item
          name="aliases"
          label="别名"
          extra="常见的别的写法，导入表格时按它们认单位。回车添加。改过名的用下面的“改名”。"
        >
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ';', '；']}
            data-testid="unit-aliases"
          />
        </Form.Item>
        <Form.Item name="exempt" label="免于考核的理由" extra="例如“主办单位”。留空即参加考核。">
          <Input maxLength={200} data-testid="unit-exempt" />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
      <UnitEvents unit={unit} units={units} readOnly={readOnly} onWrite={onWrite} />
    </RegisterDrawer>
  );
}

function blankToNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}
