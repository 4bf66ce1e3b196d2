import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useLoad } from '../../ui/useLoad.ts';

/** Asks once who works here: every change carries this name. */
export function PersonGate({ children }: { readonly children: ReactNode }) {
  const person = useLoad('person', () => api.person.get());
  const unnamed = person.value !== undefined && person.value.name === '';
  return (
    <>
      {children}
      {unnamed && <PersonDialog title="先写下您的姓名" onDone={person.set} />}
    </>
  );
}

export function PersonDialog(props: {
  readonly title: string;
  readonly name?: string;
  readonly onDone: (person: { name: string }) => void;
  readonly onCancel?: () => void;
  /** To the lock of the window, which is this person's as well. */
  readonly onLock?: () => void;
}) {
  const [name, setName] = useState(props.name ?? '');
  const notices = useNotices();
  const save = () => {
    api.person.set({ name }).then(props.onDone, notices.error);
  };
  return (
    <Modal
      open
      title={props.title}
      width={420}
      closable={props.onCancel !== undefined}
      keyboard={props.onCancel !== undefined}
      mask={{ closable: false }}
      onCancel={() => props.onCancel?.()}
      footer={[
        props.onLock && (
          <Button key="lock" data-testid="lock-open" onClick={props.onLock}>
            屏幕锁…
          </Button>
        ),
        <Button key="save" type="primary" data-testid="person-save" disabled={name.trim() === ''} onClick={save}>
          确定
        </Button>,
      ]}
    >
      <Form layout="vertical" onFinish={save}>
        <Form.Item label="姓名" extra="每一项记录都会注明由谁填写，合并几台电脑的记录时用得上。只保存在这台电脑上。">
          <Input
            autoFocus
            aria-label="姓名"
            maxLength={50}
            value={name}
            data-testid="person-name"
            onChange={(e) => setName(e.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
