import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { BackupEntry } from '#shared/backup/backupState.ts';
import { countOf, type RestorePreview } from '#shared/backup/restorePreview.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { announceChange } from '../../ui/useNotice.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { RestoreChanges } from './RestoreChanges.tsx';

interface Props {
  readonly backup: BackupEntry;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What would be otherwise, annex by annex; then one click. */
export function RestorePreviewDialog({ backup, onBack, onDone }: Props) {
  const preview = useLoad(backup.path, () => api.backup.preview({ path: backup.path }));
  const [busy, setBusy] = useState(false);
  const notices = useNotices();
  const restore = () => {
    setBusy(true);
    api.backup
      .restore({ path: backup.path })
      .then(() => {
        announceChange();
        notices.done(`已恢复到 ${backup.at} 的样子，可以撤销。`);
        onDone();
      }, notices.error)
      .finally(() => setBusy(false));
  };
  return (
    <Modal
      open
      title={`恢复到 ${backup.at} 会有何不同`}
      width={720}
      onCancel={onBack}
      mask={{ closable: false }}
      data-testid="restore-preview"
      footer={[
        <Button key="back" onClick={onBack}>
          返回
        </Button>,
        <Button
          key="restore"
          type="primary"
          data-testid="restore-run"
          loading={busy}
          disabled={preview.value === undefined || countOf(preview.value) === 0}
          onClick={restore}
        >
          恢复到这时
        </Button>,
      ]}
    >
      <Waiting of={preview}>{(value) => <Changes preview={value} />}</Waiting>
    </Modal>
  );
}

function Changes({ preview }: { readonly preview: RestorePreview }) {
  if (countOf(preview) === 0) return <p data-testid="restore-same">与现在完全一样，不需要恢复。</p>;
  return (
    <>
      <p className="muted">
        现在的样子会先另存一份备份。恢复是一步操作，随时可以撤销（Ctrl+Z）；之后写的内容留在修改记录里，不会消失。
      </p>
      {preview.final.length > 0 && (
        <Alert type="info" title={`${preview.final.join('、')}已定稿，保持不动。`} className="restore-final" />
      )}
      {preview.regained > 0 && <p>备份里有 {preview.regained} 条修改记录是工作簿里缺的，会一并补回。</p>}
      <RestoreChanges preview={preview} />
    </>
  );
}
