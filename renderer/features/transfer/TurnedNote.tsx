import { Button } from 'antd';
import type { ColumnMapping, ImportLayout } from '#shared/import/mapping/columnMapping.ts';

interface Props {
  readonly mapping: ColumnMapping | null;
  readonly layout: ImportLayout;
  readonly onLayout: (layout: ImportLayout) => void;
}

/** Whether the table is read as it stands or on its side, why, and the way to say otherwise. */
export function TurnedNote({ mapping, layout, onLayout }: Props) {
  const say = (turned: boolean | undefined) => onLayout({ ...layout, turned });
  if (mapping?.turned) {
    return (
      <p className="column-question" role="status" data-testid="turned-note">
        {mapping.turned.forms === undefined
          ? '这张表事项竖排、单位横排，按行列颠倒读'
          : `这是一个单位一张的表，项目竖排${mapping.turned.forms > 1 ? '，合成一张读' : ''}`}
        ：{mapping.turned.reason}。{' '}
        <Button size="small" data-testid="turned-off" onClick={() => say(false)}>
          不是，照常读
        </Button>
      </p>
    );
  }
  if (layout.turned === undefined && mapping !== null) return null;
  return (
    <p className="column-question">
      {layout.turned === false ? '指定了照常读，不按行列颠倒。' : '如果这张表是事项竖排、单位横排：'}
      <Button size="small" data-testid="turned-on" onClick={() => say(layout.turned === undefined ? true : undefined)}>
        {layout.turned === undefined ? '按行列颠倒读' : '恢复自动判断'}
      </Button>
    </p>
  );
}
