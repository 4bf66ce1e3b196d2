import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import type { VerifyOutcome } from '#shared/exchange/historyEntry.ts';
import { api } from '../../api.ts';
import { useOverlay } from '../../app/overlay.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';

/** 校验: whether anybody has altered what lies in the workspace, and the way back where somebody has. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const found = useLoad('verify', () => api.history.verify());
  const { setOverlay } = useOverlay();
  const isAltered = (found.value?.problems.length ?? 0) > 0;
  return (
    <Modal
      open
      title="校验"
      width={640}
      onCancel={onClose}
      data-testid="verify-dialog"
      footer={[
        isAltered && (
          <Button key="backup" type="primary" onClick={() => setOverlay({ show: 'backup' })}>
            看备份…
          </Button>
        ),
        <Button key="close" autoFocus onClick={onClose}>
          关闭
        </Button>,
      ]}
    >
      <p className="muted">
        逐条核对每一条修改记录、各张表、照片和文件、每次合并的登记，是不是当时写下的样子；在后台进行，可以接着录入。
      </p>
      <Waiting of={found}>{(outcome) => <Outcome outcome={outcome} />}</Waiting>
    </Modal>
  );
}

function Outcome({ outcome: { changes, problems } }: { readonly outcome: VerifyOutcome }) {
  if (problems.length === 0) {
    return (
      <p role="status" data-testid="verify-good">
        <CheckCircleFilled className="backup-good" /> {changes} 条修改记录和全部内容都与当时写下的一致，没有人动过。
      </p>
    );
  }
  return (
    <div role="status" data-testid="verify-bad">
      <p className="danger-text">
        <WarningFilled /> {problems.length}{' '}
        处与当时写下的不一致。没有改动任何内容；可以从备份恢复，或与其他电脑上的副本核对。
      </p>
      <ul className="verify-problems">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
