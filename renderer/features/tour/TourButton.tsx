import { CompassOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useOverlay } from '../../app/overlay.tsx';
import { usePreferences } from '../../app/preferences.tsx';

/** On the start page: begins the tour, or goes on where it was left. */
export function TourButton() {
  const { setTouring } = useOverlay();
  const { preferences } = usePreferences();
  const { tour } = preferences;
  return (
    <Button block icon={<CompassOutlined />} data-testid="tour-start" onClick={() => setTouring(true)}>
      {tour === null || tour === 0 ? '十分钟上手' : `继续上手（第 ${tour + 1} 步）`}
    </Button>
  );
}
