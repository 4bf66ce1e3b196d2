import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { BackedUpWorkspace } from '#shared/backup/backupState.ts';
import { api } from '../../api.ts';
import { bridge, workspaceFiles } from '../../platform.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { askPath } from '../start/askPath.ts';
import { useOpening } from '../start/useOpening.ts';
import { backupWhere } from './BackupList.tsx';

/** From the start page: a workspace that is gone or does not open, made again from a backup, as a new file. */
export function RescueDialog({ onClose }: { readonly onClose: () => void }) {
  const known = useLoad('known', () => api.backup.known());
  const { busy, open } = useOpening();
  const rescue = async (backup: string, title: string) => {
    const path = await askPath(`${title}-恢复.chabao`);
    if (path !== null && (await open(() => api.backup.rescue({ backup, path })))) onClose();
  };
  const pick = async () => {
    const backup = await bridge.platform.pickOpen({ title: '选择备份文件', filters: workspaceFiles });
    if (backup !== null) await rescue(backup, titleOf(backup));
  };
  return (
    <Modal
      open
      title="从备份恢复"
      width={640}
      onCancel={onClose}
      data-testid="rescue-dialog"
      footer={[
        <Button key="pick" disabled={busy} data-testid="rescue-pick" onClick={() => void pick()}>
          选别处的备份文件…
        </Button>,
        <Button key="close" onClick={onClose}>
          关闭
        </Button>,
      ]}
    >
      <p className="muted">恢复出来的是一个新的工作簿，不会覆盖任何已有文件。</p>
      <Waiting of={known}>
        {(list) =>
          list.length === 0 ? (
            <p>这台电脑上还没有备份。备份在 U 盘上的，插好后点“选别处的备份文件…”。</p>
          ) : (
            <ul className="backup-list">
              {list.map((workspace, index) => (
                <KnownWorkspace
                  key={workspace.backups[0]?.path}
                  index={index}
                  workspace={workspace}
                  busy={busy}
                  onRescue={(backup) => void rescue(backup, workspace.title)}
                />
              ))}
            </ul>
          )
        }
      </Waiting>
    </Modal>
  );
}

function KnownWorkspace(props: {
  readonly workspace: BackedUpWorkspace;
  readonly index: number;
  readonly busy: boolean;
  readonly onRescue: (backup: string) => void;
}) {
  const { title, backups } = props.workspace;
  const [chosen, setChosen] = useState(backups[0]?.path ?? '');
  return (
    <li>
      <strong>{title}</strong>
      <Select
        aria-label={`${title}恢复到什么时候`}
        size="small"
        value={chosen}
        popupMatchSelectWidth={false}
        options={backups.map(({ path, at, where }) => ({ value: path, label: `${at} · ${backupWhere[where]}` }))}
        onChange={setChosen}
      />
      <Button
        size="small"
        disabled={props.busy}
        data-testid={`rescue-${props.index}`}
        onClick={() => props.onRescue(chosen)}
      >
        恢复为新的工作簿…
      </Button>
    </li>
  );
}

function titleOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').replace(/\.chabao$/, '');
}
