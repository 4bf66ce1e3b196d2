import { CheckCircleOutlined, CloudSyncOutlined, WarningOutlined } from '@ant-design/icons';
import { useSaveState } from '../../ui/SaveState.tsx';

/** 已保存 only after the store has confirmed the last write. */
export function SaveStateBadge() {
  const { running, savedAt, failed } = useSaveState();
  if (running > 0) {
    return (
      <span className="save-state" data-testid="save-state" data-state="saving" role="status">
        <CloudSyncOutlined /> 正在保存…
      </span>
    );
  }
  if (failed !== null) {
    return (
      <span
        className="save-state save-failed"
        data-testid="save-state"
        data-state="failed"
        role="status"
        title={failed}
      >
        <WarningOutlined /> 有内容没有保存
      </span>
    );
  }
  return (
    <span className="save-state" data-testid="save-state" data-state="saved" role="status">
      <CheckCircleOutlined /> {savedAt === null ? '已保存' : `已保存 ${savedAt}`}
    </span>
  );
}
