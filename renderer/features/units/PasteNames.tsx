import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import type { UnitInput } from './AddUnit.tsx';
import { pastedUnits } from './pastedUnits.ts';

interface Props {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly known: readonly Unit[];
  readonly onClose: () => void;
  readonly onAdd: (drafts: readonly UnitInput[]) => Promise<boolean>;
}

/** A whole list at once, in one undo step. */
export function PasteNames({ groups, known, onClose, onAdd }: Props) {
  const [text, setText] = useState('');
  const [groupId, setGroupId] = useState(groups[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const pasted = pastedUnits(text, groups, groupId, known);
  const add = async () => {
    setBusy(true);
    if (await onAdd(pasted.units)) onClose();
    else setBusy(false);
  };
  return (
    <Modal
      open
      title="粘贴单位名单"
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button
          key="add"
          type="primary"
          loading={busy}
          disabled={pasted.units.length === 0}
          data-testid="paste-add"
          onClick={() => void add()}
        >
          添加 {pasted.units.length} 个单位
        </Button>,
      ]}
    >
      <Form layout="vertical">
        <Form.Item label="放入哪一组" extra="名单里写明了组的，按名单。">
          <Select
            value={groupId}
            aria-label="放入哪一组"
            options={groups.map((group) => ({ value: group.id, label: group.name }))}
            onChange={setGroupId}
          />
        </Form.Item>
        <Form.Item label="名单" extra="每行一个单位；也可从 Excel、WPS 里复制三列：全称、简称、组。">
          <Input.TextArea
            rows={11}
            autoFocus
            value={text}
            aria-label="名单"
            data-testid="paste-text"
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
      </Form>
      {pasted.known.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`${pasted.known.length} 个已在单位表中或重复，不再添加：${firstOf(pasted.known)}`}
        />
      )}
      {pasted.unknownGroups.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`没有这些组：${firstOf(pasted.unknownGroups)}；其下的单位放入上面选的组。`}
        />
      )}
    </Modal>
  );
}

function firstOf(names: readonly string[]): string {
  return `${names.slice(0, 5).join('、')}${names.length > 5 ? '等' : ''}`;
}
