import { Modal } from 'antd';
import { useState } from 'react';
import type { BackupEntry } from '#shared/backup/backupState.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { BackupList } from './BackupList.tsx';
import { BackupPlaces } from './BackupPlaces.tsx';
import { RestorePreviewDialog } from './RestorePreviewDialog.tsx';

/** 备份和恢复: where backups lie, how they stand, and the way back to each of them. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const state = useLoad('backup', () => api.backup.state());
  const list = useLoad('backups', () => api.backup.list());
  const [chosen, setChosen] = useState<BackupEntry | null>(null);
  if (chosen !== null) {
    return <RestorePreviewDialog backup={chosen} onBack={() => setChosen(null)} onDone={onClose} />;
  }
  return (
    <Modal open title="备份和恢复" width={720} footer={null} onCancel={onClose} data-testid="backup-dialog">
      <Waiting of={state}>
        {(value) => (
          <BackupPlaces
            state={value}
            onState={(next) => {
              state.set(next);
              void list.reload();
            }}
          />
        )}
      </Waiting>
      <h3 className="look-title">可以恢复到</h3>
      <Waiting of={list}>{(entries) => <BackupList entries={entries} onChoose={setChosen} />}</Waiting>
    </Modal>
  );
}
