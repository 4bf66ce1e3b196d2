import { UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useOverlay } from '../../app/overlay.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { PersonDialog } from './PersonGate.tsx';

export function PersonButton() {
  const person = useLoad('person', () => api.person.get());
  const [editing, setEditing] = useState(false);
  const { setOverlay } = useOverlay();
  const name = person.value?.name ?? '';
  return (
    <>
      <Button type="text" icon={<UserOutlined />} title="记录会注明由谁填写" onClick={() => setEditing(true)}>
        {name === '' ? '未署名' : name}
      </Button>
      {editing && (
        <PersonDialog
          title="由谁填写"
          name={name}
          onCancel={() => setEditing(false)}
          onLock={() => {
            setEditing(false);
            setOverlay({ show: 'lock' });
          }}
          onDone={(value) => {
            person.set(value);
            setEditing(false);
          }}
        />
      )}
    </>
  );
}
