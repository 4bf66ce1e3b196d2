import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { TrustedDevice } from '#shared/exchange/mergeView.ts';
import { api } from '../../api.ts';
import { bridge, bundleFiles } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useNotice } from '../../ui/useNotice.ts';

interface Props {
  readonly roundId: string;
  readonly devices: readonly TrustedDevice[];
}

interface Written {
  readonly path: string;
  readonly changes: number;
  readonly files: number;
}

/** 写出交换包: for everyone, for one inspector, or only what a known laptop lacks; with a passphrase if wanted. */
export function MakeBundle({ roundId, devices }: Props) {
  const [whom, setWhom] = useState('all');
  const [passphrase, setPassphrase] = useState('');
  const [running, setRunning] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  const [progress, setProgress] = useState('');
  const notices = useNotices();
  useNotice('progress', ({ task, label }) => {
    if (task === 'merge' && running) setProgress(label);
  });
  const assignment = useLoad(`assignment/${roundId}`, () => api.visit.check({ roundId }));
  const run = async () => {
    const path = await bridge.platform.pickSave({
      title: '交换包写到哪里',
      filters: bundleFiles,
      name: `${whom.startsWith('to:') ? `给${whom.slice(3)}` : '交换'}.chabaopkg`,
    });
    if (path === null) return;
    setRunning(true);
    setProgress('');
    setWritten(null);
    try {
      const since = whom.startsWith('since:') ? whom.slice(6) : null;
      const assignee = whom.startsWith('to:') ? whom.slice(3) : null;
      setWritten(await api.exchange.bundle({ path, since, assignee, ...(passphrase !== '' && { passphrase }) }));
    } catch (error) {
      notices.error(error);
    }
    setRunning(false);
  };
  return (
    <section className="exchange-card" aria-label="写出交换包">
      <h2>写出交换包</h2>
      <p className="muted">存到 U 盘，或发给对方；对方在他的电脑上“读入交换包”。</p>
      <Form layout="vertical" onFinish={() => void run()}>
        <Form.Item label="给谁">
          <Select
            aria-label="给谁"
            data-testid="bundle-whom"
            value={whom}
            options={[
              { value: 'all', label: '大家（全部内容）' },
              ...devices
                .filter(({ lastAt }) => lastAt !== null)
                .map(({ device, person }) => ({
                  value: `since:${device}`,
                  label: `${person}的电脑：只带对方没有的（${device}）`,
                })),
              ...(assignment.value?.inspectors ?? []).map(({ person, units }) => ({
                value: `to:${person}`,
                label: `检查人 ${person}：全部记录，照片只带他的 ${units} 个单位的`,
              })),
            ]}
            onChange={setWhom}
          />
        </Form.Item>
        <Form.Item label="口令（可不填；填了要当面或电话告诉对方）">
          <Input
            aria-label="口令"
            data-testid="bundle-passphrase"
            autoComplete="off"
            maxLength={200}
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={running} data-testid="bundle-write">
          写出…
        </Button>
      </Form>
      {running && (
        <div className="exchange-acts" role="status">
          <Button data-testid="bundle-stop" onClick={() => void api.exchange.cancel().catch(notices.error)}>
            停止
          </Button>
          <span className="muted">{progress}</span>
        </div>
      )}
      {written && <WrittenBundle {...written} />}
    </section>
  );
}

function WrittenBundle({ path, changes, files }: Written) {
  return (
    <p role="status" data-testid="bundle-written">
      已写出 {changes} 条修改记录、{files} 个文件。
      <br />
      <span className="path">{path}</span>{' '}
      <Button size="small" type="link" onClick={() => void bridge.platform.reveal(path)}>
        打开所在文件夹
      </Button>
    </p>
  );
}
