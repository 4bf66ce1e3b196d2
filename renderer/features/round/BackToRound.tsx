import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { navigate } from '../../app/route.ts';

/** Before the title of what belongs to a round. */
export function BackToRound({ roundId }: { readonly roundId: string }) {
  return (
    <Button
      type="text"
      icon={<ArrowLeftOutlined />}
      aria-label="回到轮次"
      onClick={() => navigate({ page: 'round', roundId })}
    />
  );
}
