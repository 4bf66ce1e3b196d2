import { BgColorsOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useOverlay } from '../../app/overlay.tsx';

/** Find, look and help: on the start page too. */
export function FrameButtons() {
  const { setOverlay } = useOverlay();
  return (
    <span className="history-buttons">
      <Button
        type="text"
        icon={<SearchOutlined />}
        aria-label="查找"
        title="查找（Ctrl+K）"
        data-testid="palette-open"
        onClick={() => setOverlay({ show: 'palette' })}
      />
      <Button
        type="text"
        icon={<BgColorsOutlined />}
        aria-label="外观"
        title="外观：颜色和大小"
        data-testid="look-open"
        onClick={() => setOverlay({ show: 'look' })}
      />
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        aria-label="帮助"
        title="帮助（F1）"
        data-testid="help-open"
        onClick={() => setOverlay({ show: 'help', topic: null })}
      />
    </span>
  );
}
