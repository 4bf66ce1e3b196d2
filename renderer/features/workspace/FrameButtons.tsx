import { BgColorsOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { useOverlay } from '../../app/overlay.tsx';
import { BarButton } from '../../ui/BarButton.tsx';

/** Find, look and help: on the start page too. */
export function FrameButtons() {
  const { setOverlay } = useOverlay();
  const help = () => setOverlay({ show: 'help', topic: null });
  return (
    <span className="history-buttons">
      <BarButton
        icon={<SearchOutlined />}
        label="查找"
        title="查找（Ctrl+K）"
        testId="palette-open"
        onClick={() => setOverlay({ show: 'palette' })}
      />
      <BarButton
        icon={<BgColorsOutlined />}
        label="外观"
        title="外观：颜色和大小"
        testId="look-open"
        onClick={() => setOverlay({ show: 'look' })}
      />
      <BarButton icon={<QuestionCircleOutlined />} label="帮助" title="帮助（F1）" testId="help-open" onClick={help} />
    </span>
  );
}
