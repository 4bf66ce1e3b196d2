import { Button, Modal, Radio, Space } from 'antd';
import { nextZoom, type ThemeChoice, zoomSteps } from '#shared/preferences.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { bridge } from '../../platform.ts';

const themeTitles: Readonly<Record<ThemeChoice, string>> = {
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
  contrast: '高对比度',
};

/** 外观: colours and size of the window, kept for this user on this machine. */
export function LookDialog({ onClose }: { readonly onClose: () => void }) {
  const { preferences, change } = usePreferences();
  const { zoom } = preferences;
  return (
    <Modal open title="外观" width={460} footer={null} onCancel={onClose} data-testid="look-dialog">
      <h3 className="look-title" id="look-theme">
        颜色
      </h3>
      <Radio.Group
        aria-labelledby="look-theme"
        value={preferences.theme}
        onChange={(event) => change({ theme: event.target.value as ThemeChoice })}
        options={Object.entries(themeTitles).map(([value, label]) => ({ value, label }))}
      />
      <h3 className="look-title">大小</h3>
      {bridge.platform.setZoom === null ? (
        <p className="muted">在浏览器里用浏览器的缩放：Ctrl 和 +、−、0。</p>
      ) : (
        <Space>
          <Button
            aria-label="缩小"
            disabled={zoom <= zoomSteps[0]}
            onClick={() => change({ zoom: nextZoom(zoom, -1) })}
          >
            −
          </Button>
          <output aria-label="现在的大小">{zoom}%</output>
          <Button aria-label="放大" disabled={zoom >= 200} onClick={() => change({ zoom: nextZoom(zoom, 1) })}>
            +
          </Button>
          <Button onClick={() => change({ zoom: 100 })}>恢复 100%</Button>
        </Space>
      )}
      <p className="muted look-note">只改这台电脑上的显示，不影响工作簿和导出的文件。</p>
    </Modal>
  );
}
