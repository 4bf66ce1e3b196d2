import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { navigate, type Route } from '../app/route.ts';

/** Before the title of a page: to where it belongs. */
export function BackButton({ label, to }: { readonly label: string; readonly to: Route }) {
  return <Button type="text" icon={<ArrowLeftOutlined />} aria-label={label} onClick={() => navigate(to)} />;
}
