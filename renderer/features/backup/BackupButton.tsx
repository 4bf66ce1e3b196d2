import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useOverlay } from '../../app/overlay.tsx';
import { BarButton } from '../../ui/BarButton.tsx';

export function BackupButton() {
  const { setOverlay } = useOverlay();
  return (
    <BarButton
      icon={<SafetyCertificateOutlined />}
      label="备份"
      title="备份和恢复"
      testId="backup-open"
      onClick={() => setOverlay({ show: 'backup' })}
    />
  );
}
