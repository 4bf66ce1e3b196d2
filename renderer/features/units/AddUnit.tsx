import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Select } from 'antd';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { UnitDraft } from '#shared/register/unitDraft.ts';
import { isComposing } from '../../ui/composing.ts';

export type UnitInput = z.input<typeof UnitDraft>;

interface Props {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Tells whether it was saved. */
  readonly onAdd: (draft: UnitInput) => Promise<boolean>;
}

/** One line for adding one after another: Enter adds and leaves the caret where the next name goes. */
export function AddUnit({ groups, onAdd }: Props) {
  const [name, setName] = useState('');
  const [groupId, setGroupId] = useState(groups[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const input = useRef<InputRef>(null);

  const add = async () => {
    if (name.trim() === '' || busy) return;
    setBusy(true);
    // The next name may be typed while this one is being saved.
    setName('');
    const done = await onAdd({ name, groupId });
    setBusy(false);
    if (!done) setName((typed) => (typed === '' ? name : typed));
    input.current?.focus();
  };

  return (
    <div className="add-line">
      <Input
        ref={input}
        autoFocus
        value={name}
        maxLength={100}
        placeholder="单位全称，回车添加"
        data-testid="unit-name"
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) void add();
        }}
      />
      <Select
        value={groupId}
        aria-label="组"
        data-testid="unit-group"
        popupMatchSelectWidth={false}
        options={groups.map((group) => ({ value: group.id, label: group.name }))}
        onChange={setGroupId}
      />
      <Button type="primary" icon={<PlusOutlined />} loading={busy} data-testid="unit-add" onClick={() => void add()}>
        添加
      </Button>
    </div>
  );
}
