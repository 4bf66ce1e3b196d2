import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import type { UnitInput } from './AddUnit.tsx';
import { namesFromText } from './unitOrder.ts';

interface Props {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly known: readonly Unit[];
  readonly onClose: () => void;
  readonly onAdd: (draft: UnitInput) => Promise<boolean>;
}

export function PasteNames({ groups, known, onClose, onAdd }: Props) {
  const [text, setText] = useState('');
  const [groupId, setGroupId] = useState(groups[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const names = namesFromText(text);
  const added = names.filter((name) => !known.some((unit) => unit.name === name));

  const add = async () => {
    setBusy(true);
    for (const name of added) {
      if (!(await onAdd({ name, groupId }))) {
        setBusy(false);
        return;
      }
    }
    onClose();
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
        <Button key="add" type="primary" loading={busy} disabled={added.length === 0} onClick={() => void add()}>
          添加 {added.length} 个单位
        </Button>,
      ]}
    >
      <Form layout="vertical">
        <Form.Item label="放入哪一组">
          <Select
            value={groupId}
            options={groups.map((group) => ({ value: group.id, label: group.name }))}
            onChange={setGroupId}
          />
        </Form.Item>
        <Form.Item
          label="名单"
          extra={
            names.length === added.length
              ? '每行一个单位；可从 Excel、WPS 或文档里复制一列。'
              : `其中 ${names.length - added.length} 个已在单位表中，不重复添加。`
          }
        >
          <Input.TextArea rows={12} autoFocus value={text} onChange={(event) => setText(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
