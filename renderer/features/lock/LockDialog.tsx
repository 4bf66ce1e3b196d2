import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { LockState } from '#shared/lock.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { announceLock } from './lockChanged.ts';
import { lockNow } from './lockNow.ts';

/** 屏幕锁: a PIN for the window of this program on this machine. */
export function LockDialog({ onClose }: { readonly onClose: () => void }) {
  const lock = useLoad('lock-dialog', () => api.lock.state());
  return (
    <Modal open title="屏幕锁" width={460} footer={null} onCancel={onClose} data-testid="lock-dialog">
      <Waiting of={lock}>{(state) => <LockForm state={state} onClose={onClose} />}</Waiting>
    </Modal>
  );
}

const waits = [5, 10, 30, 60] as const;

function LockForm({ state, onClose }: { readonly state: LockState; readonly onClose: () => void }) {
  const notices = useNotices();
  const [present, setPresent] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [minutes, setMinutes] = useState<number | null>(state.set ? state.minutes : 10);
  const change = (next: string | null, sentence: string) => {
    api.lock.set({ ...(state.set && { present }), pin: next, minutes }).then((changed) => {
      announceLock(changed);
      notices.done(sentence);
      onClose();
    }, notices.error);
  };
  const problem = pin !== '' && again !== '' && pin !== again ? '两次输入的 PIN 不一样' : null;
  const ready = pin.length >= 4 && pin === again && (!state.set || present !== '');
  return (
    <Form layout="vertical" onFinish={() => ready && change(pin, '屏幕锁已设好，按 Ctrl+L 锁定。')}>
      {state.set && (
        <Form.Item label="现在的 PIN">
          <PinField autoFocus label="现在的 PIN" testId="lock-present" value={present} onChange={setPresent} />
        </Form.Item>
      )}
      <Form.Item label="新的 PIN" extra="4 到 32 位，数字字母都可以。">
        <PinField autoFocus={!state.set} label="新的 PIN" testId="lock-new" value={pin} onChange={setPin} />
      </Form.Item>
      <Form.Item label="再输一遍" {...(problem !== null ? { validateStatus: 'error' as const, help: problem } : {})}>
        <PinField label="再输一遍 PIN" testId="lock-again" value={again} onChange={setAgain} />
      </Form.Item>
      <Form.Item label="没有人操作时自动锁定">
        <Select
          aria-label="没有人操作时自动锁定"
          value={minutes ?? 0}
          options={[...waits.map((value) => ({ value, label: `${value} 分钟后` })), { value: 0, label: '不自动锁定' }]}
          onChange={(value: number) => setMinutes(value === 0 ? null : value)}
        />
      </Form.Item>
      <p className="muted">
        锁只挡住这个窗口，不加密文件。正在写的内容在锁下面原样保留。忘了 PIN，锁屏上写着怎样去掉它。
      </p>
      <div className="lock-buttons">
        {state.set && (
          <>
            <Button onClick={() => change(null, '屏幕锁已去掉。')} disabled={present === ''} data-testid="lock-remove">
              去掉屏幕锁
            </Button>
            <Button
              onClick={() => {
                onClose();
                lockNow();
              }}
            >
              现在锁定
            </Button>
          </>
        )}
        <Button type="primary" htmlType="submit" disabled={!ready} data-testid="lock-save">
          {state.set ? '更换 PIN' : '设好'}
        </Button>
      </div>
    </Form>
  );
}

interface PinFieldProps {
  readonly label: string;
  readonly testId: string;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onChange: (pin: string) => void;
}

function PinField({ label, testId, value, autoFocus = false, onChange }: PinFieldProps) {
  return (
    <Input
      autoFocus={autoFocus}
      type="password"
      aria-label={label}
      autoComplete="off"
      maxLength={32}
      value={value}
      data-testid={testId}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
