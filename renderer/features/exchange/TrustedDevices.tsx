import { Button, Popconfirm } from 'antd';
import type { ExchangeOverview, TrustedDevice } from '#shared/exchange/mergeView.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { momentText } from '../bulletin/momentText.ts';

interface Props {
  readonly devices: readonly TrustedDevice[];
  readonly onChange: (overview: ExchangeOverview) => void;
}

/** 认得的电脑: the key of each was kept from its first bundle. Whoever got a new laptop is let in again by deleting the old key. */
export function TrustedDevices({ devices, onChange }: Props) {
  const notices = useNotices();
  const forget = (device: string) => {
    api.exchange.forget({ device }).then(onChange, notices.error);
  };
  return (
    <section className="exchange-card" aria-label="认得的电脑">
      <h2>认得的电脑</h2>
      <p className="muted">
        第一次合并时记下密钥；以后密钥变了就拒绝。对方重装了系统或换了电脑，核对后在这里删去旧的。
      </p>
      <ul className="merge-list" data-testid="device-list">
        {devices.map(({ device, person, fingerprint, lastAt }) => (
          <li key={device}>
            <span>
              <strong>{person || device}</strong>
              <span className="muted">
                {' '}
                {person && `${device}，`}指纹 {fingerprint}
                {lastAt !== null && `，最近一包写于${momentText(lastAt)}`}
              </span>
            </span>
            <Popconfirm
              title="删去这台电脑的密钥？"
              description="下次它的交换包会当作第一次来，记下新的密钥。请先与对方当面或电话核对。"
              okText="删去"
              cancelText="不删"
              onConfirm={() => forget(device)}
            >
              <Button size="small" aria-label={`删去${person || device}的密钥`}>
                删去
              </Button>
            </Popconfirm>
          </li>
        ))}
        {devices.length === 0 && <li className="muted">还没有。</li>}
      </ul>
    </section>
  );
}
