import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { BackupPlace, BackupState } from '#shared/backup/backupState.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { momentText } from '../bulletin/momentText.ts';

interface Props {
  readonly state: BackupState;
  readonly onState: (state: BackupState) => void;
}

const choices = [5, 10, 20, 30, 60] as const;

/** The two places, the last backup in each, how often, and one right now. */
export function BackupPlaces({ state, onState }: Props) {
  const notices = useNotices();
  const [busy, setBusy] = useState(false);
  const act = (call: Promise<BackupState>) => {
    setBusy(true);
    call.then(onState, notices.error).finally(() => setBusy(false));
  };
  const pick = async () => {
    const folder = await bridge.platform.pickFolder({ title: '第二处备份放在哪里（例如 U 盘）' });
    if (folder !== null) act(api.backup.set({ folder }).then(() => api.backup.now()));
  };
  const minutes = [...new Set([...choices, state.minutes])].sort((a, b) => a - b);
  return (
    <div className="backup-places">
      <Place title="这台电脑" place={state.laptop} testId="backup-laptop" />
      {state.second === null ? (
        <section className="backup-place">
          <strong>第二处</strong>
          <span className="muted">还没有选。建议选 U 盘上的文件夹：电脑坏了也找得回来。</span>
          <Button size="small" disabled={busy} data-testid="backup-pick" onClick={() => void pick()}>
            选文件夹…
          </Button>
        </section>
      ) : (
        <Place title="第二处" place={state.second} testId="backup-second">
          <Button size="small" disabled={busy} data-testid="backup-pick" onClick={() => void pick()}>
            换文件夹…
          </Button>
          <Button size="small" disabled={busy} onClick={() => act(api.backup.set({ folder: null }))}>
            不用第二处
          </Button>
        </Place>
      )}
      <div className="backup-now">
        <span id="backup-every">录入时每隔</span>
        <Select
          aria-labelledby="backup-every"
          size="small"
          value={state.minutes}
          data-testid="backup-minutes"
          options={minutes.map((value) => ({ value, label: `${value} 分钟` }))}
          onChange={(value: number) => act(api.backup.set({ minutes: value }))}
        />
        <span>备份一次，关闭工作簿时也备份。</span>
        <Button type="primary" loading={busy} data-testid="backup-run" onClick={() => act(api.backup.now())}>
          现在备份
        </Button>
      </div>
    </div>
  );
}

function Place(props: {
  readonly title: string;
  readonly place: BackupPlace;
  readonly testId: string;
  readonly children?: ReactNode;
}) {
  const { folder, last, problem, kept } = props.place;
  return (
    <section className="backup-place" data-testid={props.testId}>
      <strong>{props.title}</strong>
      {problem !== null && (
        <span className="backup-problem" role="status">
          <WarningFilled /> {problem}
        </span>
      )}
      {problem === null && last !== null && (
        <span role="status">
          <CheckCircleFilled className="backup-good" /> {momentText(last.at)}，{last.changes}{' '}
          条修改记录，写好后已重新打开、逐行核对
        </span>
      )}
      {problem === null && last === null && <span className="muted">打开以来还没有要备份的修改</span>}
      <span className="muted backup-folder" title={folder}>
        共 {kept} 份 · {folder}
      </span>
      {props.children !== undefined && <span className="backup-buttons">{props.children}</span>}
    </section>
  );
}
